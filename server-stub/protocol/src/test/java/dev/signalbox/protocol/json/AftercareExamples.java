package dev.signalbox.protocol.json;

import static dev.signalbox.protocol.json.Examples.ADDRESS;
import static dev.signalbox.protocol.json.Examples.NOON;

import dev.signalbox.domain.aftercare.Duty;
import dev.signalbox.domain.aftercare.DutyReport;
import dev.signalbox.domain.aftercare.Finding;
import dev.signalbox.domain.aftercare.Launch;
import dev.signalbox.domain.aftercare.Reading;
import dev.signalbox.domain.aftercare.Recovery;
import dev.signalbox.domain.aftercare.RemovalStep;
import dev.signalbox.domain.bypass.Bypass;
import dev.signalbox.domain.bypass.BypassId;
import dev.signalbox.domain.bypass.BypassKind;
import dev.signalbox.domain.bypass.Review;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.aftercare.AftercareCommand;
import dev.signalbox.domain.rules.aftercare.AftercareEvent;
import dev.signalbox.domain.rules.bypass.BypassCommand;
import dev.signalbox.domain.rules.bypass.BypassEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One of everything that is stored or sent of bypasses and of what comes after 100 %.
final class AftercareExamples {
    private static final BypassId BYPASS = new BypassId(42);
    private static final Duty DUTY = new Duty(ADDRESS, NOON, 3);
    private static final List<Reading> READINGS = List.of(new Reading("Error rate", "0.12 %"));

    private AftercareExamples() {}

    static Bypass bypass() {
        return new Bypass(
                BYPASS,
                BypassKind.ADVANCED_WITHOUT_DATA,
                Optional.of(ADDRESS),
                NOON,
                "rina",
                "Rina",
                "the beta users sleep",
                NOON.plusSeconds(172_800),
                Optional.of(new Review("fine", NOON.plusSeconds(60), "ana", "Ana")));
    }

    static DutyReport report() {
        return new DutyReport(DUTY, Finding.TROUBLE, READINGS, "two complaints", NOON, "ivo", "Ivo");
    }

    static Launch launch() {
        return new Launch(
                ADDRESS.flag(),
                NOON,
                "rina",
                "Rina",
                Optional.of("Mobile team"),
                Set.of(RemovalStep.CODE_REMOVED, RemovalStep.ANNOUNCED),
                Optional.empty());
    }

    static Recovery recovery() {
        return new Recovery(ADDRESS, NOON);
    }

    static List<Event> events() {
        return List.of(
                new BypassEvent.BypassReviewed(BYPASS, Optional.of(ADDRESS)),
                new AftercareEvent.DutyReported(DUTY, Finding.FINE, READINGS),
                new AftercareEvent.RolloutRecovered(ADDRESS),
                new AftercareEvent.FlagLaunched(ADDRESS),
                new AftercareEvent.RemovalAssigned(ADDRESS.flag(), "Mobile team"),
                new AftercareEvent.RemovalFinished(ADDRESS.flag(), RemovalStep.DOCUMENTATION_UPDATED));
    }

    static List<Command> commands() {
        return List.of(
                new BypassCommand.ReviewBypass(BYPASS),
                new AftercareCommand.ReportDuty(ADDRESS, 3, Finding.FINE, READINGS),
                new AftercareCommand.LaunchFlag(ADDRESS),
                new AftercareCommand.AssignRemoval(ADDRESS.flag(), "Mobile team"),
                new AftercareCommand.FinishRemoval(ADDRESS.flag(), RemovalStep.CODE_REMOVED));
    }
}
