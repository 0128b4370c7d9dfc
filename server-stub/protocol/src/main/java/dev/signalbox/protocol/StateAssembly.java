package dev.signalbox.protocol;

import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.collection.Registers;
import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.device.BreakGlass;
import dev.signalbox.domain.device.Device;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.Devices;
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
import dev.signalbox.domain.rules.Chapters;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopLatch;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/// Puts documents together to a state, one at a time, so that the text of no more than one is needed at once.
///
/// Confined to one thread.
public final class StateAssembly {
    private static final int BATCH = 1_000;
    private static final int WAITING = 2;

    private final Map<EnvironmentKey, Environment> environments = new HashMap<>();
    private final Map<AppKey, App> apps = new HashMap<>();
    private final Map<FlagKey, Flag> flags = new HashMap<>();
    private final Map<FlagAddress, Rollout> rollouts = new HashMap<>();
    private final Map<SegmentKey, Segment> segments = new HashMap<>();
    private final Map<String, String> internalActors = new HashMap<>();
    private final Map<DeviceId, Device> devices = new HashMap<>();
    private final Map<StopId, BreakGlass> unreviewed = new HashMap<>();
    private final Map<String, Shelf<?, ?>> registers = new ConcurrentHashMap<>();
    private final RolloutReader rolloutReader = new RolloutReader();
    private final FlagReader flagReader = new FlagReader();
    private StopLatch stops = StopLatch.CLEAR;

    /// Adds what `document` says.
    ///
    /// @throws MalformedMessageException when it says nothing that can be understood, or what another said already
    public void add(Document document) {
        understood(document).run();
    }

    /// Adds what all of `documents` say. Understanding them takes longer than reading them, and both longer than
    /// putting
    /// them together: another processor understands a batch while the next one is read, and when it lags behind, so
    /// does this thread.
    ///
    /// @param documents asked on this thread alone
    /// @throws MalformedMessageException as [#add(Document)] does
    public void addAll(Iterator<Document> documents) {
        Deque<ForkJoinTask<List<Runnable>>> elsewhere = new ArrayDeque<>();
        while (documents.hasNext()) {
            List<Document> batch = next(documents);
            if (elsewhere.size() < WAITING) {
                elsewhere.add(ForkJoinPool.commonPool().submit(() -> understood(batch)));
            } else {
                understood(batch).forEach(Runnable::run);
            }
            while (!elsewhere.isEmpty() && elsewhere.getFirst().isDone()) {
                elsewhere.removeFirst().join().forEach(Runnable::run);
            }
        }
        elsewhere.forEach(batch -> batch.join().forEach(Runnable::run));
    }

    private static List<Document> next(Iterator<Document> documents) {
        List<Document> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && documents.hasNext()) {
            batch.add(documents.next());
        }
        return batch;
    }

    private List<Runnable> understood(List<Document> documents) {
        return documents.stream().map(this::understood).toList();
    }

    /// The putting of what `document` says, which is left to the thread that this is confined to.
    private Runnable understood(Document document) {
        return switch (document.kind()) {
            case Documents.ENVIRONMENT -> putting(environments, read(document, Environment.class), Environment::key);
            case Documents.APP -> putting(apps, read(document, App.class), App::key);
            case Documents.FLAG -> putting(flags, flagReader.read(document.json()), Flag::key);
            case Documents.ROLLOUT -> putting(rollouts, rolloutReader.read(document.json()), Rollout::address);
            case Documents.SEGMENT -> putting(segments, read(document, Segment.class), Segment::key);
            case Documents.DEVICE -> putting(devices, read(document, Device.class), Device::id);
            case Documents.INTERNAL_ACTOR -> {
                Documents.InternalActor actor = read(document, Documents.InternalActor.class);
                yield () -> add(actor);
            }
            case Documents.BREAK_GLASS -> {
                List<BreakGlass> all = List.of(read(document, BreakGlass[].class));
                yield () -> all.forEach(used -> put(unreviewed, used, BreakGlass::stop));
            }
            case Documents.STOPS -> {
                StopLatch latch = read(document, StopLatch.class);
                yield () -> stops = latch;
            }
            default -> shelf(document.kind()).putting(document);
        };
    }

    /// Adds `rollout`, for whoever keeps rollouts in a form of their own.
    ///
    /// @throws MalformedMessageException when there is one already
    public void add(Rollout rollout) {
        put(rollouts, rollout, Rollout::address);
    }

    /// The state of `tenant` at `revision` that was added.
    public State state(TenantId tenant, long revision) {
        return new State(
                tenant,
                Table.of(environments),
                Table.of(apps),
                Table.of(flags),
                Table.of(rollouts),
                Table.of(segments),
                Table.of(internalActors),
                stops,
                new Devices(Table.of(devices), Table.of(unreviewed)),
                registers(),
                revision);
    }

    private void add(Documents.InternalActor actor) {
        if (actor.status() == InternalStatus.INTERNAL) {
            put(internalActors, actor.subject(), subject -> subject);
        }
    }

    private Registers registers() {
        Registers all = Registers.EMPTY;
        for (Shelf<?, ?> shelf : registers.values()) {
            all = shelf.putInto(all);
        }
        return all;
    }

    private Shelf<?, ?> shelf(String kind) {
        return registers.computeIfAbsent(
                kind,
                name -> Chapters.REGISTERS.stream()
                        .filter(register -> register.kind().equals(name))
                        .findFirst()
                        .map(Shelf::new)
                        .orElseThrow(() -> new MalformedMessageException(
                                "kind", "'" + name + "' is no kind of document", "Use the version that wrote it.")));
    }

    private static <T> T read(Document document, Class<T> type) {
        return DomainJson.read(document.json(), type);
    }

    private interface Key<K, V> {
        K of(V value);
    }

    private static <K, V> Runnable putting(Map<K, V> table, V value, Key<K, V> key) {
        return () -> put(table, value, key);
    }

    private static <K, V> void put(Map<K, V> table, V value, Key<K, V> key) {
        if (table.put(key.of(value), value) != null) {
            throw new MalformedMessageException(
                    "key", "'" + key.of(value) + "' is there twice", "Use documents of one state.");
        }
    }

    /// The values of one register.
    private static final class Shelf<K, V> {
        private final Register<K, V> register;
        private final Map<K, V> values = new HashMap<>();

        Shelf(Register<K, V> register) {
            this.register = register;
        }

        Runnable putting(Document document) {
            return StateAssembly.putting(values, read(document, register.type()), register.key()::apply);
        }

        Registers putInto(Registers all) {
            return all.with(register, Table.of(values));
        }
    }
}
