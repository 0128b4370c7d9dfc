package dev.signalbox.client.stop;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.desk.Timepiece;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.stop.StopId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The emergency stop's state machine (console.md 5): armed, pressed, recorded and sent at the same time, accepted or
/// refused, reached, effective. Every press goes on until the store has answered, whatever becomes of the sheet.
///
/// Safe for any thread. Listeners are told in order, on the thread that brought the change, and must not block.
public final class StopFlow {
    /// How long after a press the chord may not arm the next one: a bounced key is no second wish.
    static final Duration BOUNCE = Duration.ofSeconds(1);

    /// Presses older than this are not sent by themselves after a restart.
    static final Duration STALE = Duration.ofMinutes(15);

    private final Ports ports;
    private final Aftermath aftermath;
    private final Map<StopId, StopProgress.Pressed> presses = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<StopId, Moment> moments = new HashMap<>();
    private StopProgress.@Nullable Armed armed;
    private @Nullable StopId shown;

    /// What the flow reaches out with.
    ///
    /// @param recorder one thread for the journal
    /// @param observer threads for gathering evidence
    /// @param ids makes the id of a press
    public record Ports(
            StopJournal journal,
            Executor recorder,
            StopLane lane,
            StopEvidence evidence,
            Executor observer,
            StopTimer timer,
            Timepiece time,
            Supplier<UUID> ids) {}

    public StopFlow(Ports ports) {
        this.ports = ports;
        this.aftermath = new Aftermath(ports, this::change);
    }

    /// What the sheet shows.
    public synchronized StopProgress progress() {
        if (armed != null) {
            return armed;
        }
        StopProgress.Pressed pressed = shown == null ? null : presses.get(shown);
        return pressed == null ? new StopProgress.Idle() : pressed;
    }

    /// Every press of this run and every one that was taken up, oldest first.
    public synchronized List<StopProgress.Pressed> presses() {
        return List.copyOf(presses.values());
    }

    /// Presses that the store has not answered, oldest first, whether the sheet shows them or not.
    public synchronized List<StopProgress.Pressed> unanswered() {
        return presses.values().stream().filter(press -> !press.isAnswered()).toList();
    }

    /// Calls `listener` after every change.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /// Opens the sheet. Does nothing while one is open that has just been pressed.
    public synchronized void arm(StopOpening opening) {
        if (armed != null || justPressed()) {
            return;
        }
        shown = null;
        armed = new StopProgress.Armed(opening.reach(), opening.choices(), opening.link(), opening.permit(), now());
        tell();
    }

    /// Changes an armed stop to `width`, where the context has it.
    public synchronized void widen(StopWidth width) {
        if (armed != null) {
            StopProgress.Armed now = armed;
            now.choices().at(width).ifPresent(reach -> {
                armed = new StopProgress.Armed(reach, now.choices(), now.link(), now.permit(), now.since());
                tell();
            });
        }
    }

    /// Presses an armed stop. Exactly one press comes of one arming.
    public synchronized void fire() {
        if (armed == null || !(armed.permit() instanceof Permit.Granted)) {
            return;
        }
        Moment pressed = ports.time().now();
        StopPress press = new StopPress(new StopId(ports.ids().get()), armed.reach(), pressed.wall(), armed.link());
        moments.put(press.id(), pressed);
        armed = null;
        shown = press.id();
        begin(press);
    }

    /// Closes the sheet. An armed stop leaves nothing behind; a pressed one goes on.
    public synchronized void dismiss() {
        armed = null;
        shown = null;
        tell();
    }

    /// Shows the press `stop` again.
    public synchronized void show(StopId stop) {
        if (armed == null && presses.containsKey(stop)) {
            shown = stop;
            tell();
        }
    }

    /// The press `stop` goes out by this computer's key.
    public synchronized void signed(StopId stop) {
        presses.computeIfPresent(stop, (id, pressed) -> pressed.byKey());
        tell();
    }

    /// The store can be heard again.
    public void reconnected() {
        ports.lane().nudge();
    }

    /// Takes up the presses that an earlier run left without an answer: sends what is younger than 15
    /// minutes. What is older, or of unknown age, is held, because a stop must not go off by itself long
    /// after its reason has passed.
    ///
    /// @param choices to say what they cover; a scope that is not among them is shown by its name
    public void takeUp(StopChoices choices) {
        ports.recorder()
                .execute(() -> unsettled().stream()
                        .filter(entry -> entry.store().equals(ports.lane().name()))
                        .forEach(entry -> takeUp(entry, choices)));
    }

    /// Sends the held press `stop` after all: for another 15 minutes.
    ///
    /// @throws InvalidValueException when it is not held
    public synchronized void sendHeld(StopId stop) {
        StopPress press = held(stop).press();
        moments.put(stop, ports.time().now());
        presses.computeIfPresent(stop, (id, pressed) -> pressed.with(new Delivery.Sending()));
        expire(press);
        tell();
        send(press);
    }

    /// Gives the held press `stop` up. Whether it was done before is not known; the journal keeps the reason.
    ///
    /// @param reason not blank
    /// @throws InvalidValueException when it is not held, or the reason is blank
    public synchronized void giveUp(StopId stop, String reason) {
        if (reason.isBlank()) {
            throw new InvalidValueException("reason", "it is blank", "Say why the stop is not needed any more.");
        }
        StopPress press = held(stop).press();
        Instant now = now();
        presses.computeIfPresent(stop, (id, pressed) -> pressed.with(new Delivery.GivenUp(reason, now)));
        settle(press, StopJournal.Outcome.GIVEN_UP, reason, now);
        tell();
    }

