package dev.signalbox.client.stop;

import java.time.Duration;
import java.util.concurrent.Executor;

/// Turns keys and the mouse into arming and firing: two quick actions, or one hold. Guards against bounced and repeated
/// keys. Confined to one thread; its timer's calls may come from another and are brought back by `thread`.
public final class StopGesture {
    /// How long after arming a key that fires is taken for a bounce.
    public static final Duration GUARD = Duration.ofMillis(350);

    /// How long a hold takes.
    public static final Duration HOLD = Duration.ofMillis(700);

    private final StopFlow flow;
    private final StopTimer timer;
    private final Executor thread;
    private boolean guarded;
    private boolean held;
    private boolean enterDown;
    private StopTimer.Alarm guard = () -> {};
    private StopTimer.Alarm hold = () -> {};

    /// @param thread brings calls of the timer to the thread that owns this
    public StopGesture(StopFlow flow, StopTimer timer, Executor thread) {
        this.flow = flow;
        this.timer = timer;
        this.thread = thread;
    }

    /// The chord or the STOP button went down. A repeat without [#released] between is the key's own and does nothing.
    public void pressed(StopOpening opening) {
        if (held) {
            return;
        }
        held = true;
        if (flow.progress() instanceof StopProgress.Armed) {
            confirmed();
            return;
        }
        flow.arm(opening);
        if (flow.progress() instanceof StopProgress.Armed) {
            guarded = true;
            guard.cancel();
            guard = timer.after(GUARD, () -> thread.execute(() -> guarded = false));
            hold = timer.after(HOLD, () -> thread.execute(this::heldLongEnough));
        }
    }

    /// The chord or the STOP button came up, or the pointer left the button.
    public void released() {
        held = false;
        hold.cancel();
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
        if (!guarded && flow.progress() instanceof StopProgress.Armed) {
            hold.cancel();
            flow.fire();
        }
    }

    /// Esc: leaves with nothing done, or closes what was pressed, which goes on.
    public void dismissed() {
        hold.cancel();
        guarded = false;
        flow.dismiss();
    }

    private void heldLongEnough() {
        if (held && flow.progress() instanceof StopProgress.Armed) {
            flow.fire();
        }
    }
}
