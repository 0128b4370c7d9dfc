package dev.signalbox.desktop.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.domain.flag.Condition;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SegmentKey;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.routing.SeedRouting;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.routing.RoutingCommand;
import dev.signalbox.domain.rules.routing.RoutingPolicies;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The routing tester on the shipped policy, whose flag is on for everybody in production.
final class RoutingModelTest {
    private static final FlagAddress HYBRID = new FlagAddress(SeedRouting.FLAG, Fixtures.PRODUCTION);

    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();
    private final Session session;
    private final RoutingModel model;

    RoutingModelTest() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        StageLadder ladder = SeedLadders.freePercentage();
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(
                        new Command.CreateFlag(
                                new Flag(SeedRouting.FLAG, Fixtures.APP, "Captures by rules", "capture")),
                        new Command.PlanRollout(HYBRID, ladder, 1_000, HealthPolicy.DEFAULT),
                        new Command.StartRollout(HYBRID),
                        new Command.MoveToStage(HYBRID, ladder.last())));
        session = Session.open(log.as(Actors.RINA), clock);
        Eventually.await(
                "the session has the state",
                () -> session.view().revision() == log.as(Actors.TARA).state().revision());
        model = new RoutingModel(session, new TickedTasks(), ticker, clock);
        model.open();
    }

    @AfterEach
    void close() {
        model.close();
        session.close();
    }

    @Test
    void everyRuleIsListedInOrderAfterEligibilityAndBeforeTheDefault() {
        assertEquals(
                List.of(
                        "Eligibility",
                        "1  recent data",
                        "2  few pull requests",
                        "3  small manual job",
                        "4  older data",
                        "5  many items",
                        "6  scheduled job",
                        "Otherwise"),
                names());
        assertEquals(
                "triggerSource is manual and maxItems is at most 50 or not given → inngest",
                shown().lines().get(3).tests());
    }

    @Test
    void firstRuleThatHoldsDecidesAndTheOthersSayWhyNot() {
        job("2", "", "scheduled", "10");

        assertEquals("Goes to github_actions, by 'older data'", shown().headline());
        assertEquals(
                List.of(
                        "timeRange is 2, above 1.",
                        "prNumbers is not given.",
                        "triggerSource is scheduled, not manual.",
                        "timeRange is 2, above 1.",
                        "'older data' came first.",
                        "'older data' came first."),
                whys().subList(1, 7));
        assertEquals("PASSED PASSED PASSED PASSED DECIDED NOT_ASKED NOT_ASKED NOT_ASKED", results());
    }

    @Test
    void emptyListIsGivenAndNothingTypedIsNot() {
        job("", "[]", "", "");
        assertEquals("Goes to inngest, by 'few pull requests'", shown().headline());

        job("", "", "", "");
        assertEquals("Goes to inngest, because no rule matches", shown().headline());
    }

    @Test
    void figureThatIsNoneNamesTheFieldTheFaultAndTheRemedyAndKeepsTheRulesInSight() {
        job("yesterday", "", "manual", "10");

        assertEquals(
                Map.of(
                        "timeRange",
                        "timeRange: 'yesterday' is no number. Write digits, such as 1 or 2.5, or nothing for not given."),
                model.problems().get());
        assertEquals("The job cannot be read: mend what is marked", shown().headline());
        assertEquals(8, shown().lines().size());
    }

    @Test
    void listWithAGapSaysHowToWriteOne() {
        job("", "12,,15", "", "");

        assertEquals(
                "prNumbers: an entry is empty. Write each one between commas, such as 12, 15, or [] for the empty list.",
                model.problems().get().get("prNumbers"));
    }

    @Test
    void eligibilityIsAskedBeforeAnyRule() {
        model.environment().set(Fixtures.STAGING.value());
        job("1", "", "", "");

        assertEquals("Goes to inngest, the safe processor: not eligible", shown().headline());
        assertEquals("hybrid_progressive_capture is not laid out in staging: off for everybody.", whys().getFirst());
        assertEquals("DECIDED NOT_ASKED NOT_ASKED NOT_ASKED NOT_ASKED NOT_ASKED NOT_ASKED NOT_ASKED", results());
        model.supposed().set(true);
        assertEquals("Goes to inngest, by 'recent data'", shown().headline());
    }

    @Test
    void attributesDecideEligibilityAsTheyWouldInAnApp() {
        onlyFor(new Condition.Equals("country", "DE"), new Condition.AtLeast("stars", 50));
        await("the segment's stage", () -> shown().headline().endsWith("not eligible"));
        job("1", "", "", "");

        model.attributes().set("country = DE\nstars = 50");
        assertEquals("Goes to inngest, by 'recent data'", shown().headline());
        model.attributes().set("country = DE\nstars = 49.5");
        assertEquals("Goes to inngest, the safe processor: not eligible", shown().headline());
        model.attributes().set("country = DE\nstars = \"50\"");
        assertEquals("Goes to inngest, the safe processor: not eligible", shown().headline());
    }

    @Test
    void repositoryThatIsSaidIsExemptAndTheSubjectIsOneWhereNoneIs() {
        onlyFor(new Condition.Equals("country", "DE"));
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(new Command.SetExemption(
                        HYBRID,
                        new Exemption("77", ExemptionEffect.FORCE_ENABLE, "", Optional.of(SubjectKind.REPOSITORY)))));
        await("the exemption", () -> shown().headline().endsWith("not eligible") && isCurrent());

        model.attributes().set("repository_id = 77");
        assertTrue(shown().headline().contains("by '"), shown().headline());
        model.attributes().set("repository_id = 78");
        assertTrue(shown().headline().endsWith("not eligible"), shown().headline());
        model.attributes().set("");
        model.subject().set("77");
        assertTrue(shown().headline().contains("by '"), shown().headline());
    }

    @Test
    void attributeThatIsNoneSaysHowToWriteOneAndIsNotAskedForWhereTheFlagIsSupposedOn() {
        model.attributes().set("country DE");
        assertEquals(
                Map.of(
                        "attributes",
                        "'country DE' is no attribute. Write a name, = and a value, such as country = DE."),
                model.problems().get());

        model.attributes().set("country = DE\ncountry = FR");
        assertEquals(
                Map.of("attributes", "'country' is said twice. Keep one of the lines."),
                model.problems().get());
        model.supposed().set(true);
        assertEquals(Map.of(), model.problems().get());
    }

    @Test
    void jobWithoutASubjectSaysWhatIsMissing() {
        model.subject().set(" ");

        assertEquals(
                "Subject: it is empty. Write the key that apps send, such as repo-1.",
                model.problems().get().get("subject"));
    }

    @Test
    void cutConnectionStillRoutesAndSaysHowOldItIs() {
        log.loseConnection("The server went away.");
        Eventually.await("the cut is noticed", () -> session.view().link() instanceof Link.Offline);
        clock.advance(Duration.ofMinutes(4));
        job("5", "", "", "");

        assertEquals("Goes to github_actions, by 'older data'", shown().headline());
        assertTrue(model.basis().get().contains(", 4 min old, "), model.basis().get());
    }

    @Test
    void withoutAnyPolicyThatIsSaid() {
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(
                        new RoutingCommand.SaveRoutingPolicy(RoutingPolicies.SHIPPED),
                        new RoutingCommand.RetireRoutingPolicy(RoutingPolicies.SHIPPED.name())));

        await(
                "the retirement",
                () -> shown().headline()
                        .equals("No routing policy is in force: every job goes where its producer sends it."));
    }

    /// Lets the flag's last stage in nobody but those of whom all `conditions` hold.
    private void onlyFor(Condition... conditions) {
        SegmentKey beta = new SegmentKey("beta");
        StageLadder ladder = new StageLadder(
                "By segment",
                List.of(
                        Stage.plain("Off", new StageTarget.Off()),
                        Stage.plain("Beta", new StageTarget.SegmentMembers(beta, Percentage.ALL))),
                Skipping.FORBIDDEN,
                1);
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(
                        new Command.DefineSegment(new Segment(beta, Set.of(), List.of(conditions))),
                        new Command.RollBack(HYBRID, new Grounds.ByHand()),
                        new Command.PlanRollout(HYBRID, ladder, 1_000, HealthPolicy.DEFAULT),
                        new Command.StartRollout(HYBRID)));
    }

    private boolean isCurrent() {
        return session.view().revision() == log.as(Actors.TARA).state().revision();
    }

    private void job(String timeRange, String prNumbers, String triggerSource, String maxItems) {
        Map<String, String> typed = Map.of(
                "timeRange", timeRange,
                "prNumbers", prNumbers,
                "triggerSource", triggerSource,
                "maxItems", maxItems);
        shown().fields().forEach(field -> model.fact(field).set(typed.getOrDefault(field.name(), "")));
    }

    private void await(String what, BooleanSupplier seen) {
        Eventually.await(what, () -> {
            model.close();
            model.open();
            return seen.getAsBoolean();
        });
    }

    private RoutingView shown() {
        return model.view().get();
    }

    private List<String> names() {
        return shown().lines().stream().map(RuleLine::name).toList();
    }

    private List<String> whys() {
        return shown().lines().stream().map(RuleLine::why).toList();
    }

    private String results() {
        return String.join(
                " ", shown().lines().stream().map(line -> line.result().name()).toList());
    }
}
