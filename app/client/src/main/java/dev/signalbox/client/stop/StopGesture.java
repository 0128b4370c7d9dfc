package dev.signalbox.client.stop;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.desk.Timepiece;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;

/// Turns keys and the mouse into arming and firing: two quick actions, or one hold. Guards against bounced and repeated
/// keys. Confined to one thread; its timer's calls may come from another and are brought back by `thread`.
///
/// On a screen that stalls, keys are heard late: a tap's release stands in line behind whatever stalls, and so does a
/// bounce. A hold, and the chord that confirms, therefore count only the time in which the screen attended
/// ([Attention]).
/// Enter, a key of its own that nobody presses by a bounce, counts by the clock, so that two quick actions stop even
/// then.
public final class StopGesture {
    /// How long after arming a key that fires is taken for a bounce.
    public static final Duration GUARD = Duration.ofMillis(350);

    /// How long a hold takes.
    public static final Duration HOLD = Duration.ofMillis(700);

    private final StopFlow flow;
    private final Timepiece time;
    private final Attention attention;
    private boolean held;
    private boolean holding;
    private boolean enterDown;
    private Optional<Moment> armed = Optional.empty();
    private DoubleConsumer filling = share -> {};

    /// @param thread brings calls of the timer to the thread that owns this
    public StopGesture(StopFlow flow, StopTimer timer, Executor thread, Timepiece time) {
        this.flow = flow;
        this.time = time;
        this.attention = new Attention(timer, thread, time, HOLD, this::attended);
    }

    /// From now on tells `filling` how much of a hold is done, 0 to 1, while one goes on.
    public void onHold(DoubleConsumer filling) {
        this.filling = filling;
    }

    /// The chord or the STOP button went down. A repeat without [#released] between is the key's own and does nothing.
    public void pressed(StopOpening opening) {
        if (held) {
            return;
        }
        held = true;
        if (isArmed()) {
            pressedAgain();
            return;
        }
        flow.arm(opening);
        if (isArmed()) {
            armed = Optional.of(time.now());
            holding = true;
            attention.begin();
        }
    }

    private void pressedAgain() {
        if (attention.paid().compareTo(GUARD) >= 0) {
            fire();
        }
    }

    /// The chord or the STOP button came up, or nobody can hear any more whether it does: the pointer left the button,
    /// or the window lost the keyboard.
    public void released() {
        held = false;
        holding = false;
    }

    /// Enter went down on the sheet. A press that began before the sheet did is no confirmation.
    public void enterPressed() {
        boolean repeat = enterDown;
        enterDown = true;
        if (!repeat) {
            confirmed();
        }
    }

    /// Enter went down on something else: whatever it repeats is no confirmation either.
    public void enterPressedElsewhere() {
        enterDown = true;
    }

    /// Enter came up.
    public void enterReleased() {
        enterDown = false;
    }

    /// The sheet's button was pressed.
    public void confirmed() {
        if (isArmed() && !isGuarded()) {
            fire();
        }
    }

    /// Esc: leaves with nothing done, or closes what was pressed, which goes on.
    public void dismissed() {
        attention.end();
        armed = Optional.empty();
        flow.dismiss();
    }

    private void attended(Duration paid) {
        if (!holding || !isArmed()) {
            return;
        }
        filling.accept((double) paid.toMillis() / HOLD.toMillis());
        if (paid.compareTo(HOLD) >= 0) {
            fire();
        }
    }

    private void fire() {
        attention.end();
        flow.fire();
    }

    private boolean isArmed() {
        return flow.progress() instanceof StopProgress.Armed;
    }

    private boolean isGuarded() {
        return armed.flatMap(since -> since.age(time.now()))
                .filter(age -> age.compareTo(GUARD) < 0)
                .isPresent();
    }
}
