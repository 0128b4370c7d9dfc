package dev.signalbox.desktop.why;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.desktop.guidance.Verdicts;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhyModelTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final Session session;
    private final WhyModel model;

    WhyModelTest() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(new Command.SetExemption(
                        Fixtures.IN_PRODUCTION, new Exemption("vip", ExemptionEffect.FORCE_ENABLE, ""))));
        session = Session.open(log.as(Actors.RINA), clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        model = new WhyModel(session, new TickedTasks(), new ManualTicker(), clock);
        model.open(Fixtures.IN_PRODUCTION);
    }

    @AfterEach
    void close() {
        model.close();
        session.close();
    }

    @Test
    void exemptionDecidesAndWhatComesAfterItIsNotAsked() {
        model.subject().set("vip");

        assertEquals("The flag is on for vip", model.answer().get().headline());
        assertEquals(
                List.of(
                        "PASSED",
                        "PASSED",
                        "PASSED",
                        "PASSED",
                        "PASSED",
                        "DECIDED",
                        "NOT_REACHED",
                        "NOT_REACHED",
                        "NOT_REACHED",
                        "NOT_REACHED",
                        "NOT_REACHED",
                        "NOT_REACHED"),
                results());
    }

    @Test
    void shareIsDecidedByTheBucketAlsoWithoutAConnection() {
        log.loseConnection("The server went away.");
        Eventually.await("the cut is noticed", () -> session.view().link() instanceof Link.Offline);

        model.subject().set("user-1");

        WhyStep last = model.answer().get().steps().get(10);
        assertEquals(WhyStep.Result.DECIDED, last.result());
        assertEquals("Share", last.name());
        assertEquals(
                model.answer().get().headline().contains(" is on "),
                last.words().contains("within"));
    }

    @Test
    void whatIsDecidedIsToldApartFromHowFarItCame() {
        model.subject().set("vip");
        assertEquals(List.of("HEALTHY Decides: on"), decided());

        does(new Command.RollBack(Fixtures.IN_PRODUCTION, new Grounds.ByHand()));
        assertEquals("The flag is off for vip", model.answer().get().headline());
        assertEquals(List.of("OFF Decides: off"), decided());
    }

    @Test
    void onlyAnEmergencyStopLooksLikeOne() {
        does(new Command.EngageStop(Fixtures.stopId(), new StopScope.OneFlag(Fixtures.FLAG, Fixtures.PRODUCTION)));

        assertEquals(List.of("STOPPED Decides: off"), decided());
    }

    private void does(Command command) {
        log.as(Actors.IVO).submit(Fixtures.submission(command));
        Eventually.await(
                "it is known here",
                () -> session.view().revision() == log.as(Actors.IVO).state().revision());
        model.subject().set("");
        model.subject().set("vip");
    }

    private List<String> decided() {
        return model.answer().get().steps().stream()
                .filter(step -> step.result() == WhyStep.Result.DECIDED)
                .map(step -> step.status() + " " + step.word())
                .toList();
    }

    @Test
    void attributeThatIsNoneSaysHowToWriteOne() {
        model.subject().set("user-1");
        model.attributes().set("country DE");

        assertEquals(
                "'country DE' is no attribute. Write a name, = and a value, such as country = DE.",
                model.answer().get().problem());
    }

    @Test
    void placeWithoutARolloutIsOffForEverybody() {
        model.close();
        model.open(Fixtures.IN_STAGING);
        model.subject().set("user-1");

        assertEquals(
                "Nothing is laid out here: the flag is off for everybody.",
                model.answer().get().problem());
    }

    @Test
    void guidanceIsThereOnlyWhereItCallsForSomebody() {
        assertEquals(Optional.empty(), model.advised().get());

        Fixtures.apply(log.as(Actor.MONITOR), List.of(Verdicts.regressing(Fixtures.IN_PRODUCTION, Fixtures.QUARTER)));
        Eventually.await("the verdict is here", () -> {
            model.open(Fixtures.IN_PRODUCTION);
            return model.advised().get().isPresent();
        });

        assertEquals(
                Optional.of("P0 High error rate (>5 %): turn the flag off within 1 min"),
                model.advised().get().map(found -> found.note().words()));
        assertEquals("as of 0 s ago", model.asOf().get());
    }

    private List<String> results() {
        return model.answer().get().steps().stream()
                .map(step -> step.result().name())
                .toList();
    }
}
