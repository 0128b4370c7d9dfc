package dev.signalbox.desktop.live;

import dev.signalbox.client.session.LinkWords;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.words.AgeWords;
import dev.signalbox.domain.store.Subscription;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Follows the store while a screen is shown: hears of each change, and that another second has passed. Confined to the
/// screen's thread.
public final class Following {
    private final Session session;
    private final TaskRunner tasks;
    private final Ticker ticker;
    private final InstantSource clock;
    private final ReadOnlyStringWrapper staleness = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper asOf = new ReadOnlyStringWrapper("");
    private Optional<Subscription> watch = Optional.empty();
    private javafx.util.Subscription ticks = javafx.util.Subscription.EMPTY;

    public Following(Session session, TaskRunner tasks, Ticker ticker, InstantSource clock) {
        this.session = session;
        this.tasks = tasks;
        this.ticker = ticker;
        this.clock = clock;
    }

    /// Calls `changed` at once and whenever the store or the link to it changed, and `passed` every second.
    public void begin(Runnable changed, Runnable passed) {
        end();
        Runnable both = () -> {
            age();
            changed.run();
        };
        watch = Optional.of(session.watch(view -> tasks.screen().execute(() -> {
            if (watch.isPresent()) {
                both.run();
            }
        })));
        ticks = ticker.everySecond(() -> {
            age();
            passed.run();
        });
        both.run();
    }

    /// Calls `look` at once, on every change and every second.
    public void begin(Runnable look) {
        begin(look, look);
    }

    /// Ends what [#begin] began; harmless when nothing was begun.
    public void end() {
        watch.ifPresent(Subscription::close);
        watch = Optional.empty();
        ticks.unsubscribe();
        ticks = javafx.util.Subscription.EMPTY;
    }

    /// How old what is known is, such as `4 min old`; empty while it is live.
    public ReadOnlyStringProperty staleness() {
        return staleness.getReadOnlyProperty();
    }

    /// When what came with the state was true last, such as `as of 4 s ago`; said while it is live, too.
    public ReadOnlyStringProperty asOf() {
        return asOf.getReadOnlyProperty();
    }

    /// The staleness at this very moment.
    public String age() {
        View view = session.view();
        Instant now = clock.instant();
        staleness.set(LinkWords.staleness(view, now));
        asOf.set(AgeWords.asOf(view, now));
        return staleness.get();
    }
}
