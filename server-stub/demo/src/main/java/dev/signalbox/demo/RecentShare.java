package dev.signalbox.demo;

import java.util.BitSet;

/// Share of the latest decisions that were on: what the application knows of its own exposure. Safe for any thread.
final class RecentShare {
    /// How many decisions count.
    static final int WINDOW = 1_000;

    private final BitSet on = new BitSet(WINDOW);
    private int count;
    private int next;

    /// Counts one more decision, and gives the share in percent. Decisions not yet made count as off.
    synchronized double after(Decisions.Answer answer) {
        boolean isOn = answer == Decisions.Answer.ON;
        count += (isOn ? 1 : 0) - (on.get(next) ? 1 : 0);
        on.set(next, isOn);
        next = (next + 1) % WINDOW;
        return 100.0 * count / WINDOW;
    }
}
