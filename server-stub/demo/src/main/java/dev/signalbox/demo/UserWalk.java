package dev.signalbox.demo;

import java.util.concurrent.atomic.AtomicLong;

/// Goes round all users for ever, each once a round, in a fixed order that spreads neighbours apart.
final class UserWalk {
    /// A prime: it visits every number before it repeats one, in any population it does not divide.
    private static final int STRIDE = 7_919;

    private final int users;
    private final AtomicLong step = new AtomicLong();

    /// @param users at least 1
    UserWalk(int users) {
        this.users = users;
    }

    /// The next user's key.
    String next() {
        long position = step.getAndIncrement() % users;
        long spread = users % STRIDE == 0 ? position : position * STRIDE % users;
        return Sample.user((int) spread + 1);
    }
}
