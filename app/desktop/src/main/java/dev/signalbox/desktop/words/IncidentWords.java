package dev.signalbox.desktop.words;

import dev.signalbox.domain.incident.Resolution;
import dev.signalbox.domain.incident.Retry;
import dev.signalbox.domain.incident.Stance;
import dev.signalbox.domain.rules.incident.IncidentCommand;
import dev.signalbox.domain.rules.incident.IncidentEvent;
import java.util.Locale;

/// Commands and events on incidents, in words.
final class IncidentWords {
    private IncidentWords() {}

    static String of(IncidentCommand command) {
        return switch (command) {
            case IncidentCommand.OpenIncident open -> "Open a " + open.severity() + " incident: " + open.title();
            case IncidentCommand.ContainIncident contain -> "Contain the incident";
            case IncidentCommand.MoveIncident move ->
                "Go on to " + lower(move.phase().task());
            case IncidentCommand.TakeIncident take -> "Take the incident over";
            case IncidentCommand.GradeIncident grade -> "Grade the incident " + grade.severity();
            case IncidentCommand.NoteOnIncident note -> "Note: " + note.text();
            case IncidentCommand.DecideIncident decide -> "Decide: " + decision(decide.resolution());
            case IncidentCommand.RecordMessage message ->
                "Record the message to " + message.audience().label();
            case IncidentCommand.ScheduleRetry retry -> "Propose to try " + retry.rollout() + " again later";
            case IncidentCommand.FinishRetry finish -> "Say of the retry: " + outcome(finish.outcome());
            case IncidentCommand.CloseIncident close -> "Close the incident";
        };
    }

    static String of(IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.IncidentOpened opened ->
                "Opened a " + opened.severity() + " incident: " + opened.title();
            case IncidentEvent.IncidentContained contained -> "Contained the incident";
            case IncidentEvent.IncidentMoved moved ->
                "Incident: " + lower(moved.phase().label());
            case IncidentEvent.IncidentTaken taken -> "Took the incident over";
            case IncidentEvent.IncidentGraded graded -> "Graded the incident " + graded.severity();
            case IncidentEvent.IncidentNoted noted -> "Noted: " + noted.text();
            case IncidentEvent.IncidentDecided decided -> "Decided: " + decision(decided.resolution());
            case IncidentEvent.IncidentMessageSent sent ->
                "Told " + sent.audience().label();
            case IncidentEvent.RetryScheduled retry -> "Will propose to try " + retry.address() + " again";
            case IncidentEvent.RetryFinished finished -> "Retry: " + outcome(finished.outcome());
            case IncidentEvent.IncidentClosed closed -> "Closed the incident";
        };
    }

    private static String decision(Resolution resolution) {
        String level =
                resolution.level().map(found -> " at level " + found.number()).orElse("");
        String stance = resolution.stance() == Stance.ACCEPTED ? ", as advised" : ", against the advice";
        return lower(resolution.choice().label()) + level + stance;
    }

    private static String outcome(Retry.Standing standing) {
        return switch (standing) {
            case WAITING -> "it waits";
            case TAKEN -> "tried again";
            case DROPPED -> "not tried again";
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
