package dev.signalbox.desktop.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.desktop.guidance.Advised;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Undelivered;
import dev.signalbox.desktop.widget.Status;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardViewModelTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();
    private final ObjectProperty<List<Undelivered>> undelivered = new SimpleObjectProperty<>(List.of());
    private final Session session;
    private final BoardViewModel board;

    BoardViewModelTest() {
        BoardWorld.fill(log);
        session = Session.open(log.as(Actors.RINA), clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        board = new BoardViewModel(session, undelivered, new TickedTasks(), ticker, clock, ZoneOffset.UTC);
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
    void flagsThatNobodyHasAreCalledThat() {
        assertEquals("7 flags", board.count().get());

        log.as(Actors.RINA).state().rollouts().values().toList().stream()
                .filter(rollout -> rollout.phase() instanceof RolloutPhase.Live)
                .forEach(rollout -> Fixtures.apply(
                        log.as(Actors.TARA), List.of(new Command.RollBack(rollout.address(), new Grounds.ByHand()))));

        Eventually.await("the board follows", () -> {
            board.detach();
            board.attach();
            return board.count().get().equals("7 flags · nothing is rolling out");
        });
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
    void whatIsAdvisedIsSaidOfTheRowThatCallsForSomebody() {
        assertEquals(
                List.of(
                        "deeplinks.enabled, app easymo. deeplinks.enabled in production: 25 % · Errors 5.1 %, limit 1 %."
                                + " Guidance: P0: turn the flag off within 1 min",
                        "search.semantic, app easymo"),
                board.rows().stream().limit(2).map(BoardRow::spoken).toList());

        board.filter().set("p0: turn");
        assertEquals("1 of 7 flags", board.count().get());
    }

    @Test
    void guidanceIsAboutTheChosenRolloutAndFollowsIt() {
        assertEquals(Optional.empty(), board.advised().get());

        board.choose(Optional.of(BoardWorld.WORST));
        assertEquals(
                Optional.of("P0 High error rate (>5 %): turn the flag off within 1 min"),
                board.advised().get().map(found -> found.note().words()));

        Fixtures.apply(log.as(Actors.TARA), List.of(new Command.RollBack(BoardWorld.WORST, new Grounds.ByHand())));
        Eventually.await("the board follows", () -> {
            board.detach();
            board.attach();
            return board.advised().get().filter(found -> found.note().isIdle()).isPresent();
        });
    }

    @Test
    void guidanceWorksOnWhatIsCachedAndSaysHowOldThatIs() {
        board.choose(Optional.of(BoardWorld.WORST));
        assertEquals("as of 0 s ago", board.asOf().get());

        log.loseConnection("The server went away.");
        Eventually.await("the session notices the silence", () -> session.view().link() instanceof Link.Offline);
        clock.advance(Duration.ofMinutes(4));
        ticker.tick();

        assertEquals(
                "as of 4 min ago, cached while the store is not heard",
                board.asOf().get());
        assertEquals(Optional.of(BoardWorld.WORST), board.advised().get().map(Advised::address));
    }

    @Test
    void stopsAndRegressionsNeedAPerson() {
        assertEquals(
                List.of(
                        "deeplinks.enabled in production: 25 % · Errors 5.1 %, limit 1 %",
                        "Stopped 03:00 by Ivo: search.semantic in production",
                        "checkout.one-page in production: ready for 50 %, 2 criteria wait for an answer"),
                needs());
    }

    @Test
    void whatTheStoreHasNotTakenNeedsAPersonAsSoonAsItIsKnown() {
        undelivered.set(
                List.of(new Undelivered(Status.REGRESSING, "Conflict: Ramp to 50 %, checkout.one-page in production")));

        assertEquals(
                new Need(
                        Status.REGRESSING,
                        "Conflict: Ramp to 50 %, checkout.one-page in production",
                        new Route.Drafts()),
                board.snapshot().get().needs().get(1));
    }

    @Test
    void lastChangesNameWhatTheyAreAbout() {
        assertEquals(
                List.of(
                        "03:00  Signalbox monitor: Verdict: pass, deeplinks.enabled in staging",
                        "03:00  Signalbox monitor: Verdict: pass, feed.ranking in production",
                        "03:00  Signalbox monitor: Verdict: pass, checkout.one-page in production",
                        "03:00  Signalbox monitor: Verdict: roll back. Errors 5.1 %, limit 1 %,"
                                + " deeplinks.enabled in production",
                        "03:00  Ivo: Emergency stop of search.semantic in production"),
                board.lastChanges());
    }

    private List<String> needs() {
        return board.snapshot().get().needs().stream().map(Need::words).toList();
    }
}
