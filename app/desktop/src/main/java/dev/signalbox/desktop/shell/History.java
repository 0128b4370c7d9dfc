package dev.signalbox.desktop.shell;

import dev.signalbox.desktop.navigation.Route;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The way a person has come, and back.
final class History {
    private final Deque<Route> behind = new ArrayDeque<>();
    private final Deque<Route> ahead = new ArrayDeque<>();
    private Optional<Route> here = Optional.empty();

    /// Goes to `route`; what lay ahead is forgotten. Going where one is changes nothing.
    void open(Route route) {
        if (here.equals(Optional.of(route))) {
            return;
        }
        here.ifPresent(behind::push);
        ahead.clear();
        here = Optional.of(route);
    }

    /// As if nobody had been anywhere.
    void forget() {
        behind.clear();
        ahead.clear();
        here = Optional.empty();
    }

    /// Where the person is; absent before they are anywhere.
    Optional<Route> here() {
        return here;
    }

    Optional<Route> back() {
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        here.ifPresent(ahead::push);
        here = Optional.of(behind.pop());
        return here;
    }

    Optional<Route> forward() {
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        here.ifPresent(behind::push);
        here = Optional.of(ahead.pop());
        return here;
    }

    boolean canGoBack() {
        return !behind.isEmpty();
    }

    boolean canGoForward() {
        return !ahead.isEmpty();
    }
}
