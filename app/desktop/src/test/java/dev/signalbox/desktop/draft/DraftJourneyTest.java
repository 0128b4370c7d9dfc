package dev.signalbox.desktop.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.desk.ComputerTime;
import dev.signalbox.client.desk.DamagedRow;
import dev.signalbox.client.desk.DeskTable;
import dev.signalbox.client.desk.Row;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.testkit.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Offline, draft, conflict, decision, sent: the desk from a person's side.
class DraftJourneyTest {
    @TempDir
    private Path folder;

    private final ManualTicker ticker = new ManualTicker();
    private final List<String> said = new ArrayList<>();
    private final FakeStops stops = new FakeStops();
    private DeskRig rig;
    private DraftsViewModel drafts;
    private DeskDrafting drafting;

    @BeforeEach
    void open() {
        rig = new DeskRig(folder);
        CompletableFuture<Desk.Access> access = CompletableFuture.completedFuture(new Desk.Access.Open(rig.desk));
        drafts =
                new DraftsViewModel(access, stops, new ComputerTime(rig.clock), rig.session, new TickedTasks(), ticker);
        drafting = new DeskDrafting(access, new TickedTasks());
        drafts.attach();
    }

    @AfterEach
    void close() {
        drafts.detach();
        rig.close();
    }

    @Test
    void whatLowersExposureGoesByItselfWhenTheStoreIsBack() {
        rig.cut();
        draft(new Command.RollBack(DeskRig.LINKS, new Grounds.ByHand()));
        assertEquals(
                List.of("Turn off: not sent, kept in Drafts. It goes out by itself when the store can be heard."),
                said);
        shows(row -> row.word().equals("Not sent") && row.what().equals("Turn off"));

        rig.heal();

        shows(row -> row.word().equals("Accepted"));
        assertTrue(rig.rollout().phase() instanceof RolloutPhase.RolledBack);
    }

    @Test
    void stepUpThatNobodyCrossedGoesByItself() {
        rig.cut();
        draft(new Command.MoveToStage(DeskRig.LINKS, 4));
        rig.heal();

        shows(row -> row.word().equals("Accepted") && row.what().equals("Ramp to 50 %"));
        assertEquals(4, rig.rollout().stageIndex());
    }

    @Test
    void stepUpThatSomebodyCrossedIsAskedAboutAndMineOnTopIsSent() {
        crossed();
        DraftDetail asked = detail();
        assertEquals(Set.of(DraftAct.KEEP_THEIRS, DraftAct.MINE_ON_TOP, DraftAct.TAKE_BACK), asked.acts());
        assertTrue(asked.conflict().isPresent(), asked::toString);

        drafts.perform(DraftAct.MINE_ON_TOP, "");

        shows(row -> row.word().equals("Accepted"));
        assertEquals(4, rig.rollout().stageIndex());
    }

    @Test
    void keepingTheirsSendsNothingAndIsRemembered() {
        crossed();
        long revision = rig.rollout().revision();

        drafts.perform(DraftAct.KEEP_THEIRS, "");

        shows(row -> row.word().equals("Discarded"));
        assertEquals(revision, rig.rollout().revision());
    }

    @Test
    void editingMakesItADraftAgainWhichCanBeChangedUndoneAndSent() {
        crossed();
        drafts.perform(DraftAct.TAKE_BACK, "");
        shows(row -> row.word().equals("Draft"));

        drafts.save("looked again", Optional.of(1));
        shows(row -> row.what().equals("Step down to Internal"));
        drafts.perform(DraftAct.UNDO, "");
        shows(row -> row.what().equals("Ramp to 50 %"));
        drafts.perform(DraftAct.REDO, "");
        shows(row -> row.what().equals("Step down to Internal"));
        assertEquals("looked again", detail().reason());
    }

    @Test
    void stepUpThatTheRulesWouldRefuseByNowIsAskedAboutAndSaysSo() {
        rig.cut();
        draft(new Command.MoveToStage(DeskRig.LINKS, 4));
        rig.others(new Command.MoveToStage(DeskRig.LINKS, 2));
        rig.heal();
        asksAPerson();
        choose();

        assertTrue(detail().conflict().isPresent(), drafts.detail().get()::toString);
        assertEquals(1, drafts.rows().size());
    }

