package dev.signalbox.domain.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.stop.StopScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is told about an incident, before a person edits it (S2-124).
final class MessageDraftsTest {
    private static final Instant SEEN = Instant.parse("2026-03-01T02:41:00Z");
    private static final FlagAddress ROLLOUT = FlagAddress.of("deeplinks.enabled", "production");
    private static final Affected AFFECTED =
            new Affected("deeplinks.enabled in production", "Opens links inside the app");
    private static final Incident CONTAINED = Incident.opened(
                    new IncidentId(new UUID(0, 1)),
                    "5 % errors at 25 %",
                    Severity.P0,
                    new StopScope.OneFlag(ROLLOUT.flag(), ROLLOUT.environment()),
                    Set.of(),
                    List.of(passage(IncidentPhase.DETECTED, 0)),
                    Optional.empty())
            .passing(passage(IncidentPhase.CONTAINED, 48));

    @Test
    void incidentsChannelReadsFactsNamesAndTheDecision() {
        Incident decided = CONTAINED
                .decided(new IncidentDecision(
                        new Resolution(
                                MatrixRow.HIGH_ERROR_RATE,
                                Stance.ACCEPTED,
                                Choice.FULL_ROLLBACK,
                                Optional.of(RollbackLevel.CODE)),
                        "null pointer in the router",
                        "rina",
                        "Rina",
                        SEEN))
                .passing(passage(IncidentPhase.EXECUTING, 600))
                .retrying(new Retry(ROLLOUT, SEEN.plusSeconds(86_400), Retry.Standing.WAITING, "rina", "Rina"));

        assertEquals("""
                P0: 5 % errors at 25 %
                Affected: deeplinks.enabled in production
                Status: executing, 16 min since 02:41 UTC
                Contained at 02:41 UTC, after 48 s
                Owner: Ivo
                Decision by Rina: full rollback (level 3: roll back the code). Why: null pointer in the router
                Next try: deeplinks.enabled in production, not before 2026-03-02 02:41 UTC""", draft(decided, Audience.INCIDENTS_CHANNEL, 1_000));
    }

    @Test
    void statusPageReadsWhatUsersNoticeAndNoNames() {
        assertEquals(
                "Identified: problems with \"Opens links inside the app\" began at 02:41 UTC. We have turned the change"
                        + " off that we connect them with, and are looking into the cause.",
                draft(CONTAINED, Audience.STATUS_PAGE, 60));
        assertEquals(
                "Resolved: the problems with \"Opens links inside the app\" that began at 02:41 UTC are over.",
                draft(CONTAINED.passing(passage(IncidentPhase.CLOSED, 90)), Audience.STATUS_PAGE, 90));
    }

    @Test
    void usersReadThatTheyNeedNotDoAnything() {
        assertEquals(
                "You may have had problems with \"Opens links inside the app\" since 02:41 UTC. We have switched back to"
                        + " the version you had before while we look into it. You need not do anything. We are sorry"
                        + " for the trouble.",
                draft(CONTAINED, Audience.USERS, 60));
    }

    private static String draft(Incident incident, Audience audience, long after) {
        return MessageDrafts.draft(incident, AFFECTED, audience, SEEN.plusSeconds(after));
    }

    private static Passage passage(IncidentPhase phase, long after) {
        return new Passage(phase, SEEN.plusSeconds(after), "ivo", "Ivo");
    }
}
