package dev.signalbox.desktop;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.navigation.StopContext;
import dev.signalbox.desktop.navigation.StopLauncher;
import dev.signalbox.desktop.navigation.StopReadiness;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The one emergency stop of several windows: there is one flow, one journal and one sheet, and the sheet comes to the
/// window that it is pressed in, and is about what that window shows. Confined to the JavaFX thread.
final class StopSeats {
    private static final StopContext NOWHERE = new StopContext(Optional.empty(), Optional.empty());

    private Optional<Seat> taken = Optional.empty();

    /// What a stop would be about.
    StopContext whereabouts() {
        return taken.map(seat -> seat.whereabouts.get()).orElse(NOWHERE);
    }

    /// A window's own way to `stop`. The first one has the sheet until another is pressed.
    ///
    /// @param whereabouts what the window shows
    Seat add(StopLauncher stop, Supplier<StopContext> whereabouts) {
        Seat seat = new Seat(stop, whereabouts);
        if (taken.isEmpty()) {
            take(seat);
        }
        return seat;
    }

    /// The window of `seat` is no more: where it had the sheet, `other` has it from now on.
    void leave(Seat seat, Seat other) {
        if (taken.equals(Optional.of(seat))) {
            take(other);
        }
    }

    private void take(Seat seat) {
        if (!taken.equals(Optional.of(seat))) {
            taken = Optional.of(seat);
            seat.place.getChildren().setAll(seat.stop.sheet());
        }
    }

    /// Where the sheet lies in one window.
    final class Seat implements StopLauncher {
        private final StopLauncher stop;
        private final Supplier<StopContext> whereabouts;
        private final StackPane place = new StackPane();

        private Seat(StopLauncher stop, Supplier<StopContext> whereabouts) {
            this.stop = stop;
            this.whereabouts = whereabouts;
            place.setPickOnBounds(false);
        }

        @Override
        public Parent sheet() {
            return place;
        }

        @Override
        public void pressed(Reach reach) {
            take(this);
            stop.pressed(reach);
        }

        @Override
        public void released() {
            stop.released();
        }

        @Override
        public List<Action> actions(Consumer<String> tell) {
            return stop.actions(tell).stream().map(this::here).toList();
        }

        /// The same, on the sheet in this window.
        private Action here(Action action) {
            return new Action(
                    action.id(),
                    action.name(),
                    action.key(),
                    action.also(),
                    action.effect(),
                    action.section(),
                    action.availability(),
                    () -> {
                        take(this);
                        action.perform().run();
                    });
        }

        @Override
        public ObservableValue<StopReadiness> readiness() {
            return stop.readiness();
        }
    }
}
