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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// Says outside the window that a stop has not been confirmed: to whoever looks elsewhere, and to whoever closes the
/// window, since nothing sends it then. What was said is taken back once the store has answered. Safe for any thread.
public final class UndeliveredStops implements AutoCloseable {
    static final Notification ELSEWHERE = new Notification(
            "Your stop was not delivered",
            "The store has not confirmed it. The rollout may still be running. Signalbox goes on trying.");
    static final Notification CLOSED = new Notification(
            "Your stop was not delivered",
            "The store has not confirmed it, and this window does not send it any more. The rollout may still be"
                    + " running. Open Signalbox with its store again to go on.");

    /// How long a window that closes waits for the notification.
    private static final Duration LONGEST = Duration.ofSeconds(2);

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

    /// The window closes. Waits a little for what there is to say.
    @Override
    public void close() {
        boolean left = !flow.unanswered().isEmpty();
        synchronized (this) {
            closed = true;
        }
        if (left) {
            await(CompletableFuture.runAsync(() -> notifications.show(CLOSED), background));
        }
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

    private static void await(CompletableFuture<?> saying) {
        try {
            saying.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unsaid) {
            System.getLogger(UndeliveredStops.class.getName())
                    .log(System.Logger.Level.DEBUG, "Nobody was told that a stop is not confirmed.", unsaid);
        }
    }
}
