package dev.signalbox.domain.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Drafts what is told about an incident, from its facts (S2-124). A person edits and sends them.
///
/// Only #incidents reads names of flags and people; the status page and users read what they
/// notice themselves.
public final class MessageDrafts {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private MessageDrafts() {}

    /// The message for `audience`, as things stand at `now`.
    public static String draft(Incident incident, Affected affected, Audience audience, Instant now) {
        return switch (audience) {
            case INCIDENTS_CHANNEL -> channel(incident, affected, now);
            case STATUS_PAGE -> statusPage(incident, affected);
            case USERS -> users(incident, affected);
        };
    }

    private static String channel(Incident incident, Affected affected, Instant now) {
        StringBuilder text = new StringBuilder();
        text.append(incident.severity()).append(": ").append(incident.title()).append('\n');
        text.append("Affected: ").append(affected.inside()).append('\n');
        text.append("Status: ").append(incident.phase().label().toLowerCase(Locale.ROOT));
        text.append(", ")
                .append(minutes(incident.detectedAt(), incident.closedAt().orElse(now)));
        text.append(" since ").append(TIME.format(incident.detectedAt())).append('\n');
        text.append(containment(incident)).append('\n');
        text.append("Owner: ").append(incident.ownerName());
        incident.decision().ifPresent(decision -> text.append('\n').append(decided(decision)));
        retry(incident).ifPresent(retry -> text.append('\n').append(retry));
        return text.toString();
    }

    private static String containment(Incident incident) {
        return incident.containedAt()
                .map(at -> "Contained at " + TIME.format(at) + ", after "
                        + seconds(Duration.between(incident.detectedAt(), at)))
                .orElse("Not contained yet");
    }

    private static String decided(IncidentDecision decision) {
        Resolution resolution = decision.resolution();
        String how = resolution
                .level()
                .map(level -> " (level " + level.number() + ": " + level.act().toLowerCase(Locale.ROOT) + ")")
                .orElse("");
        String why = decision.why().isBlank() ? "" : ". Why: " + decision.why();
        return "Decision by " + decision.byName() + ": "
                + resolution.choice().label().toLowerCase(Locale.ROOT) + how + why;
    }

    private static Optional<String> retry(Incident incident) {
        return incident.retry()
                .filter(retry -> retry.standing() == Retry.Standing.WAITING)
                .map(retry -> "Next try: " + retry.rollout() + ", not before "
                        + DateTimeFormatter.ISO_LOCAL_DATE
                                .withZone(ZoneOffset.UTC)
                                .format(retry.due())
                        + " " + TIME.format(retry.due()));
    }

    private static String statusPage(Incident incident, Affected affected) {
        String what = part(affected);
        String since = TIME.format(incident.detectedAt());
        return switch (incident.phase()) {
            case DETECTED ->
                "Investigating: since " + since + ", some users may see problems with " + what
                        + ". We are working on it and will update this page.";
            case CONTAINED, INVESTIGATING, DECIDING ->
                "Identified: problems with " + what + " began at " + since
                        + ". We have turned the change off that we connect them with, and are looking into the cause.";
            case EXECUTING ->
                "Identified: the cause of the problems with " + what + " that began at " + since
                        + " is known, and a fix is on its way.";
            case MONITORING ->
                "Monitoring: the problems with " + what + " that began at " + since + " are mended. We keep watching.";
            case CLOSED -> "Resolved: the problems with " + what + " that began at " + since + " are over.";
        };
    }

    private static String users(Incident incident, Affected affected) {
        String what = part(affected);
        String ending = incident.phase().isBefore(IncidentPhase.MONITORING)
                ? "We have switched back to the version you had before while we look into it. You need not do anything."
                : "It works again. You need not do anything.";
        if (incident.containedAt().isEmpty() && incident.phase() == IncidentPhase.DETECTED) {
            ending = "We are working on it and will write again.";
        }
        return "You may have had problems with " + what + " since " + TIME.format(incident.detectedAt()) + ". " + ending
                + " We are sorry for the trouble.";
    }

    private static String part(Affected affected) {
        return affected.outside().isBlank() ? "our service" : "\"" + affected.outside() + "\"";
    }

    private static String minutes(Instant from, Instant to) {
        long minutes = Math.max(0, Duration.between(from, to).toMinutes());
        return minutes + " min";
    }

    private static String seconds(Duration duration) {
        return duration.toMinutes() > 0
                ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                : duration.toSeconds() + " s";
    }
}
