package dev.signalbox.desktop.words;

import dev.signalbox.domain.aftercare.Finding;
import dev.signalbox.domain.rules.aftercare.AftercareCommand;
import dev.signalbox.domain.rules.aftercare.AftercareEvent;
import dev.signalbox.domain.rules.bypass.BypassCommand;
import dev.signalbox.domain.rules.bypass.BypassEvent;
import java.util.Locale;

/// Commands and events on monitoring duties, launched flags and bypasses, in words.
final class AftercareWords {
    private AftercareWords() {}

    static String of(AftercareCommand command) {
        return switch (command) {
            case AftercareCommand.ReportDuty report ->
                "Report check " + report.number() + " of " + report.rollout() + finding(report.finding());
            case AftercareCommand.LaunchFlag launch ->
                "Call " + launch.rollout().flag() + " launched";
            case AftercareCommand.AssignRemoval assign ->
                "Hand the removal of " + assign.flag() + " to " + assign.assignee();
            case AftercareCommand.FinishRemoval finish ->
                "Say of " + finish.flag() + ": " + lower(finish.step().name());
        };
    }

    static String of(AftercareEvent event) {
        return switch (event) {
            case AftercareEvent.DutyReported report ->
                "Check " + report.duty().number() + " after the launch" + finding(report.finding());
            case AftercareEvent.RolloutRecovered recovered -> "Stable again: the 72 hours begin anew";
            case AftercareEvent.FlagLaunched launched -> "Called launched";
            case AftercareEvent.RemovalAssigned assigned ->
                "Removal of " + assigned.flag() + " handed to " + assigned.assignee();
            case AftercareEvent.RemovalFinished finished ->
                "Removal of " + finished.flag() + ": " + lower(finished.step().name());
        };
    }

    static String of(BypassCommand command) {
        return switch (command) {
            case BypassCommand.ReviewBypass review -> "Review bypass " + review.bypass();
        };
    }

    static String of(BypassEvent event) {
        return switch (event) {
            case BypassEvent.BypassReviewed reviewed -> "Reviewed a bypass";
        };
    }

    private static String finding(Finding finding) {
        return finding == Finding.FINE ? ": fine" : ": trouble";
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
