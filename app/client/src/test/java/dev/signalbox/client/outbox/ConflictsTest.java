package dev.signalbox.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.signalbox.client.conflict.Conflict;
import dev.signalbox.client.conflict.FieldMerge;
import dev.signalbox.client.conflict.FieldMerge.Touched;
import dev.signalbox.client.conflict.MergeRule;
import dev.signalbox.client.draft.Difference;
import dev.signalbox.client.draft.DraftStanding;
import dev.signalbox.client.draft.Forecast;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Offline, draft, conflict, resolve, sent.
class ConflictsTest {
    private static final Command RAISE = new Command.MoveToStage(Fixtures.IN_PRODUCTION, Fixtures.QUARTER);
    private static final Command DOWN = new Command.MoveToStage(Fixtures.IN_PRODUCTION, Fixtures.INTERNAL);
    private static final Command PAUSE = new Command.PauseRollout(Fixtures.IN_PRODUCTION);
    private static final Command POLICY = new Command.SetHealthPolicy(Fixtures.IN_PRODUCTION, HealthPolicy.DEFAULT);

    @TempDir
    private Path root;

    private OutboxRig rig;
    private Conflicts conflicts;

    @BeforeEach
    void stand() {
        rig = new OutboxRig(root);
        rig.outbox.look();
        conflicts = new Conflicts(rig.outbox, rig::view, rig.time);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void threeColumnsSayWhatWasWhatIsAndWhatIsWanted() {
        Conflict conflict = conflict();
        assertEquals(MergeRule.M_6, conflict.rule());
        assertEquals(Optional.of(rig.revision()), conflict.changedAt());
        assertEquals(
                List.of("Exposure", "Stage"),
                conflict.fields().stream().map(FieldMerge::name).toList());
        FieldMerge stage = conflict.fields().getLast();
        assertEquals(Touched.BOTH, stage.touched());
        assertEquals(
                List.of(words(Fixtures.BETA), words(Fixtures.INTERNAL), words(Fixtures.QUARTER)),
                List.of(stage.before(), stage.theirs(), stage.mine()));
    }

    @Test
    void effectIsWhatMineWouldDoNow() {
        rig.offline();
        UUID id = rig.queue(RAISE);
        rig.elsewhere(POLICY);
        rig.online();
        Forecast.Done done = assertInstanceOf(
                Forecast.Done.class, conflicts.of(id).orElseThrow().effect());
        assertEquals(Direction.RAISES, done.direction());
        assertEquals(
                List.of("Exposure", "Stage"),
                done.differences().stream().map(Difference::field).toList());
    }

    @Test
    void effectThatTheRulesForbidIsSaidBeforehand() {
        rig.offline();
        UUID id = rig.queue(RAISE);
        rig.elsewhere(PAUSE);
        rig.online();
        assertInstanceOf(Forecast.Refused.class, conflicts.of(id).orElseThrow().effect());
    }

    @Test
    void keepingTheirsGivesMineUpAndLeavesTheStoreAlone() {
        Conflict conflict = conflict();
        long revision = rig.revision();
        conflicts.keepTheirs(conflict);
        assertEquals(new ItemState.Discarded("Theirs was kept.", TestClock.START), rig.state(conflict.item()));
        assertEquals(revision, rig.revision());
        assertEquals(List.of(), conflicts.open());
    }

    @Test
    void mineOnTopIsSentOnWhatWasShown() {
        rig.offline();
        UUID id = rig.queue(RAISE);
        rig.elsewhere(POLICY);
        rig.online();
        conflicts.putOnTop(conflicts.of(id).orElseThrow());
        assertInstanceOf(ItemState.Accepted.class, rig.state(id));
    }

    @Test
    void mineOnTopOfWhatHasChangedOnceMoreIsShownOnceMore() {
        Conflict conflict = conflict();
        rig.elsewhere(POLICY);
        conflicts.putOnTop(conflict);
        assertEquals(
                Optional.of(rig.revision()),
                conflicts.of(conflict.item()).orElseThrow().changedAt());
    }

    @Test
    void editingMakesMineADraftAgainThatKeepsWhatItsAuthorSaw() {
        Conflict conflict = conflict();
        assertEquals(conflict.mine(), conflicts.edit(conflict).proposal());
        assertEquals(
                DraftStanding.OPEN, rig.book.get(conflict.item()).orElseThrow().standing());
        assertEquals(List.of(), rig.outbox.items());
    }

    @Test
    void lookingAndLookingAwayLosesNothing() {
        Conflict conflict = conflict();
        List<OutboxItem> items = rig.outbox.items();
        rig.reopen();
        assertEquals(items, rig.outbox.items());
        assertEquals(
                conflict.fields(), conflicts().of(conflict.item()).orElseThrow().fields());
    }

    @Test
    void whatTouchesOtherFieldsGoesOnTopByItself() {
        rig.offline();
        UUID id = rig.queue(POLICY);
        rig.elsewhere(PAUSE);
        rig.online();
        assertInstanceOf(ItemState.Accepted.class, rig.state(id));
    }

    @Test
    void sameFieldIsAskedAboutAndHasThreeColumns() {
        rig.offline();
        HealthPolicy usual = HealthPolicy.DEFAULT;
        UUID id = rig.queue(policy(7));
        rig.elsewhere(policy(4));
        rig.online();
        assertInstanceOf(ItemState.Conflict.class, rig.state(id));
        Conflict conflict = conflicts.of(id).orElseThrow();
        assertEquals(MergeRule.M_9, conflict.rule());
        assertEquals(
                List.of(new FieldMerge("Health policy", words(usual), words(with(4)), words(with(7)), Touched.BOTH)),
                conflict.fields());
    }

    /// Somebody goes down while a step up waits.
    private Conflict conflict() {
        rig.offline();
        UUID id = rig.queue(RAISE);
        rig.elsewhere(DOWN);
        rig.online();
        return conflicts.of(id).orElseThrow();
    }

    private Conflicts conflicts() {
        return new Conflicts(rig.outbox, rig::view, rig.time);
    }

    private static String words(int stage) {
        return stage + ", " + Fixtures.ladder().stage(stage).name();
    }

    private static String words(HealthPolicy policy) {
        return "errors up to " + policy.maxErrorRate().orElseThrow().intValue()
                + " %, warning from 2.5 %, critical from 10 %";
    }

    private static Command policy(int percent) {
        return new Command.SetHealthPolicy(Fixtures.IN_PRODUCTION, with(percent));
    }

    private static HealthPolicy with(int percent) {
        return HealthPolicy.DEFAULT.rates(2.5, percent, 10);
    }
}
