package dev.signalbox.desktop.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardViewModelTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();
    private final Session session;
    private final BoardViewModel board;

    BoardViewModelTest() {
        BoardWorld.fill(log);
        session = Session.open(log.as(Actors.RINA), clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        board = new BoardViewModel(session, new TickedTasks(), ticker, clock, ZoneOffset.UTC);
        board.attach();
        Eventually.await("the board is drawn", () -> board.rows().size() == 7);
    }

    @AfterEach
    void close() {
        board.detach();
        session.close();
    }

    @Test
    void everyStateHasItsWords() {
        assertEquals(
                List.of(
                        "25 % · Errors 5.1 %, limit 1 %",
                        "Stopped 03:00 by Ivo",
                        "Beta, 1 %, paused",
                        "25 %",
                        "Not started",
                        "Off, rolled back 03:00",
                        "On for everyone"),
                board.rows().stream().map(row -> row.cells().getFirst().words()).toList());
    }

    @Test
    void filterNeedsEveryWord() {
        board.filter().set("easymo paused");

        assertEquals(
                List.of("payments.apple-pay"),
                board.rows().stream().map(row -> row.flag().value()).toList());
        assertEquals("1 of 7 flags", board.count().get());
    }

    @Test
    void filterThatMatchesNothingSaysHowToLeaveIt() {
        board.filter().set("nosuch");

        assertEquals(
                "No flag matches \u201cnosuch\u201d. Esc clears the filter.",
                board.empty().get());
    }

    @Test
    void whatIsShownAgesWhileTheStoreIsSilent() {
        log.loseConnection("The server went away.");
        Eventually.await("the session notices the silence", () -> session.view().link() instanceof Link.Offline);
        clock.advance(Duration.ofMinutes(4));

        Eventually.await("the age is shown", () -> {
            ticker.tick();
            return board.staleness().get().equals("4 min old");
        });
    }

    @Test
    void stopsAndRegressionsNeedAPerson() {
        assertEquals(
                List.of(
                        "Stopped 03:00 by Ivo: search.semantic in production",
                        "deeplinks.enabled in production: 25 % · Errors 5.1 %, limit 1 %"),
                board.snapshot().get().needs().stream().map(Need::words).toList());
    }
}
