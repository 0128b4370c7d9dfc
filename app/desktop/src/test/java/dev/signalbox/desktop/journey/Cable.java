package dev.signalbox.desktop.journey;

import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Subscription;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What lies between a console and a store in its own process, and can be cut: nothing gets through, and what happened
/// meanwhile comes afterwards.
final class Cable {
    private final InstantSource clock;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    Cable(InstantSource clock) {
        this.clock = clock;
    }

    /// `store` at the other end.
    RolloutStore to(RolloutStore store) {
        return (RolloutStore) Proxy.newProxyInstance(
                Cable.class.getClassLoader(), new Class<?>[] {RolloutStore.class}, (proxy, method, given) -> {
                    boolean closing = method.getName().equals("close");
                    if (cut && !closing) {
                        throw new StoreUnavailableException("The line is cut.");
                    }
                    if (method.getName().equals("follow")) {
                        return follow(store, (Long) given[0], given[1]);
                    }
                    try {
                        return method.invoke(store, given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    void cut() {
        cut = true;
        lines.forEach(line -> line.listener.accept(new FeedEvent.Lost("The line is cut.")));
    }

    void heal() {
        cut = false;
        lines.forEach(Line::catchUp);
    }

    @SuppressWarnings("unchecked")
    private Subscription follow(RolloutStore store, long after, Object listener) {
        Line line = new Line((Consumer<FeedEvent>) listener);
        lines.add(line);
        return store.follow(after, line);
    }

    private final class Line implements Consumer<FeedEvent> {
        private final Consumer<FeedEvent> listener;
        private final List<FeedEvent> held = new ArrayList<>();

        Line(Consumer<FeedEvent> listener) {
            this.listener = listener;
        }

        @Override
        public synchronized void accept(FeedEvent event) {
            if (cut) {
                held.add(event);
            } else {
                listener.accept(event);
            }
        }

        synchronized void catchUp() {
            held.forEach(listener);
            held.clear();
            listener.accept(new FeedEvent.Alive(clock.instant()));
        }
    }
}
