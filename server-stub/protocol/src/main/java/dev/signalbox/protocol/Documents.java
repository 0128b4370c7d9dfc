package dev.signalbox.protocol;

import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SegmentKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopLatch;
import dev.signalbox.protocol.json.DomainJson;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A state as documents and back. Documents are only ever written, never deleted: what ends, such as a subject's being
/// internal, is a document that says so.
public final class Documents {
    private static final String APP = "app";
    private static final String ENVIRONMENT = "environment";
    private static final String FLAG = "flag";
    private static final String INTERNAL_ACTOR = "internal-actor";
    private static final String ROLLOUT = "rollout";
    private static final String SEGMENT = "segment";
    private static final String STOPS = "stops";
    private static final String LATCH = "latch";

    private Documents() {}

    /// The documents that `event`, the last one folded into `state`, left changed.
    public static List<Document> changedBy(Event event, State state) {
        return switch (event) {
            case Event.EnvironmentCreated(var environment) ->
                List.of(document(ENVIRONMENT, environment.key(), environment));
            case Event.AppCreated(var app) -> List.of(document(APP, app.key(), app));
            case Event.FlagCreated(var flag) -> List.of(document(FLAG, flag.key(), flag));
            case Event.SegmentDefined(var segment) -> List.of(document(SEGMENT, segment.key(), segment));
            case Event.InternalActorChanged(var subject, var status) ->
                List.of(document(INTERNAL_ACTOR, subject, new InternalActor(subject, status)));
            case Event.StopEngaged engaged -> List.of(latch(state));
            case Event.ResumeRequested requested -> List.of(latch(state));
            case Event.StopsCleared cleared -> lifted(state);
            case Event.OnRollout onRollout -> rollout(state.rollouts().get(onRollout.address()));
        };
    }

    /// Every document of `state`.
    public static List<Document> of(State state) {
        Stream<Document> tables = Stream.of(
                        documents(ENVIRONMENT, state.environments(), Environment::key),
                        documents(APP, state.apps(), App::key),
                        documents(FLAG, state.flags(), Flag::key),
                        documents(ROLLOUT, state.rollouts(), Documents::keyOf),
                        documents(SEGMENT, state.segments(), Segment::key))
                .flatMap(Function.identity());
        Stream<Document> actors = state.internalActors()
                .values()
                .map(subject -> document(INTERNAL_ACTOR, subject, new InternalActor(subject, InternalStatus.INTERNAL)));
        return Stream.of(tables, actors, Stream.of(latch(state)))
                .flatMap(Function.identity())
                .toList();
    }

    /// The state of `tenant` at `revision` that `documents` describe.
    ///
    /// @throws dev.signalbox.protocol.json.MalformedMessageException when a document is damaged
    public static State state(TenantId tenant, long revision, Collection<Document> documents) {
        Map<String, List<Document>> byKind = documents.stream().collect(Collectors.groupingBy(Document::kind));
        return new State(
                tenant,
                Documents.<EnvironmentKey, Environment>table(byKind, ENVIRONMENT, Environment.class, Environment::key),
                Documents.<AppKey, App>table(byKind, APP, App.class, App::key),
                Documents.<FlagKey, Flag>table(byKind, FLAG, Flag.class, Flag::key),
                Documents.<FlagAddress, Rollout>table(byKind, ROLLOUT, Rollout.class, Rollout::address),
                Documents.<SegmentKey, Segment>table(byKind, SEGMENT, Segment.class, Segment::key),
                internalActors(byKind),
                values(byKind, STOPS, StopLatch.class).findFirst().orElse(StopLatch.CLEAR),
                revision);
    }

    private static <K, V> Stream<Document> documents(String kind, Table<K, V> table, Function<V, ?> key) {
        return table.values().map(value -> document(kind, key.apply(value), value));
    }

    /// Lifting a stop also takes rollbacks that were made under it back to the retry stage.
    private static List<Document> lifted(State state) {
        Stream<Document> capped = state.rollouts()
                .values()
                .filter(rollout -> rollout.revision() == state.revision())
                .map(rollout -> document(ROLLOUT, keyOf(rollout), rollout));
        return Stream.concat(Stream.of(latch(state)), capped).toList();
    }

    private static List<Document> rollout(Optional<Rollout> rollout) {
        return rollout.map(found -> document(ROLLOUT, keyOf(found), found)).stream()
                .toList();
    }

    private static Document latch(State state) {
        return document(STOPS, LATCH, state.stops());
    }

    private static Document document(String kind, Object key, Object value) {
        return new Document(kind, key.toString(), DomainJson.write(value));
    }

    private static String keyOf(Rollout rollout) {
        return rollout.address().environment() + "/" + rollout.address().flag();
    }

    private static Table<String, String> internalActors(Map<String, List<Document>> byKind) {
        return Table.of(values(byKind, INTERNAL_ACTOR, InternalActor.class)
                .filter(actor -> actor.status() == InternalStatus.INTERNAL)
                .collect(Collectors.toMap(InternalActor::subject, InternalActor::subject)));
    }

    private static <K, V> Table<K, V> table(
            Map<String, List<Document>> byKind, String kind, Class<V> type, Function<V, K> key) {
        return Table.of(values(byKind, kind, type).collect(Collectors.toMap(key, Function.identity())));
    }

    private static <V> Stream<V> values(Map<String, List<Document>> byKind, String kind, Class<V> type) {
        return byKind.getOrDefault(kind, List.of()).stream().map(document -> DomainJson.read(document.json(), type));
    }

    private record InternalActor(String subject, InternalStatus status) {}
}
