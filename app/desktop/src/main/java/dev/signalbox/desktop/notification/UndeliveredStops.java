package dev.signalbox.desktop.notification;

import dev.signalbox.client.stop.Confirmation;
import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopProgress;
import dev.signalbox.domain.stop.StopId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Says outside the window that a stop has not been confirmed: to whoever looks elsewhere, and to whoever closes the
/// window, since nothing sends it then. What was said is taken back once the store has answered. Safe for any thread.
public final class UndeliveredStops {
    static final Notification ELSEWHERE = new Notification(
            "Your stop was not delivered",
            "The store has not confirmed it. The rollout may still be running. Signalbox goes on trying.");
    static final Notification CLOSED = new Notification(
            "Your stop was not delivered",
            "The store has not confirmed it, and this window does not send it any more. The rollout may still be"
                    + " running. Open Signalbox with its store again to go on.");

    /// How long a program that ends waits for the notification.
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final Executor LAST =
            work -> Thread.ofPlatform().name("undelivered-stop").daemon().start(work);

    private final StopFlow flow;
    private final Notifications notifications;
    private final Executor background;
    private final Set<StopId> told = new HashSet<>();
    private final List<Runnable> shown = new ArrayList<>();
    private Attention attention = Attention.HERE;
    private boolean closed;

    /// Where a person looks.
    public enum Attention {
        HERE,
        ELSEWHERE
    }

    /// What became of what there was to say when the window closed.
    public enum LastWord {
        NOT_NEEDED,
        SAID,
        /// This computer has no notifications, or was too slow about it.
        UNHEARD
    }

    /// @param background gives each notification a thread
    public UndeliveredStops(StopFlow flow, Notifications notifications, Executor background) {
        this.flow = flow;
        this.notifications = notifications;
        this.background = background;
        flow.onChange(this::look);
    }

    /// A person looks somewhere else now, or here again.
    public void attention(Attention now) {
        synchronized (this) {
            attention = now;
        }
        look();
    }

    /// The window closes. What there is to say is said on a thread of its own, which nothing of the window ends.
    ///
    /// @return done when it is said, or has taken too long; completed on any thread
    public CompletableFuture<LastWord> leave() {
        boolean left = !flow.unanswered().isEmpty();
        synchronized (this) {
            closed = true;
        }
        return left
                ? CompletableFuture.supplyAsync(this::lastWord, LAST)
                        .completeOnTimeout(LastWord.UNHEARD, LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                        .exceptionally(UndeliveredStops::unheard)
                : CompletableFuture.completedFuture(LastWord.NOT_NEEDED);
    }

    private LastWord lastWord() {
        return notifications.show(CLOSED).isPresent() ? LastWord.SAID : LastWord.UNHEARD;
    }

    /// Called with the flow's lock held at times, so that the flow is never asked with this one's.
    private void look() {
        List<StopProgress.Pressed> waiting = flow.unanswered();
        Set<StopId> overdue = waiting.stream()
                .filter(press -> press.confirmation() == Confirmation.OVERDUE)
                .map(press -> press.press().id())
                .collect(Collectors.toSet());
        synchronized (this) {
            if (closed) {
                return;
            }
            if (attention == Attention.ELSEWHERE && !told.containsAll(overdue)) {
                told.addAll(overdue);
                background.execute(this::show);
            }
            if (waiting.isEmpty() && !told.isEmpty()) {
                told.clear();
                background.execute(this::withdraw);
            }
        }
    }

    private void show() {
        Optional<Runnable> withdrawal = notifications.show(ELSEWHERE);
        synchronized (this) {
            withdrawal.ifPresent(shown::add);
            if (told.isEmpty() && !closed) {
                background.execute(this::withdraw);
            }
        }
    }

    private void withdraw() {
        List<Runnable> all;
        synchronized (this) {
            all = List.copyOf(shown);
            shown.clear();
        }
        all.forEach(Runnable::run);
    }

    private static LastWord unheard(Throwable why) {
        System.getLogger(UndeliveredStops.class.getName())
                .log(System.Logger.Level.DEBUG, "Nobody was told that a stop is not confirmed.", why);
        return LastWord.UNHEARD;
    }
}
