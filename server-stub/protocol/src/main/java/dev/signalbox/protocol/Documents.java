package dev.signalbox.protocol;

import dev.signalbox.domain.bypass.BypassId;
import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.device.Device;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Chapters;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.bypass.Bypasses;
import dev.signalbox.protocol.json.DomainJson;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A state as documents and back. Documents are only ever written, never deleted: what ends, such
/// as a subject's being internal, is a document that says so.
public final class Documents {
    static final String APP = "app";
    static final String BREAK_GLASS = "break-glass";
    static final String DEVICE = "device";
    static final String ENVIRONMENT = "environment";
    static final String FLAG = "flag";
    static final String INTERNAL_ACTOR = "internal-actor";
    static final String ROLLOUT = "rollout";
    static final String SEGMENT = "segment";
    static final String STOPS = "stops";
    static final String LATCH = "latch";
    static final String UNREVIEWED = "unreviewed";

    private Documents() {}

    /// The documents that `event`, the last one folded into `state`, left changed.
    public static List<Document> changedBy(Event event, State state) {
        Stream<Document> bypass = event.bypassed().stream()
                .flatMap(kind -> filed(new Filed<>(Bypasses.REGISTER, new BypassId(state.revision())), state).stream());
        return Stream.concat(itsOwn(event, state).stream(), bypass).toList();
    }

    private static List<Document> itsOwn(Event event, State state) {
        return switch (event) {
            case Event.EnvironmentCreated(var environment) ->
                List.of(document(ENVIRONMENT, environment.key(), environment));
            case Event.AppCreated(var app) -> List.of(document(APP, app.key(), app));
            case Event.FlagCreated(var flag) -> List.of(document(FLAG, flag.key(), flag));
            case Event.FlagDescribed(var key, var description, var owner) ->
                state.flags().get(key).map(flag -> document(FLAG, key, flag)).stream()
                        .toList();
            case Event.SegmentDefined(var segment) -> List.of(document(SEGMENT, segment.key(), segment));
            case Event.InternalActorChanged(var subject, var status) ->
                List.of(document(INTERNAL_ACTOR, subject, new InternalActor(subject, status)));
            case Event.StopEngaged engaged -> List.of(latch(state));
            case Event.StopExplained explained -> List.of(latch(state));
            case Event.ResumeRequested requested -> List.of(latch(state));
            case Event.StopsCleared cleared -> lifted(state);
            case Event.DeviceEnrolled(var device, var name, var key) -> device(state, device);
            case Event.DeviceRevoked(var device) -> device(state, device);
            case Event.BreakGlassUsed used -> List.of(unreviewed(state));
            case Event.BreakGlassReviewed reviewed -> List.of(unreviewed(state));
            case Event.OnRollout onRollout -> rollout(state.rollouts().get(onRollout.address()));
            case ChapterEvent chapter ->
                chapter.files().stream()
                        .flatMap(filed -> filed(filed, state).stream())
                        .toList();
        };
    }

    /// Every document of `state`.
    public static List<Document> of(State state) {
        Stream<Document> tables = Stream.of(
                        documents(ENVIRONMENT, state.environments(), Environment::key),
                        documents(APP, state.apps(), App::key),
                        documents(FLAG, state.flags(), Flag::key),
                        documents(ROLLOUT, state.rollouts(), Documents::keyOf),
                        documents(SEGMENT, state.segments(), Segment::key),
                        documents(DEVICE, state.devices().enrolled(), Device::id))
                .flatMap(Function.identity());
        Stream<Document> actors = state.internalActors().values().map(Documents::internal);
        Stream<Document> registers = Chapters.REGISTERS.stream().flatMap(register -> documents(register, state));
        return Stream.of(tables, actors, Stream.of(latch(state), unreviewed(state)), registers)
                .flatMap(Function.identity())
                .toList();
    }

    /// The state of `tenant` at `revision` that `documents` describe.
    ///
    /// @throws dev.signalbox.protocol.json.MalformedMessageException when a document is damaged
    public static State state(TenantId tenant, long revision, Iterator<Document> documents) {
        StateAssembly assembly = new StateAssembly();
        assembly.addAll(documents);
        return assembly.state(tenant, revision);
    }

    /// What turns the documents of `older` into those of `newer`, by kind and key. Costs little
    /// where one state came from the other.
    ///
    /// @return lazy: each document is written when its turn comes
    public static Stream<DocumentChange> between(State older, State newer) {
        return between(older, newer, Function.identity());
    }

    /// As [#between(State, State)], for whoever keeps rollouts in a form of their own.
    ///
    /// @param form what is written for a rollout, asked when its turn comes
    public static Stream<DocumentChange> between(State older, State newer, Function<Rollout, ?> form) {
        return new StateDifference(older, newer, form).inOrder();
    }

    private static <K, V> Stream<Document> documents(Register<K, V> register, State state) {
        return documents(register.kind(), state.of(register), register.key());
    }

    private static <K, V> Optional<Document> filed(Filed<K, V> filed, State state) {
        return filed.in(state).map(value -> document(filed.register().kind(), filed.key(), value));
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

    private static List<Document> device(State state, DeviceId device) {
        return state.devices().enrolled().get(device).map(found -> document(DEVICE, device, found)).stream()
                .toList();
    }

    static Document unreviewed(State state) {
        return document(
                BREAK_GLASS,
                UNREVIEWED,
                state.devices()
                        .unreviewed()
                        .values()
                        .sorted(Comparator.comparing(used -> used.stop().value()))
                        .toList());
    }

    static Document latch(State state) {
        return document(STOPS, LATCH, state.stops());
    }

    static Document document(String kind, Object key, Object value) {
        return new Document(kind, key.toString(), DomainJson.write(value));
    }

    static Document internal(String subject) {
        return document(INTERNAL_ACTOR, subject, new InternalActor(subject, InternalStatus.INTERNAL));
    }

    private static String keyOf(Rollout rollout) {
        return keyOf(rollout.address());
    }

    static String keyOf(FlagAddress address) {
        return address.environment() + "/" + address.flag();
    }

    record InternalActor(String subject, InternalStatus status) {}
}
