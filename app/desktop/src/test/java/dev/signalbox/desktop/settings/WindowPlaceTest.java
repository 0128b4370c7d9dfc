package dev.signalbox.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1440, 900);
    private static final Rectangle2D DESK = new Rectangle2D(1440, 0, 2560, 1440);

    @Test
    void windowStaysOnTheScreenItWasOn() {
        WindowPlace there = place(1600, 100, 1280, 800);

        assertEquals(there, there.on(List.of(LAPTOP, DESK)));
    }

    @Test
    void windowOfAScreenThatIsGoneIsPulledBack() {
        assertEquals(place(160, 100, 1280, 800), place(1600, 100, 1280, 800).on(List.of(LAPTOP)));
    }

    @Test
    void windowLargerThanTheScreenIsMadeToFit() {
        assertEquals(place(0, 0, 1440, 900), place(1500, 50, 2400, 1300).on(List.of(LAPTOP)));
    }

    @Test
    void windowBetweenTwoScreensGoesWhereMostOfItIs() {
        assertEquals(place(1440, 100, 1280, 800), place(1300, 100, 1280, 800).on(List.of(LAPTOP, DESK)));
    }

    @Test
    void placeIsReadAsItWasWritten() {
        WindowPlace place = new WindowPlace(new Rectangle2D(-8, 12.5, 1280, 800), WindowPlace.Spread.MAXIMISED);

        assertEquals(Optional.of(place), WindowPlace.of(place.text()));
    }

    @Test
    void anythingElseIsNoPlace() {
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(WindowPlace.of(""), WindowPlace.of("1 2 3 4"), WindowPlace.of("1 2 -3 4 NORMAL")));
    }

    private static WindowPlace place(double x, double y, double width, double height) {
        return new WindowPlace(new Rectangle2D(x, y, width, height), WindowPlace.Spread.NORMAL);
    }
}
