package dev.signalbox.store.evaluator;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EvaluatorKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.store.Acknowledgement;
import dev.signalbox.domain.store.KnownEvaluator;
import dev.signalbox.domain.store.Reach;
import dev.signalbox.store.sqlite.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/// One tenant's evaluators. Memory is the truth while the store is open, so that a word costs no disk; [#keep] writes
/// it down behind.
///
/// A crash loses the words since the last [#keep], which makes the store claim less than was reached, and never more:
/// whoever was known before is still known, and counts as silent until heard again. Safe for any thread.
public final class Evaluators {
    /// Beyond this many nobody new is taken in: names made up on the way must not fill the memory.
    static final int MOST = 10_000;

    /// How old a word in the file may be while nothing but its time has changed.
    private static final Duration STALE = Duration.ofSeconds(10);

    private final Map<Name, KnownEvaluator> known = new ConcurrentHashMap<>();
    private final Map<Name, KnownEvaluator> kept = new ConcurrentHashMap<>();
    private final Database database;
    private final InstantSource clock;
    private final TenantId tenant;

    private Evaluators(Database database, InstantSource clock, TenantId tenant) {
        this.database = database;
        this.clock = clock;
        this.tenant = tenant;
    }

    /// Those of `tenant` that the file tells of.
    public static Evaluators load(Database database, InstantSource clock, TenantId tenant) {
        Evaluators evaluators = new Evaluators(database, clock, tenant);
        for (KnownEvaluator evaluator : database.read(handle -> EvaluatorTable.all(handle, tenant))) {
            evaluators.known.put(Name.of(evaluator), evaluator);
            evaluators.kept.put(Name.of(evaluator), evaluator);
        }
        return evaluators;
    }

    /// Takes an evaluator's word: it counts whatever was known before.
    ///
    /// @throws InvalidValueException when no more evaluators are taken in
    public void acknowledge(Acknowledgement word) {
        boolean noted = note(
                new Name(word.evaluator(), word.environment()),
                before -> KnownEvaluator.of(word, clock.instant()),
                KnownEvaluator.of(word, clock.instant()));
        if (!noted) {
            throw new InvalidValueException(
                    "evaluator", MOST + " are known already", "Let instances keep their names when they start anew.");
        }
    }

    /// Takes note that the evaluator was handed a decision of `revision`. Answers overtake each other, so an earlier
    /// one takes nothing back.
    public void handed(EvaluatorKey evaluator, EnvironmentKey environment, long revision) {
        Acknowledgement word = new Acknowledgement(evaluator, Optional.of(environment), revision);
        KnownEvaluator first = KnownEvaluator.of(word, clock.instant());
        note(
                new Name(evaluator, Optional.of(environment)),
                before -> before.revision() > revision
                        ? new KnownEvaluator(before.key(), before.environment(), before.revision(), first.at())
                        : first,
                first);
    }

    /// Takes note that there is such an evaluator, which says nothing of what it decides by.
    public void met(EvaluatorKey evaluator, EnvironmentKey environment) {
        Acknowledgement word = new Acknowledgement(evaluator, Optional.of(environment), 0);
        note(new Name(evaluator, Optional.of(environment)), before -> before, KnownEvaluator.of(word, clock.instant()));
    }

    /// Who decides by `revision`.
    public Reach reach(long revision) {
        return Reach.of(revision, clock.instant(), List.copyOf(known.values()));
    }

    /// Writes down what is new, and forgets who is gone. Writes nothing when nothing is.
    ///
    /// @throws dev.signalbox.domain.store.StoreUnavailableException when the file cannot be written
    public void keep() {
        Instant now = clock.instant();
        List<KnownEvaluator> gone = known.values().stream()
                .filter(evaluator -> !evaluator.at().isAfter(now.minus(Reach.KEPT)))
                .toList();
        List<KnownEvaluator> fresh = known.values().stream()
                .filter(evaluator -> !gone.contains(evaluator) && isNew(evaluator))
                .toList();
        if (gone.isEmpty() && fresh.isEmpty()) {
            return;
        }
        database.write(handle -> write(handle, fresh, gone));
        gone.forEach(evaluator -> known.remove(Name.of(evaluator), evaluator));
        gone.forEach(evaluator -> kept.remove(Name.of(evaluator)));
        fresh.forEach(evaluator -> kept.put(Name.of(evaluator), evaluator));
    }

    private int write(Handle handle, List<KnownEvaluator> fresh, List<KnownEvaluator> gone) {
        fresh.forEach(evaluator -> EvaluatorTable.keep(handle, tenant, evaluator));
        gone.forEach(evaluator -> EvaluatorTable.forget(handle, tenant, evaluator));
        return fresh.size();
    }

    private boolean isNew(KnownEvaluator evaluator) {
        KnownEvaluator written = kept.get(Name.of(evaluator));
        return written == null
                || written.revision() != evaluator.revision()
                || written.at().plus(STALE).isBefore(evaluator.at());
    }

    private boolean note(Name name, UnaryOperator<KnownEvaluator> change, KnownEvaluator first) {
        if (known.size() >= MOST && !known.containsKey(name)) {
            return false;
        }
        known.merge(name, first, (before, ignored) -> change.apply(before));
        return true;
    }

    private record Name(EvaluatorKey key, Optional<EnvironmentKey> environment) {
        static Name of(KnownEvaluator evaluator) {
            return new Name(evaluator.key(), evaluator.environment());
        }
    }
}
