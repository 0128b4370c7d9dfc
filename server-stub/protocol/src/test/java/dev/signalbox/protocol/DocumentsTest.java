package dev.signalbox.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.signalbox.domain.bypass.BypassKind;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.device.VerificationKey;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.template.TemplateEvent;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final TenantId TENANT = new TenantId("acme");
    private static final FlagAddress ADDRESS = FlagAddress.of("deeplinks.enabled", "production");
    private static final StopId STOP = new StopId(new UUID(1, 2));
    private static final DeviceId DEVICE = new DeviceId(new UUID(7, 8));
    private static final VerificationKey KEY =
            new VerificationKey("MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");

    @Test
    void stateIsTheSameAfterBeingTakenApartAndPutTogether() {
        State state = fold(history());

        assertEquals(
                state,
                Documents.state(TENANT, state.revision(), Documents.of(state).iterator()));
    }

    @Test
    void writingWhatEachEventChangedKeepsTheDocumentsOfTheWholeState() {
        Map<String, Document> kept = new HashMap<>();
        State state = State.empty(TENANT);

        for (LogEntry entry : history()) {
            state = state.after(entry);
            Documents.changedBy(entry.event(), state)
                    .forEach(document -> kept.put(document.kind() + " " + document.key(), document));
        }

        assertEquals(
                state, Documents.state(TENANT, state.revision(), kept.values().iterator()));
    }

    @Test
    void liftedStopWritesTheRollbacksThatItTookToTheRetryStage() {
        State before = fold(history().subList(0, history().size() - 1));
        State after = fold(history());

        assertNotEquals(before.rollouts(), after.rollouts(), "the history does so");
        assertEquals(
                List.of("stops", "rollout"),
                Documents.changedBy(history().getLast().event(), after).stream()
                        .map(Document::kind)
                        .toList());
    }

    @Test
    void whatLiesBetweenTwoStatesTurnsTheDocumentsOfOneIntoThoseOfTheOther() {
        for (int from = 0; from <= history().size(); from++) {
            for (int to = 0; to <= history().size(); to++) {
                State older = fold(history().subList(0, from));
                State newer = fold(history().subList(0, to));

                assertEquals(byName(newer), turned(older, newer), "from " + from + " to " + to);
            }
        }
    }

    @Test
    void onlyWhatChangedLiesBetweenAStateAndTheNext() {
        State before = fold(history().subList(0, 12));
        State after = fold(history().subList(0, 13));

        assertEquals(
                List.of("production/deeplinks.enabled"),
                Documents.between(before, after)
                        .map(change ->
                                ((DocumentChange.Written) change).document().key())
                        .toList());
    }

    private static Map<String, Document> turned(State older, State newer) {
        Map<String, Document> documents = byName(older);
        Documents.between(older, newer).forEach(change -> {
            switch (change) {
                case DocumentChange.Written(var document) -> documents.put(name(document), document);
                case DocumentChange.Removed(var kind, var key) -> documents.remove(kind + " " + key);
            }
        });
        return documents;
    }

    private static Map<String, Document> byName(State state) {
        Map<String, Document> documents = new HashMap<>();
        Documents.of(state).forEach(document -> documents.put(name(document), document));
        return documents;
    }

    private static String name(Document document) {
        return document.kind() + " " + document.key();
    }

    private static State fold(List<LogEntry> entries) {
        State state = State.empty(TENANT);
        for (LogEntry entry : entries) {
            state = state.after(entry);
        }
        return state;
    }

    private static List<LogEntry> history() {
        List<Event> events = List.of(
                new Event.EnvironmentCreated(
                        new Environment(new EnvironmentKey("production"), EnvironmentKind.PRODUCTION, "Production")),
                new Event.AppCreated(new App(new AppKey("easymo"), "easyMO")),
                new Event.FlagCreated(new Flag(ADDRESS.flag(), new AppKey("easymo"), "Opens links", "Mobile")),
                new Event.InternalActorChanged("rina", InternalStatus.INTERNAL),
                new Event.InternalActorChanged("ivo", InternalStatus.INTERNAL),
                new Event.InternalActorChanged("ivo", InternalStatus.EXTERNAL),
                new Event.DeviceEnrolled(DEVICE, new DeviceName("A laptop"), KEY),
                new Event.DeviceRevoked(DEVICE),
                new Event.BreakGlassUsed(DEVICE, new StopId(new UUID(3, 4))),
                new Event.BreakGlassUsed(DEVICE, new StopId(new UUID(5, 6))),
                new Event.BreakGlassReviewed(new StopId(new UUID(3, 4))),
                new Event.RolloutPlanned(ADDRESS, SeedLadders.canary5(), 10_000, HealthPolicy.DEFAULT),
                new Event.RolloutStarted(ADDRESS, 1),
                new Event.StopEngaged(STOP, new StopScope.Everything()),
                new Event.StageMoved(ADDRESS, 1, 4, Optional.of(BypassKind.ADVANCED_WITHOUT_DATA)),
                new Event.RolledBack(ADDRESS, 4, new Grounds.ByHand()),
                new Event.StopExplained(STOP, Severity.P2),
                new TemplateEvent.TemplateSaved(SeedLadders.freePercentage()),
                new TemplateEvent.TemplateSaved(SeedLadders.canary5()),
                new TemplateEvent.TemplateRetired(SeedLadders.canary5().name()),
                new Event.ResumeRequested(Set.of(STOP)),
                new Event.StopsCleared(Set.of(STOP)));
        return IntStream.range(0, events.size())
                .mapToObj(index -> new LogEntry(
                        index + 1,
                        Instant.EPOCH.plusSeconds(index),
                        "rina",
                        "Rina",
                        new UUID(0, index),
                        "",
                        events.get(index)))
                .toList();
    }
}
