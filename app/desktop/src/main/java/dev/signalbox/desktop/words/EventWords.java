package dev.signalbox.desktop.words;

import dev.signalbox.domain.bypass.BypassKind;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import java.util.Locale;

/// What happened, as one sentence without the one who did it.
public final class EventWords {
    private EventWords() {}

    /// Such as `Rolled back: Errors 5.1 %, limit 1 %`.
    public static String of(Event event) {
        return switch (event) {
            case Event.EnvironmentCreated(var environment) -> "Created environment " + environment.name();
            case Event.AppCreated(var app) -> "Created app " + app.name();
            case Event.FlagCreated(var flag) -> "Created flag: " + flag.description();
            case Event.FlagDescribed(var flag, var description, var owner) ->
                "Described flag anew: " + description + " (owner " + owner + ")";
            case Event.SegmentDefined(var segment) -> "Defined segment " + segment.key();
            case Event.InternalActorChanged(var subject, var status) -> subject + " is now " + lower(status.name());
            case Event.StopEngaged(var stop, var scope) -> "Emergency stop of " + ScopeWords.of(scope);
            case Event.StopExplained(var stop, var severity) -> "Said why it was stopped, as " + severity;
            case Event.ResumeRequested(var stops) -> "Asked to lift " + stops(stops.size());
            case Event.StopsCleared(var stops) -> "Lifted " + stops(stops.size());
            case Event.DeviceEnrolled(var device, var name, var key) -> "Enrolled " + name + " to stop without a token";
            case Event.DeviceRevoked revoked -> "Took a device's right to stop away";
            case Event.BreakGlassUsed used -> "The stop came by a device's key: to be reviewed";
            case Event.BreakGlassReviewed reviewed -> "Reviewed a stop that came by a device's key";
            case ChapterEvent chapter -> ChapterWords.of(chapter);
            case Event.OnRollout onRollout -> of(onRollout);
        };
    }

    private static String of(Event.OnRollout event) {
        return switch (event) {
            case Event.RolloutPlanned planned ->
                "Planned on ladder " + planned.ladder().name();
            case Event.RolloutStarted started -> "Started";
            case Event.StageMoved moved ->
                (moved.to() > moved.from() ? "Raised to stage " : "Lowered to stage ")
                        + moved.to()
                        + moved.bypass().map(EventWords::bypass).orElse("");
            case Event.RolloutPaused paused -> "Paused";
            case Event.RolloutResumed resumed -> "Resumed";
            case Event.RolledBack(var address, var from, var grounds) -> "Rolled back" + because(grounds);
            case Event.RollbackUndone undone -> "Took the rollback back";
            case Event.RolloutRestarted restarted -> "Restarted at stage " + restarted.stage();
            case Event.ExemptionSet set -> "Exempted " + set.exemption().subject();
            case Event.ExemptionRemoved removed -> "Removed the exemption of " + removed.subject();
            case Event.WhitelistAdded(var address, var exemptions) ->
                "Put " + subjects(exemptions.size()) + " on the include list";
            case Event.WhitelistRemoved(var address, var keys) ->
                "Took " + subjects(keys.size()) + " off the include list";
            case Event.StrategyChanged(var address, var strategy) -> "Now admits " + StrategyWords.of(strategy);
            case Event.HealthPolicyChanged changed -> "Changed the health policy";
            case Event.ScheduleChanged changed -> "Changed the schedule";
            case Event.RolloutReentered reentered -> "Live again at stage " + reentered.stage();
            case Event.AssessmentChanged(var address, var assessment) -> verdict(assessment);
        };
    }

    private static String bypass(BypassKind kind) {
        return ". " + kind.label() + ": to be reviewed";
    }

    private static String verdict(Assessment assessment) {
        return switch (assessment.verdict()) {
            case PASS -> "Verdict: pass";
            case NO_DATA ->
                "Verdict: no data"
                        + (assessment.metric() == Metric.ERROR_RATE
                                ? ", " + assessment.n() + " requests so far"
                                : " on the " + assessment.metric().label());
            case HOLD -> "Verdict: hold. " + HealthWords.of(assessment);
            case ROLLBACK -> "Verdict: roll back. " + HealthWords.of(assessment);
        };
    }

    private static String because(Grounds grounds) {
        return switch (grounds) {
            case Grounds.ByHand() -> "";
            case Grounds.FollowedGuidance(var row) -> ", as advised: " + words(row.name());
            case Grounds.OverrodeGuidance(var row) -> ", against the advice: " + words(row.name());
            case Grounds.Automatic(var assessment) -> " by itself: " + HealthWords.of(assessment);
        };
    }

    private static String subjects(int count) {
        return count == 1 ? "a subject" : count + " subjects";
    }

    private static String stops(int count) {
        return count == 1 ? "a stop" : count + " stops";
    }

    private static String words(String constant) {
        return lower(constant).replace('_', ' ');
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
