package dev.signalbox.client.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.signalbox.client.desk.FakeTime;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is said of a draft before it is sent, on a rollout that runs on its beta stage (1 %).
class ForecastTest {
    private static final String ABOUT = "deeplinks.enabled in production";

    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, new TestClock());

    @BeforeEach
    void aRunningRollout() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.BETA));
    }

    @Test
    void stepUpRaisesAndSaysFromWhereToWhere() {
        assertEquals(
                new Forecast.Done(
                        Direction.RAISES,
                        List.of(
                                new Difference(ABOUT, "Exposure", "1 %", "25 %"),
                                new Difference(ABOUT, "Stage", stage(Fixtures.BETA), stage(Fixtures.QUARTER)))),
                forecast(new Command.MoveToStage(Fixtures.IN_PRODUCTION, Fixtures.QUARTER), Actors.RINA));
    }

    @Test
    void rollbackLowersToNothing() {
        Forecast.Done forecast = assertInstanceOf(
                Forecast.Done.class,
                forecast(new Command.RollBack(Fixtures.IN_PRODUCTION, new Grounds.ByHand()), Actors.IVO));
        assertEquals(Direction.LOWERS, forecast.direction());
        assertEquals(
                new Difference(ABOUT, "Exposure", "1 %", "0 %"),
                forecast.differences().getFirst());
    }

    @Test
    void whatChangesNothingIsSaid() {
        Forecast forecast = forecast(new Command.ResumeRollout(Fixtures.IN_PRODUCTION), Actors.RINA);
        assertEquals(new Forecast.Done(Direction.NEITHER, List.of()), forecast);
        assertEquals("Things already are as this draft asks.", ForecastWords.sentence(forecast));
    }

    @Test
    void exemptionIsNamed() {
        Exemption exemption = new Exemption("user-7", ExemptionEffect.FORCE_ENABLE, "asked for it");
        assertEquals(
                new Forecast.Done(
                        Direction.RAISES, List.of(new Difference(ABOUT, "Exemption of user-7", "none", "on"))),
                forecast(new Command.SetExemption(Fixtures.IN_PRODUCTION, exemption), Actors.RINA));
    }

    @Test
    void changeThatWordsDoNotShowIsStillSaidToBeOne() {
        HealthPolicy patient = HealthPolicy.DEFAULT.with(HealthPolicy.OnRollback.TELL);
        String words = "errors up to 5 %, warning from 2.5 %, critical from 10 %";
        assertEquals(
                new Forecast.Done(Direction.NEITHER, List.of(new Difference(ABOUT, "Health policy", words, "changed"))),
                forecast(new Command.SetHealthPolicy(Fixtures.IN_PRODUCTION, patient), Actors.RINA));
    }

    @Test
    void newRolloutIsSpelledOut() {
        Forecast.Done forecast =
                assertInstanceOf(Forecast.Done.class, forecast(Fixtures.plan(Fixtures.IN_STAGING), Actors.RINA));
        assertEquals(
                List.of(
                        "Exposure",
                        "Phase",
                        "Stage",
                        "Ladder",
                        "Population",
                        "Health policy",
                        "Strategy",
                        "Opens",
                        "Closes"),
                forecast.differences().stream().map(Difference::field).toList());
        assertEquals(
                new Difference("deeplinks.enabled in staging", "Exposure", "none", "0 %"),
                forecast.differences().getFirst());
    }

    @Test
    void liftedStopShowsWhatRunsAgain() {
        StopId stop = Fixtures.stopId();
        Fixtures.apply(log.as(Actors.IVO), List.of(new Command.EngageStop(stop, new StopScope.Everything())));
        Fixtures.apply(log.as(Actors.ANA), List.of(new Command.RequestResume(Set.of(stop))));
        assertEquals(
                new Forecast.Done(
                        Direction.RAISES,
                        List.of(
                                new Difference(ABOUT, "Exposure", "0 %", "1 %"),
                                new Difference("emergency stops", "Live", "1", "0"),
                                new Difference("emergency stops", "Asked to lift", "by Ana", "none"))),
                forecast(new Command.ConfirmResume(Set.of(stop)), Actors.RINA));
    }

    @Test
    void missingRightNamesWhoHasIt() {
        Forecast forecast = forecast(new Command.MoveToStage(Fixtures.IN_PRODUCTION, Fixtures.QUARTER), Actors.IVO);
        assertEquals(
                new Forecast.Refused(
                        new Refusal(
                                Rule.NOT_PERMITTED,
                                "",
                                "Ivo may not raise exposure.",
                                "Ask somebody with the right to raise exposure."),
                        Set.of(Role.RELEASE_MANAGER, Role.TENANT_ADMIN, Role.SYSTEM_ADMIN)),
                forecast);
        assertEquals(
                "This would be refused: Ivo may not raise exposure. Ask somebody with the right to raise exposure."
                        + " One of these can: a release manager, a tenant administrator or a system administrator.",
                ForecastWords.sentence(forecast));
    }

    @Test
    void secondPersonIsAnybodyElseWithTheRight() {
        StopId stop = Fixtures.stopId();
        Fixtures.apply(log.as(Actors.IVO), List.of(new Command.EngageStop(stop, new StopScope.Everything())));
        Fixtures.apply(log.as(Actors.ANA), List.of(new Command.RequestResume(Set.of(stop))));
        Forecast.Refused refused =
                assertInstanceOf(Forecast.Refused.class, forecast(new Command.ConfirmResume(Set.of(stop)), Actors.ANA));
        assertEquals(Rule.SECOND_PERSON_REQUIRED, refused.refusal().rule());
        assertEquals(
                Set.of(Role.APPROVER, Role.RELEASE_MANAGER, Role.TENANT_ADMIN, Role.SYSTEM_ADMIN), refused.helpers());
    }

    @Test
    void nobodyIsNamedWhereNobodyCan() {
        Forecast forecast = forecast(new Command.MoveToStage(Fixtures.IN_PRODUCTION, Fixtures.EVERYBODY), Actors.RINA);
        Forecast.Refused refused = assertInstanceOf(Forecast.Refused.class, forecast);
        assertEquals(Rule.STAGE_SKIPPED, refused.refusal().rule());
        assertEquals(Set.of(), refused.helpers());
    }

    @Test
    void rolloutThatChangedSinceIsAConflictAndNotARuling() {
        long base = state().revision();
        Fixtures.apply(log.as(Actors.TARA), List.of(new Command.MoveToStage(Fixtures.IN_PRODUCTION, Fixtures.QUARTER)));
        Draft up = draft(new Command.MoveToStage(Fixtures.IN_PRODUCTION, 4), base);
        assertEquals(new Forecast.Conflict(base + 1), forecast(up, Actors.RINA));
    }

    /// A step down from 25 % to 1 % would raise a rollout that somebody has taken to internal users meanwhile.
    @Test
    void stepDownIsNotSentBlindly() {
        Fixtures.apply(log.as(Actors.TARA), List.of(new Command.MoveToStage(Fixtures.IN_PRODUCTION, Fixtures.QUARTER)));
        long base = state().revision();
        Draft down = draft(new Command.MoveToStage(Fixtures.IN_PRODUCTION, Fixtures.BETA), base);
        Fixtures.apply(
                log.as(Actors.TARA), List.of(new Command.MoveToStage(Fixtures.IN_PRODUCTION, Fixtures.INTERNAL)));
        assertEquals(new Forecast.Conflict(base + 1), forecast(down, Actors.RINA));
    }

    @Test
    void rollbackIsRightInAnyState() {
        long base = state().revision();
        Fixtures.apply(log.as(Actors.TARA), List.of(new Command.MoveToStage(Fixtures.IN_PRODUCTION, Fixtures.QUARTER)));
        Draft off = draft(new Command.RollBack(Fixtures.IN_PRODUCTION, new Grounds.ByHand()), base);
        assertInstanceOf(Forecast.Done.class, forecast(off, Actors.RINA));
    }

    @Test
    void storeSaysTheSameAsTheForecast() {
        for (Actor actor : List.of(Actors.RINA, Actors.IVO, Actors.ANA, Actors.VERA)) {
            for (int stage = 0; stage <= Fixtures.EVERYBODY; stage++) {
                Draft draft = draft(new Command.MoveToStage(Fixtures.IN_PRODUCTION, stage), state().revision());
                State before = state();
                Forecast forecast = forecast(draft, actor);
                try (RolloutStore store = log.as(actor)) {
                    switch (store.submit(draft.submission())) {
                        case Receipt.Applied applied ->
                            assertEquals(
                                    new Forecast.Done(
                                            Direction.of(draft.proposal().command(), before),
                                            Differences.between(before, state())),
                                    forecast);
                        case Receipt.Refused(var refusal) ->
                            assertEquals(
                                    refusal,
                                    assertInstanceOf(Forecast.Refused.class, forecast)
                                            .refusal());
                        case Receipt.Conflict(long revision) -> assertEquals(new Forecast.Conflict(revision), forecast);
                    }
                }
            }
        }
    }

    @Test
    void wordsNeverRunAheadOfTheStore() {
        for (Forecast forecast : List.of(
                new Forecast.Done(Direction.RAISES, List.of(new Difference("a", "b", "c", "d"))),
                new Forecast.Conflict(7),
                new Forecast.Refused(new Refusal(Rule.STOPPED, "", "It is stopped.", "Wait."), Set.of()))) {
            String words = ForecastWords.sentence(forecast);
            assertFalse(words.contains("accepted") || words.contains("sent") || words.contains("saved"), words);
        }
    }

    private Forecast forecast(Command command, Actor actor) {
        return forecast(draft(command, state().revision()), actor);
    }

    private Forecast forecast(Draft draft, Actor actor) {
        return Forecast.of(draft, state(), actor, TestClock.START);
    }

    private static Draft draft(Command command, long base) {
        var now = new FakeTime().now();
        Edits edits = Edits.begin(new Proposal(command, "as planned", base));
        return new Draft(
                UUID.randomUUID(),
                1,
                new DraftBody(Fixtures.TENANT, now, now, DraftStanding.OPEN, UUID.randomUUID(), edits));
    }

    private State state() {
        return log.as(Actors.VERA).state();
    }

    private static String stage(int index) {
        StageLadder ladder = Fixtures.ladder();
        return index + ", " + ladder.stage(index).name();
    }
}
