package dev.signalbox.domain.rules.calendar;

import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.FreezeWindow;
import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The freezes of a tenant.
public final class Freezes {
    /// By id.
    public static final Register<FreezeId, FreezeWindow> REGISTER =
            new Register<>("freeze", FreezeWindow.class, FreezeWindow::id);

    private Freezes() {}

    /// Every freeze that nobody has lifted, in the order they were declared.
    public static List<FreezeWindow> standing(State state) {
        return state.of(REGISTER)
                .values()
                .filter(freeze -> freeze.lifted().isEmpty())
                .sorted(Comparator.comparing(FreezeWindow::declaredAt)
                        .thenComparing(freeze -> freeze.id().value()))
                .toList();
    }

    /// The freezes that keep the flag at `address` from being raised at `now`, the oldest first.
    public static List<FreezeWindow> over(State state, FlagAddress address, Instant now) {
        return standing(state).stream()
                .filter(freeze -> freeze.holdingAt(now).isPresent())
                .filter(freeze -> state.flags()
                        .get(address.flag())
                        .filter(flag -> freeze.scope().covers(address.environment(), flag.app()))
                        .isPresent())
                .toList();
    }
}
