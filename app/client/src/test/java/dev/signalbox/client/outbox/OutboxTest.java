package dev.signalbox.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.desk.DeskTable;
import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.DraftStanding;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.session.Link;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes out, in what order, and what is said about it.
class OutboxTest {
    private static final Command RAISE = new Command.MoveToStage(Fixtures.IN_PRODUCTION, Fixtures.QUARTER);
    private static final Command RAISE_STAGING = new Command.MoveToStage(Fixtures.IN_STAGING, Fixtures.QUARTER);
    private static final Command STEP_DOWN = new Command.MoveToStage(Fixtures.IN_PRODUCTION, Fixtures.INTERNAL);
    private static final Command PAUSE = new Command.PauseRollout(Fixtures.IN_PRODUCTION);
    private static final Command ROLL_BACK = new Command.RollBack(Fixtures.IN_PRODUCTION, new Grounds.ByHand());
    private static final Command POLICY = new Command.SetHealthPolicy(Fixtures.IN_PRODUCTION, HealthPolicy.DEFAULT);

    @TempDir
    private Path root;

    private OutboxRig rig;

    @BeforeEach
    void stand() {
        rig = new OutboxRig(root);
        rig.outbox.look();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatIsAcceptedLeavesTheDrafts() {
        UUID id = rig.queue(RAISE);
        assertEquals(new ItemState.Accepted(rig.revision(), TestClock.START), rig.state(id));
        assertEquals(List.of(), rig.book.all());
    }

    @Test
    void nothingIsSentWhileTheStoreIsNotHeard() {
        rig.offline();
        UUID id = rig.queue(RAISE);
        assertEquals(new ItemState.NotSent(), rig.state(id));
        assertEquals(List.of(), rig.sent());
        assertEquals(DraftStanding.SEALED, rig.book.get(id).orElseThrow().standing());
        rig.online();
        assertInstanceOf(ItemState.Accepted.class, rig.state(id));
    }

    @Test
    void sealedDraftIsNotChangedUntilItIsTakenBack() {
        rig.offline();
        UUID id = rig.queue(RAISE);
        Proposal other = new Proposal(PAUSE, "", 1);
        assertThrows(InvalidValueException.class, () -> rig.book.edit(id, other));
        assertThrows(InvalidValueException.class, () -> rig.book.discard(id));
        rig.outbox.takeBack(id);
        assertEquals(other, rig.book.edit(id, other).proposal());
        assertEquals(List.of(), rig.outbox.items());
    }

    @Test
    void refusalSaysWhichRuleAndWhoCanHelpAndKeepsTheDraft() {
        rig.elsewhere(PAUSE);
        UUID id = rig.queue(RAISE);
        ItemState.Refused refused = assertInstanceOf(ItemState.Refused.class, rig.state(id));
        assertEquals(Rule.NOT_RUNNING, refused.refusal().rule());
        assertEquals(Set.<Role>of(), refused.helpers());
        assertEquals(DraftStanding.OPEN, rig.book.get(id).orElseThrow().standing());
    }

    @Test
    void refusedDraftThatIsPutRightGoesOutAsAnotherCommand() {
        rig.elsewhere(PAUSE);
        UUID id = rig.queue(RAISE);
        UUID first = rig.wire.sent.getLast().id();
        rig.elsewhere(new Command.ResumeRollout(Fixtures.IN_PRODUCTION));
        rig.book.edit(id, Proposal.on(rig.tara.state(), RAISE, "as planned"));
        rig.outbox.queue(id);
        assertInstanceOf(ItemState.Accepted.class, rig.state(id));
        assertNotEquals(first, rig.wire.sent.getLast().id());
    }

    @Test
    void lostAnswerIsUnknownAndTheSameIdFindsOutWithoutASecondEffect() {
        rig.wire.line = Wire.Line.LOSES_ANSWERS;
        UUID id = rig.queue(RAISE);
        assertEquals(
                new ItemState.Unanswered(1, "The connection broke.", TestClock.START.plusMillis(199)), rig.state(id));
        rig.wire.line = Wire.Line.GOOD;
        rig.pass(Duration.ofSeconds(1));
        assertInstanceOf(ItemState.Accepted.class, rig.state(id));
        assertEquals(Set.of(rig.wire.sent.getFirst()), Set.copyOf(rig.wire.sent));
        assertEquals(1, rig.effects(rig.wire.sent.getFirst().id()));
    }

    @Test
    void unknownOutcomeIsNeitherTakenBackNorDiscarded() {
        rig.wire.line = Wire.Line.LOSES_ANSWERS;
        UUID id = rig.queue(RAISE);
        assertThrows(InvalidValueException.class, () -> rig.outbox.takeBack(id));
        assertThrows(InvalidValueException.class, () -> rig.outbox.discard(id, "no longer wanted"));
        assertThrows(InvalidValueException.class, () -> rig.outbox.queue(id));
    }

    @Test
    void attemptsGoOnWithGrowingPausesUntilThereIsAnAnswer() {
        rig.wire.line = Wire.Line.DEAD;
        UUID id = rig.queue(RAISE);
        rig.pass(Duration.ofMinutes(1));
        int attempts = rig.wire.sent.size();
        assertTrue(attempts > 14 && attempts < 35, "attempts in a minute: " + attempts);
        rig.wire.line = Wire.Line.GOOD;
        rig.outbox.retryNow();
        assertInstanceOf(ItemState.Accepted.class, rig.state(id));
    }

    @Test
    void whoIsSignedOutIsAskedToSignInAndNotTriedForEver() {
        rig.wire.line = Wire.Line.KNOWS_NOBODY;
        UUID raise = rig.queue(RAISE);
        UUID other = rig.queue(RAISE_STAGING);
        rig.pass(Duration.ofHours(1));
        assertEquals(new ItemState.Held(Hold.NOT_SIGNED_IN, TestClock.START), rig.state(raise));
        assertEquals(new ItemState.NotSent(), rig.state(other));
        assertEquals(List.of(RAISE), rig.sent());
    }

    @Test
    void whatWaitedForSigningInIsSentByTheNextConsole() {
        rig.wire.line = Wire.Line.KNOWS_NOBODY;
        UUID raise = rig.queue(RAISE);
        UUID policy = rig.queue(POLICY);
        rig.wire.line = Wire.Line.GOOD;
        rig.reopen();
        assertInstanceOf(ItemState.Accepted.class, rig.state(raise));
        assertInstanceOf(ItemState.Accepted.class, rig.state(policy));
        assertEquals(List.of(RAISE, RAISE, POLICY), rig.sent());
        assertEquals(1, rig.effects(rig.wire.sent.getFirst().id()));
    }

    @Test
    void whatWaitedForSigningInGoesOnWhenTheStoreIsHeardAgain() {
        rig.wire.line = Wire.Line.KNOWS_NOBODY;
        UUID pause = rig.queue(PAUSE);
        rig.offline();
        rig.wire.line = Wire.Line.GOOD;
        rig.online();
        assertInstanceOf(ItemState.Accepted.class, rig.state(pause));
    }

    @Test
    void whatRaisesAndWaitedTooLongForSigningInIsAskedAbout() {
        rig.wire.line = Wire.Line.KNOWS_NOBODY;
        UUID raise = rig.queue(RAISE);
        rig.pass(Duration.ofMinutes(16));
        rig.wire.line = Wire.Line.GOOD;
        rig.outbox.retryNow();
        assertEquals(new ItemState.Held(Hold.TOO_OLD, rig.clock.instant()), rig.state(raise));
        assertEquals(0, rig.effects(rig.wire.sent.getFirst().id()));
    }

    @Test
    void whoeverIsHeldForWantOfATokenIsSentWhenAPersonSaysSo() {
        rig.wire.line = Wire.Line.KNOWS_NOBODY;
        UUID raise = rig.queue(RAISE);
        rig.wire.line = Wire.Line.GOOD;
        rig.outbox.confirm(raise, rig.tara.state());
        assertInstanceOf(ItemState.Accepted.class, rig.state(raise));
    }

    @Test
    void sameObjectIsServedInOrderAndOthersDoNotWait() {
        rig.wire.poison = submission -> submission.command().equals(RAISE);
        UUID raise = rig.queue(RAISE);
        UUID policy = rig.queue(POLICY);
        UUID other = rig.queue(RAISE_STAGING);
        rig.pass(Duration.ofSeconds(30));
        assertInstanceOf(ItemState.Unanswered.class, rig.state(raise));
        assertEquals(new ItemState.NotSent(), rig.state(policy));
        assertInstanceOf(ItemState.Accepted.class, rig.state(other));
        rig.wire.poison = submission -> false;
        rig.outbox.retryNow();
        assertInstanceOf(ItemState.Accepted.class, rig.state(policy));
    }

    @Test
    void draftsMadeOneUponTheOtherDoNotConflictWithEachOther() {
        rig.offline();
        UUID raise = rig.queue(RAISE);
        UUID policy = rig.queue(POLICY);
        UUID higher = rig.queue(new Command.MoveToStage(Fixtures.IN_PRODUCTION, Fixtures.QUARTER + 1));
        rig.online();
        assertEquals(
                List.of(ItemState.Accepted.class, ItemState.Accepted.class, ItemState.Accepted.class),
                List.of(raise, policy, higher).stream()
                        .map(rig::state)
                        .map(Object::getClass)
                        .toList());
    }

    @Test
    void whatLowersExposureGoesByItselfOnANewerRevisionHoweverOld() {
        rig.offline();
        UUID pause = rig.queue(PAUSE);
        UUID down = rig.queue(STEP_DOWN);
        rig.elsewhere(RAISE);
        rig.pass(Duration.ofDays(3));
        rig.time.reboot();
        rig.online();
        assertInstanceOf(ItemState.Accepted.class, rig.state(pause));
        assertInstanceOf(ItemState.Accepted.class, rig.state(down));
        assertEquals(
                Fixtures.INTERNAL,
                rig.tara
                        .state()
                        .rollouts()
                        .get(Fixtures.IN_PRODUCTION)
                        .orElseThrow()
                        .stageIndex());
    }

    @Test
    void stepDownThatMeetsAChangeUnderWayGoesOnFromThere() {
        rig.known = Optional.of(rig.tara.state());
        rig.elsewhere(RAISE);
        UUID down = rig.queue(STEP_DOWN);
        assertEquals(new ItemState.NotSent(), rig.state(down));
        rig.known = Optional.empty();
        rig.outbox.look();
        assertInstanceOf(ItemState.Accepted.class, rig.state(down));
    }

    @Test
    void stepDownThatWouldRaiseByNowAsksAPerson() {
        rig.offline();
        UUID down = rig.queue(STEP_DOWN);
        rig.elsewhere(new Command.MoveToStage(Fixtures.IN_PRODUCTION, 0));
        rig.online();
        assertEquals(new ItemState.Held(Hold.NEWER_REVISION, TestClock.START), rig.state(down));
        assertEquals(List.of(), rig.sent());
    }

    @Test
    void whatRaisesExposureAsksAgainOnANewerRevision() {
        rig.offline();
        UUID raise = rig.queue(RAISE);
        rig.elsewhere(POLICY);
        rig.online();
        assertEquals(new ItemState.Held(Hold.NEWER_REVISION, TestClock.START), rig.state(raise));
        rig.outbox.confirm(raise, rig.tara.state());
        assertInstanceOf(ItemState.Accepted.class, rig.state(raise));
    }

    @Test
    void changeThatTheConsoleHasNotHeardOfYetIsAConflict() {
        rig.known = Optional.of(rig.tara.state());
        UUID draft = rig.draft(RAISE).id();
        rig.elsewhere(POLICY);
        rig.outbox.queue(draft);
        assertEquals(new ItemState.Conflict(rig.revision(), TestClock.START), rig.state(draft));
        assertEquals(DraftStanding.OPEN, rig.book.get(draft).orElseThrow().standing());
        rig.known = Optional.empty();
        rig.outbox.confirm(draft, rig.tara.state());
        assertInstanceOf(ItemState.Accepted.class, rig.state(draft));
    }

    @Test
    void confirmationIsGoodForWhatThePersonLookedAtOnly() {
        rig.offline();
        UUID raise = rig.queue(RAISE);
        rig.elsewhere(POLICY);
        rig.online();
        var seen = rig.tara.state();
        rig.known = Optional.of(seen);
        rig.elsewhere(POLICY);
        rig.outbox.confirm(raise, seen);
        assertEquals(new ItemState.Conflict(rig.revision(), TestClock.START), rig.state(raise));
    }

    @Test
    void whatRaisesExposureIsHeldAfterAQuarterOfAnHour() {
        rig.offline();
        UUID raise = rig.queue(RAISE);
        rig.pass(Screening.STALE.plusMillis(1));
        rig.online();
        assertEquals(new ItemState.Held(Hold.TOO_OLD, rig.time.now().wall()), rig.state(raise));
        rig.outbox.confirm(raise, rig.tara.state());
        assertInstanceOf(ItemState.Accepted.class, rig.state(raise));
    }

    @Test
    void resumingIsHeldAfterAQuarterOfAnHourTooBecauseTheRolloutMayClimbFromThen() {
        rig.elsewhere(PAUSE);
        rig.offline();
        UUID resume = rig.queue(new Command.ResumeRollout(Fixtures.IN_PRODUCTION));
        UUID policy = rig.queue(new Command.SetHealthPolicy(Fixtures.IN_STAGING, HealthPolicy.DEFAULT));
        rig.pass(Screening.STALE.plusMillis(1));
        rig.online();
        assertEquals(new ItemState.Held(Hold.TOO_OLD, rig.time.now().wall()), rig.state(resume));
        assertInstanceOf(ItemState.Accepted.class, rig.state(policy));
    }

    /// The control: what was queued a moment ago would be held as old.
    @Test
    void withAgesByTheWallClockOneThatIsSetWouldMakeThingsOld() {
        rig.time.countByTheWall();
        rig.offline();
        UUID raise = rig.queue(RAISE);
        rig.time.setWallBy(Duration.ofHours(1));
        rig.online();
        assertEquals(new ItemState.Held(Hold.TOO_OLD, rig.time.now().wall()), rig.state(raise));
    }

    @Test
    void clockThatIsSetMakesNothingOldAndChangesNoOrder() {
        rig.offline();
        rig.time.setWallBy(Duration.ofDays(3));
        UUID raise = rig.queue(RAISE);
        rig.time.setWallBy(Duration.ofDays(-6));
        UUID policy = rig.queue(POLICY);
        for (int jump = 0; jump < 20; jump++) {
            rig.time.setWallBy(jump % 2 == 0 ? Duration.ofHours(1) : Duration.ofHours(-1));
        }
        rig.time.setWallBy(Duration.ofDays(3));
        rig.pass(Screening.STALE.minusSeconds(1));
        rig.online();
        assertEquals(List.of(RAISE, POLICY), rig.sent());
        assertInstanceOf(ItemState.Accepted.class, rig.state(raise));
        assertInstanceOf(ItemState.Accepted.class, rig.state(policy));
    }

    @Test
    void nobodyKnowsTheAgeAfterARestartOfTheComputerSoAPersonIsAsked() {
        rig.offline();
        UUID raise = rig.queue(RAISE);
        rig.time.reboot();
        rig.link = new Link.Live();
        rig.reopen();
        assertEquals(new ItemState.Held(Hold.AGE_UNKNOWN, rig.time.now().wall()), rig.state(raise));
    }

    @Test
    void oldRaiseOfUnknownOutcomeIsFoundOutAboutWithoutBeingDone() {
        rig.wire.line = Wire.Line.DEAD;
        UUID never = rig.queue(RAISE);
        rig.wire.line = Wire.Line.LOSES_ANSWERS;
        rig.pass(Duration.ofMillis(100));
        UUID done = rig.queue(RAISE_STAGING);
        rig.wire.poison = submission -> submission.command().equals(RAISE);
        rig.pass(Duration.ofSeconds(10));
        rig.offline();
        rig.wire.line = Wire.Line.GOOD;
        rig.wire.poison = submission -> false;
        rig.pass(Duration.ofMinutes(20));
        rig.online();
        assertEquals(new ItemState.Held(Hold.TOO_OLD, rig.time.now().wall()), rig.state(never));
        assertInstanceOf(ItemState.Accepted.class, rig.state(done));
        assertEquals(
                Fixtures.BETA,
                rig.tara
                        .state()
                        .rollouts()
                        .get(Fixtures.IN_PRODUCTION)
                        .orElseThrow()
                        .stageIndex());
        rig.outbox.confirm(never, rig.tara.state());
        assertInstanceOf(ItemState.Accepted.class, rig.state(never));
    }

    @Test
    void whatLowersDoesNotWaitForWhatAPersonIsAskedAbout() {
        rig.offline();
        UUID raise = rig.queue(RAISE);
        UUID policy = rig.queue(POLICY);
        UUID down = rig.queue(ROLL_BACK);
        rig.elsewhere(POLICY);
        rig.online();
        assertInstanceOf(ItemState.Held.class, rig.state(raise));
        assertEquals(new ItemState.NotSent(), rig.state(policy));
        assertInstanceOf(ItemState.Accepted.class, rig.state(down));
    }

    @Test
    void everythingIsThereAfterARestart() {
        rig.wire.line = Wire.Line.LOSES_ANSWERS;
        UUID unknown = rig.queue(RAISE);
        rig.offline();
        UUID waiting = rig.queue(RAISE_STAGING);
        rig.reopen();
        assertEquals(
                new ItemState.Unanswered(0, "This console was closed before an answer came.", TestClock.START),
                rig.state(unknown));
        assertEquals(new ItemState.NotSent(), rig.state(waiting));
        rig.wire.line = Wire.Line.GOOD;
        rig.online();
        assertInstanceOf(ItemState.Accepted.class, rig.state(unknown));
        assertInstanceOf(ItemState.Accepted.class, rig.state(waiting));
        List<OutboxItem> items = rig.outbox.items();
        rig.reopen();
        assertEquals(items, rig.outbox.items());
    }

    @Test
    void heldRefusedConflictingAndDiscardedStayWhatTheyAre() {
        rig.elsewhere(PAUSE);
        rig.queue(RAISE);
        rig.offline();
        rig.queue(RAISE_STAGING);
        UUID given = rig.queue(POLICY);
        rig.outbox.discard(given, "no longer wanted");
        rig.pass(Duration.ofHours(1));
        rig.online();
        rig.known = Optional.of(rig.tara.state());
        UUID draft = rig.draft(POLICY).id();
        rig.elsewhere(POLICY);
        rig.outbox.queue(draft);
        List<OutboxItem> items = rig.outbox.items();
        rig.reopen();
        assertEquals(items, rig.outbox.items());
    }

    @Test
    void discardingKeepsTheReasonAndTakesTheDraft() {
        rig.offline();
        UUID id = rig.queue(RAISE);
        assertThrows(InvalidValueException.class, () -> rig.outbox.discard(id, " "));
        OutboxItem discarded = rig.outbox.discard(id, "no longer wanted");
        assertEquals(new ItemState.Discarded("no longer wanted", TestClock.START), discarded.state());
        assertEquals(List.of(), rig.book.all());
        rig.online();
        assertEquals(List.of(), rig.sent());
    }

    @Test
    void somebodyElsesWorkIsNotSentInMyName() {
        rig.offline();
        UUID id = rig.queue(RAISE);
        rig.actor = Actors.RINA;
        rig.online();
        assertEquals(new ItemState.Held(Hold.SOMEBODY_ELSE, TestClock.START), rig.state(id));
        rig.outbox.confirm(id, rig.tara.state());
        assertInstanceOf(ItemState.Accepted.class, rig.state(id));
    }

    @Test
    void whatIsOverIsForgottenInTime() {
        for (int number = 0; number < Shelf.REMEMBERED + 20; number++) {
            rig.queue(POLICY);
        }
        rig.queue(PAUSE);
        assertEquals(Shelf.REMEMBERED + 1, rig.outbox.items().size());
        assertEquals(rig.outbox.items().size(), rig.desk.rows(ItemBody.TABLE).size());
    }

    @Test
    void listenerThatFailsHoldsNothingUp() {
        rig.outbox.onChange(() -> {
            throw new IllegalStateException("a fault nobody thought of");
        });
        UUID draft = rig.draft(RAISE).id();
        assertThrows(IllegalStateException.class, () -> rig.outbox.queue(draft));
        rig.outbox.retryNow();
        assertInstanceOf(ItemState.Accepted.class, rig.state(draft));
    }

    @Test
    void setUpIsDoneInItsOrder() {
        Command app = new Command.CreateApp(new App(new AppKey("second"), "Second"));
        Command flag =
                new Command.CreateFlag(new Flag(new FlagKey("other.flag"), new AppKey("second"), "Another", "team"));
        var address = FlagAddress.of("other.flag", "staging");
        rig.offline();
        List<UUID> queued = List.of(app, flag, Fixtures.plan(address)).stream()
                .map(rig::queue)
                .toList();
        rig.online();
        assertEquals(List.of(app, flag, Fixtures.plan(address)), rig.sent());
        queued.forEach(id -> assertInstanceOf(ItemState.Accepted.class, rig.state(id)));
    }

    @Test
    void damagedRecordOfAnItemIsAskedAboutAndSentUnderItsOldId() {
        rig.wire.line = Wire.Line.LOSES_ANSWERS;
        UUID id = rig.queue(RAISE);
        UUID command = rig.wire.sent.getLast().id();
        rig.offline();
        rig.desk.remove(ItemBody.TABLE, id);
        rig.reopen();
        assertEquals(new ItemState.Held(Hold.DAMAGED, TestClock.START), rig.state(id));
        rig.wire.line = Wire.Line.GOOD;
        rig.online();
        rig.outbox.confirm(id, rig.tara.state());
        assertInstanceOf(ItemState.Accepted.class, rig.state(id));
        assertEquals(1, rig.effects(command));
        assertEquals(command, rig.wire.sent.getLast().id());
    }

    @Test
    void lostDraftOfAnItemComesBackFromIt() {
        rig.offline();
        UUID id = rig.queue(RAISE);
        Draft before = rig.book.get(id).orElseThrow();
        rig.desk.remove(DeskTable.DRAFT, id);
        rig.reopen();
        assertEquals(before.proposal(), rig.book.get(id).orElseThrow().proposal());
        rig.online();
        assertInstanceOf(ItemState.Accepted.class, rig.state(id));
        assertEquals(List.of(), rig.book.all());
    }
}
