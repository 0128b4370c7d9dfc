package dev.signalbox.client.desk;

import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;

/// A timepiece that stands still, and whose wall clock can be set without time passing.
public final class FakeTime implements Timepiece {
    private Instant wall = TestClock.START;
    private Duration elapsed = Duration.ofHours(5);
    private String era = "first boot";
    private boolean byTheWall;

    @Override
    public synchronized Moment now() {
        return new Moment(wall, era, byTheWall ? Duration.between(Instant.EPOCH, wall) : elapsed);
    }

    /// Counts ages by the wall clock from now on, as nothing should.
    public synchronized void countByTheWall() {
        byTheWall = true;
    }

    /// Lets time pass.
    public synchronized void pass(Duration time) {
        wall = wall.plus(time);
        elapsed = elapsed.plus(time);
    }

    /// Sets the wall clock forth, or back.
    public synchronized void setWallBy(Duration change) {
        wall = wall.plus(change);
    }

    /// Starts the computer anew.
    public synchronized void reboot() {
        era = era + ", then another";
        elapsed = Duration.ofSeconds(20);
    }
}