    private StopProgress.Pressed held(StopId stop) {
        StopProgress.Pressed pressed = presses.get(stop);
        if (pressed == null || !pressed.isHeld()) {
            throw new InvalidValueException("stop", "it is not held", "Look at where it stands.");
        }
        return pressed;
    }

    private List<StopJournal.Entry> unsettled() {
        try {
            return ports.journal().unsettled();
        } catch (JournalUnwritableException unreadable) {
            System.getLogger(StopFlow.class.getName())
                    .log(System.Logger.Level.WARNING, "Earlier stops cannot be read.", unreadable);
            return List.of();
        }
    }

    private synchronized void takeUp(StopJournal.Entry entry, StopChoices choices) {
        if (presses.containsKey(entry.stop())) {
            return;
        }
        StopReach reach = choices.reaches().stream()
                .filter(choice -> choice.scope().equals(entry.scope()))
                .findFirst()
                .orElseGet(() -> StopNames.reach(entry.scope()));
        StopPress press = new StopPress(entry.stop(), reach, entry.pressed().wall(), Reachability.OFFLINE);
        moments.put(press.id(), entry.pressed());
        presses.put(
                press.id(),
                StopProgress.Pressed.now(press)
                        .with(new Recording.Recorded(entry.pressed().wall()))
                        .overdue());
        if (expire(press)) {
            send(press);
        }
        tell();
    }

    /// Holds `press` when its time has come, or arranges for that.
    ///
    /// @return whether it may be sent now
    private synchronized boolean expire(StopPress press) {
        Optional<Duration> age = age(press);
        Optional<Duration> left = age.map(STALE::minus).filter(Duration::isPositive);
        if (left.isPresent()) {
            ports.timer().after(left.get(), () -> hold(press));
        } else {
            String why = age.isPresent()
                    ? "It was pressed more than 15 minutes ago."
                    : "It was pressed before this computer was started, nobody knows how long ago.";
            Instant now = now();
            presses.computeIfPresent(press.id(), (id, pressed) -> pressed.with(new Delivery.Held(why, now)));
        }
        return left.isPresent();
    }

    private void hold(StopPress press) {
        synchronized (this) {
            StopProgress.Pressed pressed = presses.get(press.id());
            if (pressed == null || pressed.isAnswered() || expire(press)) {
                return;
            }
        }
        ports.lane().withdraw(press.submission());
        tell();
    }

    private Optional<Duration> age(StopPress press) {
        return Optional.ofNullable(moments.get(press.id()))
                .flatMap(moment -> moment.age(ports.time().now()));
    }

    private boolean justPressed() {
        StopProgress.Pressed pressed = shown == null ? null : presses.get(shown);
        return pressed != null
                && age(pressed.press()).filter(age -> age.compareTo(BOUNCE) < 0).isPresent();
    }

    /// The two halves start together; each reports for itself.
    private void begin(StopPress press) {
        presses.put(press.id(), StopProgress.Pressed.now(press));
        send(press);
        ports.recorder().execute(() -> record(press));
        ports.timer().after(StopWords.PATIENCE, () -> change(press, StopProgress.Pressed::overdue));
        expire(press);
        tell();
    }

    private synchronized Moment moment(StopPress press) {
        return Optional.ofNullable(moments.get(press.id())).orElseThrow();
    }

    private void record(StopPress press) {
        try {
            ports.journal()
                    .record(new StopJournal.Entry(
                            press.id(),
                            press.reach().scope(),
                            moment(press),
                            ports.lane().name()));
            Instant at = now();
            change(press, pressed -> pressed.with(new Recording.Recorded(at)));
        } catch (JournalUnwritableException unwritable) {
            Instant at = now();
            String why = String.valueOf(unwritable.getMessage());
            change(press, pressed -> pressed.with(new Recording.Unrecorded(why, at)));
        }
    }

    private void send(StopPress press) {
        ports.lane().send(press.submission(), delivery -> delivered(press, delivery));
    }

    private void delivered(StopPress press, Delivery delivery) {
        change(press, pressed -> pressed.with(delivery));
        switch (delivery) {
            case Delivery.Unknown unknown -> {}
            case Delivery.GivenUp givenUp -> {}
            case Delivery.Refused(var problem, var fix, var at) -> settle(press, StopJournal.Outcome.REFUSED, "", at);
            case Delivery.Accepted accepted -> {
                settle(press, StopJournal.Outcome.ACCEPTED, "", accepted.at());
                aftermath.follow(press, accepted);
            }
        }
    }

    private void settle(StopPress press, StopJournal.Outcome outcome, String reason, Instant at) {
        ports.recorder().execute(() -> {
            try {
                ports.journal().settle(press.id(), outcome, reason, at);
            } catch (JournalUnwritableException unwritable) {
                // Sent again at the next start under the same id, which the store knows: harmless, but worth a line.
                System.getLogger(StopFlow.class.getName())
                        .log(System.Logger.Level.WARNING, "The stop's outcome was not recorded.", unwritable);
            }
        });
    }

    private synchronized void change(StopPress press, UnaryOperator<StopProgress.Pressed> change) {
        presses.computeIfPresent(press.id(), (id, pressed) -> change.apply(pressed));
        tell();
    }

    private Instant now() {
        return ports.time().now().wall();
    }

    private void tell() {
        new ArrayList<>(listeners).forEach(Runnable::run);
    }
}
