package dev.signalbox.desktop.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.desktop.navigation.Undelivered;
import dev.signalbox.desktop.widget.Status;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What of a desk is said elsewhere: what its author believes to be on its way, and is not done.
class DeskReadingTest {
    private DeskRig desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = new DeskRig(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void draftThatNobodyHasSentIsNotUndelivered() {
        draft(new Command.MoveToStage(DeskRig.LINKS, 4));

        assertEquals(List.of(), undelivered());
    }

    @Test
    void whatWaitsForTheStoreIsNotSentAndThenIsHeldBecauseOthersWereThere() {
        desk.cut();
        Draft ramp = draft(new Command.MoveToStage(DeskRig.LINKS, 4));
        desk.desk.outbox().queue(ramp.id());
        assertEquals(
                List.of(new Undelivered(Status.DRAFT, "Not sent: Ramp to 50 %, deeplinks.enabled in production")),
                undelivered());

        desk.others(new Command.MoveToStage(DeskRig.LINKS, 2));
        desk.heal();
        Eventually.await(
                "the store has answered",
                () -> undelivered()
                        .equals(List.of(new Undelivered(
                                Status.HOLDING, "Held: Ramp to 50 %, deeplinks.enabled in production"))));
    }

    @Test
    void whatTheStoreHasTakenIsDelivered() {
        Draft pause = draft(new Command.PauseRollout(DeskRig.LINKS));
        desk.desk.outbox().queue(pause.id());

        Eventually.await(
                "it is accepted",
                () -> desk.desk.outbox().items().stream()
                        .allMatch(item -> item.state().isOver()));
        assertEquals(List.of(), undelivered());
    }

    private Draft draft(Command command) {
        return desk.desk
                .drafts()
                .begin(
                        Fixtures.TENANT,
                        Proposal.on(desk.session.view().state().orElseThrow(), command, "healthy for a day"));
    }

    private List<Undelivered> undelivered() {
        return new DeskReading(desk.desk, desk.session.view(), desk.desk.time().now()).undelivered();
    }
}
