package dev.signalbox.client.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class StopFlowTest {
    private final StopRig rig = new StopRig();

    @Test
    void stopIsRecordedAndAccepted() {
        rig.stop();
        assertEquals(new Recording.Recorded(TestClock.START), rig.pressed().recording());
        assertEquals(
                new Delivery.Accepted("embedded store", rig.state().revision(), TestClock.START),
                rig.pressed().delivery());
        assertEquals(
                0.0,
                rig.state()
                        .servedPercent(rig.state().rollouts().get(StopRig.LINKS).orElseThrow()));
        assertEquals(
                StopJournal.Outcome.ACCEPTED,
                rig.journal.outcomes.get(rig.pressed().press().id()));
    }

    @Test
    void deadStoreKeepsTheRecordAndRetriesUntilAnswered() {
        rig.store.line = FlakyStore.Line.DEAD;
        rig.stop();
        rig.timer.pass(Duration.ofSeconds(30));
        assertInstanceOf(Delivery.Unanswered.class, rig.pressed().delivery());
        rig.store.line = FlakyStore.Line.GOOD;
        rig.timer.pass(Duration.ofSeconds(6));
        assertInstanceOf(Delivery.Accepted.class, rig.pressed().delivery());
        assertEquals(1, rig.stops().size());
        assertEquals(1, rig.store.sent.stream().distinct().count(), "every attempt is the same submission");
    }

    @Test
    void lostAnswersLeadToOneStop() {
        rig.store.line = FlakyStore.Line.LOSES_ANSWERS;
        rig.stop();
        rig.timer.pass(Duration.ofSeconds(10));
        assertTrue(rig.store.sent.size() > 3);
        rig.store.line = FlakyStore.Line.GOOD;
        rig.timer.pass(Duration.ofSeconds(6));
        assertEquals(1, rig.stops().size());
        assertInstanceOf(Delivery.Accepted.class, rig.pressed().delivery());
    }

    @Test
    void reconnectionSendsAtOnce() {
        rig.store.line = FlakyStore.Line.DEAD;
        rig.stop();
        rig.timer.pass(Duration.ofSeconds(30));
        rig.store.line = FlakyStore.Line.GOOD;
        rig.flow.reconnected();
        assertInstanceOf(Delivery.Accepted.class, rig.pressed().delivery());
    }

    @Test
    void fullDiskDoesNotHoldTheStopUp() {
        rig.journal.full = true;
        rig.stop();
        assertEquals(
                new Recording.Unrecorded("the disk is full", TestClock.START),
                rig.pressed().recording());
        assertEquals(1, rig.stops().size());
        assertEquals(
                "Not recorded on this computer: the disk is full (03:00:00.000). Still sending.",
                rig.text().ladder().getFirst().text());
    }

    @Test
    void personWithoutTheRightFiresNothingAndReadsWhoCan() {
        rig.flow.arm(rig.opening(Reachability.HEARD, Actors.VERA));
        rig.flow.fire();
        assertEquals(0, rig.store.sent.size());
        assertEquals(Optional.empty(), rig.text().button());
        assertTrue(
                rig.text().notes().getFirst().contains("incident responder"),
                rig.text().notes()::toString);
    }

    @Test
    void refusalSaysWhyAndWhatToDo() {
        FlagAddress gone = FlagAddress.of("gone", "production");
        rig.flow.arm(new StopOpening(
                StopChoices.of(rig.state(), StopRig.PRODUCTION, Optional.of(gone)),
                StopWidth.FLAG,
                Reachability.HEARD,
                Permit.of(Actors.IVO)));
        rig.flow.fire();
        assertEquals("Stop refused", rig.text().headline());
        assertEquals(
                List.of("There is no flag 'gone'. Check the key, or create the flag."),
                rig.text().notes());
        assertEquals(
                StopJournal.Outcome.REFUSED,
                rig.journal.outcomes.get(rig.pressed().press().id()));
    }

    @Test
    void closedSheetGoesOnSending() {
        rig.store.line = FlakyStore.Line.DEAD;
        rig.stop();
        rig.flow.dismiss();
        assertEquals(1, rig.flow.unanswered().size());
        rig.store.line = FlakyStore.Line.GOOD;
        rig.timer.pass(Duration.ofSeconds(6));
        assertEquals(List.of(), rig.flow.unanswered());
        assertEquals(1, rig.stops().size());
    }

    @Test
    void widerStopCanFollowAnUnansweredOne() {
        rig.store.line = FlakyStore.Line.DEAD;
        rig.stop();
        rig.flow.dismiss();
        rig.flow.arm(rig.onLinks());
        rig.flow.widen(StopWidth.ENVIRONMENT);
        rig.flow.fire();
        rig.store.line = FlakyStore.Line.GOOD;
        rig.timer.pass(Duration.ofSeconds(6));
        assertEquals(2, rig.stops().size());
    }

    @Test
    void unfinishedStopIsSentAtTheNextStart() {
        StopId left = leftBehind(Duration.ofMinutes(14));
        rig.flow.takeUp(choices());
        assertEquals(left, rig.stops().getFirst().id());
        assertEquals(StopJournal.Outcome.ACCEPTED, rig.journal.outcomes.get(left));
    }

    @Test
    void unfinishedStopOf15MinutesIsKeptAndNotSent() {
        StopId left = leftBehind(Duration.ofMinutes(15));
        rig.flow.takeUp(choices());
        assertEquals(List.of(), rig.stops());
        assertEquals(left, rig.journal.unsettled().getFirst().stop());
    }

    @Test
    void ageIsCountedByTheTimeThatPassedWhateverTheWallClockSays() {
        StopId left = leftBehind(Duration.ofMinutes(14));
        rig.wrongBy = Duration.ofDays(3);
        rig.flow.takeUp(choices());
        assertEquals(left, rig.stops().getFirst().id());
    }

    @Test
    void clockThatWasSetBackMakesNoOldStopYoung() {
        StopId left = leftBehind(Duration.ofMinutes(16));
        rig.wrongBy = Duration.ofHours(-1);
        rig.flow.takeUp(choices());
        assertEquals(List.of(), rig.stops());
        assertHeld(left, "It was pressed more than 15 minutes ago.");
    }

    @Test
    void stopFromBeforeARestartOfTheComputerIsAskedAbout() {
        StopId left = leftBehind(Duration.ofMinutes(1));
        rig.boot = "second boot";
        rig.flow.takeUp(choices());
        assertEquals(List.of(), rig.stops());
        assertHeld(left, "It was pressed before this computer was started, nobody knows how long ago.");
        rig.flow.show(left);
        assertEquals(List.of(), rig.text().notes(), "nobody is told that it is sent by itself");
        assertEquals(
                "Held: It was pressed before this computer was started, nobody knows how long ago. Send it now, or give"
                        + " it up?",
                rig.text().ladder().get(1).text());
    }

    @Test
    void unansweredStopIsHeldAfter15MinutesAndAskedAboutWhenTheStoreIsBack() {
        rig.store.line = FlakyStore.Line.DEAD;
        rig.stop();
        StopId id = rig.pressed().press().id();
        rig.timer.pass(Duration.ofMinutes(16));
        assertHeld(id, "It was pressed more than 15 minutes ago.");
        rig.store.line = FlakyStore.Line.GOOD;
        rig.flow.reconnected();
        rig.timer.pass(Duration.ofMinutes(1));
        assertEquals(List.of(), rig.stops());
        assertEquals("Stop held", rig.text().headline());
        rig.flow.sendHeld(id);
        assertEquals(id, rig.stops().getFirst().id());
        assertInstanceOf(Delivery.Accepted.class, rig.pressed().delivery());
        assertEquals(StopJournal.Outcome.ACCEPTED, rig.journal.outcomes.get(id));
    }

    @Test
    void unansweredStopOf14MinutesIsDeliveredWhenTheStoreIsBack() {
        rig.store.line = FlakyStore.Line.DEAD;
        rig.stop();
        rig.timer.pass(Duration.ofMinutes(14));
        rig.store.line = FlakyStore.Line.GOOD;
        rig.flow.reconnected();
        assertEquals(1, rig.stops().size());
    }

    @Test
    void heldStopIsGivenUpWithAReasonOnly() {
        StopId left = leftBehind(Duration.ofMinutes(20));
        rig.flow.takeUp(choices());
        assertThrows(InvalidValueException.class, () -> rig.flow.giveUp(left, " "));
        rig.flow.giveUp(left, "the rollout was rolled back");
        assertEquals(List.of(), rig.flow.unanswered());
        assertEquals(StopJournal.Outcome.GIVEN_UP, rig.journal.outcomes.get(left));
        assertThrows(InvalidValueException.class, () -> rig.flow.sendHeld(left));
        assertEquals(List.of(), rig.stops());
    }

    @Test
    void lateAnswerToAHeldStopStillCounts() {
        rig.store.line = FlakyStore.Line.LOSES_ANSWERS;
        rig.stop();
        rig.timer.pass(Duration.ofMinutes(16));
        StopId id = rig.pressed().press().id();
        assertHeld(id, "It was pressed more than 15 minutes ago.");
        assertEquals(1, rig.stops().size());
        rig.store.line = FlakyStore.Line.GOOD;
        rig.flow.sendHeld(id);
        assertEquals(1, rig.stops().size());
    }

    @Test
    void clockThatIsSetBackAnHourHidesNoUnconfirmedStopAndStopsNoNextPress() {
        rig.store.line = FlakyStore.Line.DEAD;
        rig.stop();
        rig.wrongBy = Duration.ofHours(-1);
        rig.timer.pass(Duration.ofSeconds(6));
        assertEquals("Stop not confirmed", rig.text().headline());
        rig.flow.arm(rig.onLinks());
        assertInstanceOf(StopProgress.Armed.class, rig.flow.progress());
    }

    @Test
    void clockThatIsSetForwardCallsNoStopUnconfirmedTooEarly() {
        rig.store.line = FlakyStore.Line.DEAD;
        rig.stop();
        rig.wrongBy = Duration.ofDays(3);
        rig.timer.pass(Duration.ofSeconds(4));
        assertEquals("Stopping…", rig.text().headline());
    }

    @Test
    void unfinishedStopIsSentToNoOtherStore() {
        StopId left = new StopId(new UUID(1, 2));
        rig.journal.record(new StopJournal.Entry(left, new StopScope.Everything(), rig.time.now(), "another store"));
        rig.flow.takeUp(choices());
        assertEquals(List.of(), rig.stops());
    }

    @Test
    void unknownEvaluatorsAndNoMetricsAreSaidToBeUnknown() {
        rig.stop();
        assertEquals("Stop accepted", rig.text().headline());
        assertEquals(
                "Not known: no evaluator has identified itself.",
                rig.text().ladder().get(2).text());
        assertEquals(
                "No metrics: not known. (03:00:00)", rig.text().ladder().get(3).text());
    }

    @Test
    void effectIsSeenAfter30SecondsWithoutExposure() {
        rig.reached =
                new Reached.Counted(1, 1, "this store's own decisions", List.of(), TestClock.START, TestClock.START);
        reportEachSecond(10, Variant.NEW, 90, 10);
        rig.stop();
        assertEquals("Stopped on 1 of 1", rig.text().headline());
        reportEachSecond(20, Variant.OLD, 100, 0);
        assertEquals("Stopped on 1 of 1", rig.text().headline());
        reportEachSecond(14, Variant.OLD, 100, 0);
        assertEquals("Stopped", rig.text().headline());
        assertInstanceOf(Effect.Seen.class, rig.pressed().effect());
        assertTrue(
                rig.text().ladder().get(3).text().contains("errors 10.0 % → 0.0 %"),
                rig.text().ladder()::toString);
    }

    @Test
    void aCountStaysWhileTheStoreCannotBeAskedAndGoesOnWhenItCan() {
        rig.reached = new Reached.Counted(1, 2, "2 evaluators", List.of("edge-2"), TestClock.START, TestClock.START);
        rig.stop();
        rig.evidenceIsCut = true;
        rig.timer.pass(Duration.ofSeconds(10));
        assertEquals(rig.reached, rig.pressed().reached());

        rig.evidenceIsCut = false;
        rig.reached = new Reached.Counted(2, 2, "2 evaluators", List.of(), TestClock.START, TestClock.START);
        rig.timer.pass(Duration.ofSeconds(2));

        assertEquals(rig.reached, rig.pressed().reached());
    }

    @Test
    void anotherStopOfTheSameIsNamed() {
        rig.clock.advance(Duration.ofSeconds(-12));
        rig.log
                .as(Actors.ANA)
                .submit(dev.signalbox.domain.store.Submission.of(
                        new UUID(3, 4),
                        "",
                        new Command.EngageStop(
                                new StopId(new UUID(3, 4)), new StopScope.WholeEnvironment(StopRig.PRODUCTION))));
        rig.clock.advance(Duration.ofSeconds(12));
        rig.store.line = FlakyStore.Line.DEAD;
        rig.stop();
        assertEquals(
                "A stop by Ana (02:59:48) covers this already. Yours will be added.",
                rig.text().notes().getFirst());
        rig.store.line = FlakyStore.Line.GOOD;
        rig.flow.reconnected();
        assertEquals(
                "Already stopped by Ana 02:59:48; yours is added.",
                rig.text().notes().getFirst());
    }

    private void assertHeld(StopId stop, String why) {
        StopProgress.Pressed held = rig.flow.unanswered().getFirst();
        assertEquals(stop, held.press().id());
        assertEquals(why, assertInstanceOf(Delivery.Held.class, held.delivery()).why());
        assertEquals(
                List.of(stop),
                rig.journal.unsettled().stream().map(StopJournal.Entry::stop).toList());
    }

    private StopId leftBehind(Duration age) {
        StopId left = new StopId(new UUID(1, 2));
        rig.journal.record(new StopJournal.Entry(
                left, new StopScope.WholeEnvironment(StopRig.PRODUCTION), rig.time.now(), "embedded store"));
        rig.clock.advance(age);
        return left;
    }

    private StopChoices choices() {
        return StopChoices.of(rig.state(), StopRig.PRODUCTION, Optional.empty());
    }

    private void reportEachSecond(int seconds, Variant variant, int successes, int errors) {
        for (int second = 0; second < seconds; second++) {
            Instant now = rig.clock.instant();
            Tally tally = new Tally(successes, errors, 0, LatencyHistogram.EMPTY);
            rig.admin.report(List.of(new MetricSample(StopRig.LINKS, variant, now, tally, Optional.empty())));
            rig.timer.pass(Duration.ofSeconds(1));
        }
    }
}
