package dev.signalbox.desktop.stop;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.View;
import dev.signalbox.client.stop.Permit;
import dev.signalbox.client.stop.SelfTestReport;
import dev.signalbox.desktop.navigation.StopReadiness;
import dev.signalbox.desktop.navigation.StopReadiness.Look;

/// What STOP says about itself (F33): a pure function of what was last found and how long ago. What was found lately
/// only is green (U18).
final class Readiness {
    private Readiness() {}

    /// How ready a stop is at `now`.
    static StopReadiness of(View view, SelfTestReport report, Moment now) {
        boolean forbidden = view.identity()
                .filter(identity -> Permit.of(identity.actor()) instanceof Permit.Denied)
                .isPresent();
        if (forbidden) {
            return new StopReadiness(Look.FORBIDDEN, "not allowed here: it says who can");
        }
        return switch (view.link()) {
            case Link.Live() -> tested(report, now);
            case Link.Connecting() -> queued("connecting", report, now);
            case Link.Offline offline -> queued("offline", report, now);
            case Link.SignedOut signedOut -> queued("signed out", report, now);
            case Link.NotTrusted notTrusted -> queued("store not trusted", report, now);
        };
    }

    private static StopReadiness tested(SelfTestReport report, Moment now) {
        Look look = switch (report.light(now)) {
            case GREEN -> Look.READY;
            case AMBER -> Look.UNPROVEN;
        };
        return new StopReadiness(look, report.words(now));
    }

    /// What cannot be recorded here cannot wait here either.
    private static StopReadiness queued(String why, SelfTestReport report, Moment now) {
        return report instanceof SelfTestReport.Blocked(var hop, var problem, var at)
                        && hop == SelfTestReport.Hop.THIS_COMPUTER
                ? new StopReadiness(Look.UNPROVEN, report.words(now))
                : new StopReadiness(Look.QUEUES, "will queue (" + why + ")");
    }
}
