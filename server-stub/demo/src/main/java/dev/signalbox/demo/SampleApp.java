package dev.signalbox.demo;

import dev.signalbox.demo.Request.Ending;
import dev.signalbox.domain.health.Variant;
import java.util.SplittableRandom;

/// The sample application: the old and the new way through it, as far as they can be measured from outside.
///
/// Shares of failures are kept by counting, not by chance: of every 20 requests that can fail at 5 %, one does. The
/// same seed gives the same latencies, whichever thread asks. Safe for any thread.
final class SampleApp {
    private static final int OLD_FAILS_ONE_IN = 500;
    private static final int ERRORS_ONE_IN = 20;
    private static final int SECURITY_ONE_IN = 100;
    private static final int SLOW_ONE_IN = 10;
    private static final double OLD_MEDIAN = 120;
    private static final double NEW_MEDIAN = 90;
    private static final double SPREAD = 0.35;
    private static final double SLOW_FROM = 1_200;
    private static final double SLOW_TO = 2_500;

    private final SplittableRandom latencies;
    private Fault fault = Fault.NONE;
    private Scenario shown = Scenario.HEALTHY;
    private long sinceShown;
    private long onOldPath;

    SampleApp(long seed) {
        this.latencies = new SplittableRandom(seed);
    }

    synchronized void fail(Fault next) {
        fault = next;
    }

    /// The next request of a user who was decided `on` or not, while `seenPercent` of the latest decisions are on.
    synchronized Request next(Decisions.Answer answer, double seenPercent) {
        return switch (answer) {
            case ON -> onNewPath(fault.at(seenPercent));
            case OFF, NONE -> onOldPath();
        };
    }

    private Request onOldPath() {
        onOldPath++;
        Ending ending = onOldPath % OLD_FAILS_ONE_IN == 0 ? Ending.FAILED : Ending.SUCCEEDED;
        return new Request(Variant.OLD, ending, drawn(OLD_MEDIAN));
    }

    private Request onNewPath(Scenario now) {
        if (now != shown) {
            shown = now;
            sinceShown = 0;
        }
        sinceShown++;
        return switch (now) {
            case HEALTHY -> working();
            case ERRORS -> isOneIn(ERRORS_ONE_IN) ? failing(Ending.FAILED) : working();
            case SECURITY -> isOneIn(SECURITY_ONE_IN) ? failing(Ending.BREACHED) : working();
            case LATENCY -> isOneIn(SLOW_ONE_IN) ? slow() : working();
        };
    }

    private boolean isOneIn(int requests) {
        return sinceShown % requests == 0;
    }

    private Request working() {
        return new Request(Variant.NEW, Ending.SUCCEEDED, drawn(NEW_MEDIAN));
    }

    private Request failing(Ending ending) {
        return new Request(Variant.NEW, ending, drawn(NEW_MEDIAN));
    }

    private Request slow() {
        return new Request(Variant.NEW, Ending.SUCCEEDED, latencies.nextDouble(SLOW_FROM, SLOW_TO));
    }

    private double drawn(double median) {
        return median * Math.exp(SPREAD * latencies.nextGaussian());
    }
}
