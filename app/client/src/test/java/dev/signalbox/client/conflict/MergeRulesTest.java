package dev.signalbox.client.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.draft.Proposal;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of the merge rules, row by row. The rows are read from the document.
class MergeRulesTest {
    private static final Pattern ROW = Pattern.compile("\\| (M-\\d+) \\|.*\\| (Goes|Asks)\\.[^|]*\\|");
    private static final HealthPolicy STRICTER = policy(1);
    private static final StopId STOP = new StopId(new UUID(0, 1));

    private static final Command PAUSE = new Command.PauseRollout(Fixtures.IN_PRODUCTION);
    private static final Command RESUME = new Command.ResumeRollout(Fixtures.IN_PRODUCTION);
    private static final Command ROLL_BACK = new Command.RollBack(Fixtures.IN_PRODUCTION, new Grounds.ByHand());
    private static final Command OFF = move(0);
    private static final Command TO_INTERNAL = move(Fixtures.INTERNAL);
    private static final Command TO_QUARTER = move(Fixtures.QUARTER);
    private static final Command STRICT = new Command.SetHealthPolicy(Fixtures.IN_PRODUCTION, STRICTER);
    private static final Command LAX = new Command.SetHealthPolicy(Fixtures.IN_PRODUCTION, HealthPolicy.DEFAULT);
    private static final Command EXEMPT = new Command.SetExemption(
            Fixtures.IN_PRODUCTION, new Exemption("user-1", ExemptionEffect.FORCE_ENABLE, "a tester"));
    private static final Command ENGAGE = new Command.EngageStop(STOP, new StopScope.Everything());

    /// @param rule the row it is a case of
    /// @param first done before anybody looks
    record Case(String rule, List<Command> first, Command mine, List<Command> theirs) {}

    static List<Case> cases() {
        return List.of(
                new Case("M-2", List.of(ENGAGE), new Command.RequestResume(Set.of(STOP)), List.of(PAUSE)),
                new Case("M-2", List.of(ENGAGE), new Command.ConfirmResume(Set.of(STOP)), List.of(PAUSE)),
                new Case("M-3", List.of(), PAUSE, List.of(STRICT)),
                new Case("M-3", List.of(), PAUSE, List.of(TO_QUARTER)),
                new Case("M-3", List.of(), ROLL_BACK, List.of(PAUSE)),
                new Case("M-4", List.of(), TO_INTERNAL, List.of(TO_QUARTER)),
                new Case("M-4", List.of(), TO_INTERNAL, List.of(TO_INTERNAL)),
                new Case("M-5", List.of(), TO_INTERNAL, List.of(OFF)),
                new Case("M-5", List.of(), TO_INTERNAL, List.of(ROLL_BACK)),
                new Case("M-6", List.of(), TO_QUARTER, List.of(STRICT)),
                new Case("M-6", List.of(), TO_QUARTER, List.of(PAUSE)),
                new Case("M-6", List.of(), EXEMPT, List.of(STRICT)),
                new Case(
                        "M-6", List.of(ROLL_BACK), new Command.RestartRollout(Fixtures.IN_PRODUCTION), List.of(STRICT)),
                new Case("M-7", List.of(), STRICT, List.of(TO_QUARTER)),
                new Case("M-7", List.of(), STRICT, List.of(EXEMPT)),
                new Case("M-7", List.of(PAUSE), RESUME, List.of(STRICT)),
                new Case("M-8", List.of(), STRICT, List.of(STRICT)),
                new Case("M-8", List.of(PAUSE), RESUME, List.of(RESUME)),
                new Case("M-9", List.of(STRICT), LAX, List.of(healthOf(3))),
                new Case("M-9", List.of(PAUSE), RESUME, List.of(TO_INTERNAL)),
                new Case("M-9", List.of(PAUSE), RESUME, List.of(ROLL_BACK)),
                new Case("M-10", List.of(), Fixtures.plan(Fixtures.IN_STAGING), List.of(PAUSE)),
                new Case(
                        "M-11", List.of(), new Command.CreateApp(new App(new AppKey("next"), "Next")), List.of(PAUSE)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rowSaysWhatBecomesOfMine(Case given) throws IOException {
        RolloutStore store = new InMemoryLog(Fixtures.TENANT, new TestClock()).as(Actors.SAM);
        Fixtures.apply(store, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.BETA));
        Fixtures.apply(store, given.first());
        Proposal mine = Proposal.on(store.state(), given.mine(), "as planned");
        Fixtures.apply(store, given.theirs());
        assertSettledBy(given.rule(), mine, store.state());
    }

    /// Its own case, because a stop is no proposal: it never waits in a draft.
    @Test
    void stopIsSettledByItsRuleWhateverTheirsIs() throws IOException {
        assertEquals(Optional.of(MergeRule.M_1), MergeRules.anywhere(ENGAGE));
        assertEquals("Goes", rows().get("M-1"));
    }

    @Test
    void everyRowHasACaseAndEveryCaseARow() throws IOException {
        Set<String> tested = Stream.concat(Stream.of("M-1"), cases().stream().map(Case::rule))
                .collect(Collectors.toSet());
        assertEquals(rows().keySet(), tested);
        assertEquals(
                rows().keySet(),
                Arrays.stream(MergeRule.values()).map(MergeRule::number).collect(Collectors.toSet()));
    }

    private static void assertSettledBy(String number, Proposal mine, State now) throws IOException {
        MergeRule rule = MergeRules.of(mine, now);
        assertEquals(number, rule.number());
        String follows = switch (rule.outcome()) {
            case GOES -> "Goes";
            case ASKS -> "Asks";
        };
        assertEquals(rows().get(number), follows);
    }

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("../docs/merge-rules.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row.group(2));
            }
        }
        return rows;
    }

    private static Command move(int stage) {
        return new Command.MoveToStage(Fixtures.IN_PRODUCTION, stage);
    }

    private static HealthPolicy policy(double percent) {
        return HealthPolicy.DEFAULT.rates(0.5, percent, 10);
    }

    private static Command healthOf(double percent) {
        return new Command.SetHealthPolicy(Fixtures.IN_PRODUCTION, policy(percent));
    }
}
