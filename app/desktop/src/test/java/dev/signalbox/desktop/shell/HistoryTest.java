package dev.signalbox.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.desktop.navigation.Route;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Route BOARD = new Route.Board();
    private static final Route CONNECTIONS = new Route.Connections();

    private final History history = new History();

    @Test
    void backLeadsWhereOneWasAndForwardLeadsOn() {
        history.open(BOARD);
        history.open(CONNECTIONS);

        assertEquals(Optional.of(BOARD), history.back());
        assertEquals(Optional.of(CONNECTIONS), history.forward());
    }

    @Test
    void openingSomethingForgetsWhatLayAhead() {
        history.open(BOARD);
        history.open(CONNECTIONS);
        history.back();

        history.open(new Route.Welcome());

        assertEquals(Optional.empty(), history.forward());
    }

    @Test
    void openingTheSamePlaceTwiceIsOneStep() {
        history.open(BOARD);
        history.open(BOARD);

        assertEquals(Optional.empty(), history.back());
    }

    @Test
    void forgettingLeavesNowhereToGo() {
        history.open(BOARD);
        history.open(CONNECTIONS);

        history.forget();

        assertEquals(Optional.empty(), history.here());
        assertEquals(Optional.empty(), history.back());
    }
}