    @Test
    void discardedDraftCanBeBroughtBack() {
        rig.cut();
        draft(new Command.PauseRollout(DeskRig.LINKS));
        choose();
        drafts.perform(DraftAct.TAKE_BACK, "");
        drafts.perform(DraftAct.DISCARD, "");
        Eventually.await("it is gone", () -> drafts.rows().isEmpty());
        drafts.restore();

        shows(row -> row.what().equals("Pause"));
    }

    @Test
    void lookingAwayFromAConflictDecidesNothing() {
        crossed();
        drafts.detach();
        drafts.choose(Optional.empty());
        drafts.attach();

        asksAPerson();
    }

    @Test
    void consoleWithoutADeskSaysWhyNothingIsKept() {
        new DeskDrafting(
                        CompletableFuture.completedFuture(new Desk.Access.Unusable("Another console has it open.")),
                        new TickedTasks())
                .draft(
                        new Command.PauseRollout(DeskRig.LINKS),
                        "",
                        rig.session.view().state().orElseThrow(),
                        said::add);

        assertEquals(List.of("Not kept. Another console has it open."), said);
    }

    @Test
    void damagedRowIsShownWithWhatIsLeftOfItAndWhereItIsKept() {
        UUID id = new UUID(3, 4);
        Instant longAgo = rig.clock.instant().minus(Duration.ofDays(2));
        rig.desk.file().quarantine(DeskTable.DRAFT, new Row(id, 1, "{half a dra"), "It is not what was written.");
        stops.rows.add(new DamagedRow("desk.db", "", "The file was damaged.", longAgo));

        drafts.attach();

        assertEquals(
                new Damage(
                        List.of(
                                new DamageLine(
                                        "Draft or outbox " + id,
                                        "It is not what was written.",
                                        "{half a dra",
                                        "Found " + Times.utc(rig.clock.instant())
                                                + " UTC. Kept as it was found, in the table quarantine of "
                                                + rig.desk.file().file() + ".",
                                        rig.clock.instant()),
                                new DamageLine(
                                        "Stop: the whole file",
                                        "The file was damaged.",
                                        "",
                                        "Found " + Times.utc(longAgo) + " UTC.",
                                        longAgo)),
                        List.of()),
                drafts.damage().get());
        assertEquals(1, drafts.damaged().getValue(), "what is old is no news");
    }

    @Test
    void journalThatCannotBeReadHidesNoDamagedDraft() {
        rig.desk.file().quarantine(DeskTable.DRAFT, new Row(new UUID(3, 4), 1, "{half a dra"), "Damaged.");
        stops.unreadable = true;

        drafts.attach();

        assertEquals(1, drafts.damage().get().lines().size());
        assertEquals(
                List.of("Stop: what was damaged cannot be read now. The disk does not answer."),
                drafts.damage().get().unread());
    }

    /// A step up is drafted offline, and somebody changes the rollout meanwhile.
    private void crossed() {
        rig.cut();
        draft(new Command.MoveToStage(DeskRig.LINKS, 4));
        rig.others(new Command.PauseRollout(DeskRig.LINKS));
        rig.others(new Command.ResumeRollout(DeskRig.LINKS));
        rig.heal();
        asksAPerson();
        choose();
    }

    /// Held when this console knew in time, in conflict when the store said so.
    private void asksAPerson() {
        shows(row -> row.word().equals("Held") || row.word().equals("Conflict"));
    }

    private void draft(Command command) {
        drafting.draft(command, "for the test", rig.session.view().state().orElseThrow(), said::add);
    }

    private void choose() {
        drafts.choose(Optional.of(drafts.rows().getFirst().id()));
    }

    private DraftDetail detail() {
        Eventually.await("it is looked at", () -> {
            ticker.tick();
            return drafts.detail().get().isPresent();
        });
        return drafts.detail().get().orElseThrow();
    }

    private void shows(Predicate<DraftRow> expected) {
        try {
            Eventually.await("the row stands there", () -> {
                ticker.tick();
                return drafts.rows().stream().anyMatch(expected);
            });
        } catch (AssertionError never) {
            throw new AssertionError(drafts.rows() + " " + drafts.said().get(), never);
        }
    }
}
