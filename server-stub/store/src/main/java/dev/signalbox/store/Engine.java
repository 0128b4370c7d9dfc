package dev.signalbox.store;

import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.SeriesFigure;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.source.Sources;
import dev.signalbox.domain.source.MetricSource;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceState;
import dev.signalbox.domain.statistics.Job;
import dev.signalbox.domain.statistics.RolloutStatistics;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Subscription;
import dev.signalbox.store.evaluator.Evaluators;
import dev.signalbox.store.log.LogTable;
import dev.signalbox.store.log.StoredEntry;
import dev.signalbox.store.log.Verification;
import dev.signalbox.store.log.Verifier;
import dev.signalbox.store.metric.BacklogTable;
import dev.signalbox.store.metric.FigureTable;
import dev.signalbox.store.metric.MetricTable;
import dev.signalbox.store.metric.Retention;
import dev.signalbox.store.metric.Upkeep;
import dev.signalbox.store.source.Pulled;
import dev.signalbox.store.source.SourceTable;
import dev.signalbox.store.sqlite.Database;
import dev.signalbox.store.sqlite.StoreFault;
import dev.signalbox.store.sqlite.Work;
import dev.signalbox.store.statistics.JobExpiry;
import dev.signalbox.store.statistics.Jobs;
import dev.signalbox.store.statistics.SeriesFigures;
import dev.signalbox.store.statistics.Statistics;
import dev.signalbox.store.telemetry.Telemetry;
import dev.signalbox.store.token.People;
import dev.signalbox.store.token.Tokens;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// The store of one file: its tenants, and everything that the console and the HTTP layer ask of them.
///
/// Safe for any thread. Whatever writes blocks until it is durable; decisions read one reference and never block.
public final class Engine implements AutoCloseable {
    private static final String CREATE_TENANT = """
            INSERT INTO tenant (slug, name, created_at) VALUES (:slug, :name, :at) ON CONFLICT (slug) DO NOTHING
            """;

    private final Database database;
    private final InstantSource clock;
    private final StoreKind kind;
    private final Tokens tokens;
    private final People people;
    private final Retention retention;
    private final Upkeep upkeep;
    private final JobExpiry jobExpiry;
    private final ConcurrentMap<TenantId, TenantLog> logs = new ConcurrentHashMap<>();

    private Engine(Database database, InstantSource clock, StoreKind kind, Retention retention) {
        this.database = database;
        this.clock = clock;
        this.kind = kind;
        this.tokens = new Tokens(database, clock, kind);
        this.people = new People(tokens);
        this.retention = retention;
        this.upkeep = new Upkeep(database, clock, retention);
        this.jobExpiry = new JobExpiry(database, clock, retention);
        tenantsOf(database).forEach(tenant -> logs.put(tenant, TenantLog.load(database, clock, tenant)));
    }

    /// Opens the live store kept in `file`, making it when it is missing.
    ///
    /// Stops that were written into it by hand hold before this returns.
    ///
    /// @param clock the store's clock
    /// @throws StoreFault when the file cannot be used, or holds a drill's store
    public static Engine open(Path file, InstantSource clock) {
        return open(file, clock, StoreKind.LIVE);
    }

    /// Opens the store of kind `kind` kept in `file`, making it when it is missing. A file stays of the kind it
    /// was made.
    ///
    /// @param clock the store's clock
    /// @throws StoreFault when the file cannot be used, or holds a store of the other kind
    public static Engine open(Path file, InstantSource clock, StoreKind kind) {
        return open(file, clock, kind, Retention.DEFAULT);
    }

    /// Opens the store of kind `kind` kept in `file`, which keeps metrics as long as `retention` says.
    ///
    /// @param clock the store's clock
    /// @throws StoreFault when the file cannot be used, or holds a store of the other kind
    public static Engine open(Path file, InstantSource clock, StoreKind kind, Retention retention) {
        Database database = Database.open(file);
        try {
            KindTable.require(database, kind);
            Engine engine = new Engine(database, clock, kind, retention);
            engine.takeUpWrittenStops();
            return engine;
        } catch (RuntimeException unusable) {
            database.close();
            throw unusable;
        }
    }

    /// The version of this software.
    public static String version() {
        return Optional.ofNullable(Engine.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /// Adds a tenant with an empty log.
    ///
    /// @param name as people read it
    /// @throws InvalidValueException when there is one with this slug already
    public void createTenant(TenantId tenant, String name) {
        // The file decides who of several creators was first: another process may be one of them.
        int created = database.write(handle -> handle.createUpdate(CREATE_TENANT)
                .bind("slug", tenant.value())
                .bind("name", name)
                .bind("at", clock.instant().toString())
                .execute());
        if (created == 0) {
            throw new InvalidValueException(
                    "tenant", "there is already a tenant '" + tenant + "'", "Choose another slug.");
        }
        logs.put(tenant, TenantLog.load(database, clock, tenant));
    }

    /// All tenants, by slug.
    public List<TenantId> tenants() {
        return logs.keySet().stream().sorted().toList();
    }

    /// The store of tenant `tenant` as `actor` may see and change it.
    ///
    /// @throws InvalidValueException when there is no such tenant
    public RolloutStore store(TenantId tenant, Actor actor) {
        return new EmbeddedRolloutStore(this, log(tenant), actor);
    }

    /// The flags of an environment, ready to decide; absent when the tenant or the environment is unknown. One volatile
    /// read: a caller that asks again after a receipt sees what the receipt says.
    public Optional<CompiledFlags> flags(TenantId tenant, EnvironmentKey environment) {
        return Optional.ofNullable(logs.get(tenant))
                .map(log -> log.published().flags().get(environment));
    }

    /// The evaluators that make themselves known to tenant `tenant`.
    ///
    /// @throws InvalidValueException when there is no such tenant
    public Evaluators evaluators(TenantId tenant) {
        return log(tenant).evaluators();
    }

    /// Writes down what evaluators have said lately. To be called every second or so.
    ///
    /// @throws dev.signalbox.domain.store.StoreUnavailableException when the file cannot be written
    public void keepEvaluators() {
        logs.values().forEach(log -> log.evaluators().keep());
    }

    /// What the store of tenant `tenant` counts of itself.
    ///
    /// @throws InvalidValueException when there is no such tenant
    public Telemetry telemetry(TenantId tenant) {
        return log(tenant).telemetry();
    }

    /// Bearer tokens of this store.
    public Tokens tokens() {
        return tokens;
    }

    /// What people are trusted with now.
    public People people() {
        return people;
    }

    /// Whether this is the real store, or one to practise on.
    public StoreKind kind() {
        return kind;
    }

    /// Stops what a device's owner signed, whoever brings it: the way in when no token works (reliability.md 3.8).
    ///
    /// The same statement always gets the first answer. Whatever is not this tenant's, this kind of store's, or
    /// signed by a device that may, is refused, and nothing changes.
    ///
    /// @throws StoreUnavailableException when it could not be made durable
    public Receipt stop(SignedStop signed) {
        return new SignedStops(kind, logs).take(signed);
    }

    /// The store's clock.
    public InstantSource clock() {
        return clock;
    }

    /// The version of the file's schema.
    public int schemaVersion() {
        return database.version();
    }

    /// The sequence number of the last durable entry, of the longest log where there are several tenants; 0 when
    /// nothing was ever logged.
    public long revision() {
        return logs.values().stream()
                .mapToLong(log -> log.published().state().revision())
                .max()
                .orElse(0);
    }

    /// True when the store's writer takes a transaction now. Changes nothing.
    public boolean isWritable() {
        try {
            database.write(handle -> handle.execute("UPDATE tenant SET name = name WHERE slug = ''"));
            return true;
        } catch (StoreFault refused) {
            return false;
        }
    }

    /// Entries of a tenant's log after sequence number `after`, oldest first, with the exact text that is kept.
    ///
    /// @param limit how many at most
    public List<StoredEntry> entries(TenantId tenant, long after, int limit) {
        return log(tenant).after(after, limit);
    }

    /// Follows a tenant's log from after sequence number `after`, on a thread of its own.
    public Subscription follow(TenantId tenant, long after, Consumer<LogFeed> listener) {
        return Feed.start(log(tenant), clock, after, listener);
    }

    /// What one path of a rollout did from `from` to before `to`.
    public Tally tally(TenantId tenant, FlagAddress address, Variant variant, Instant from, Instant to) {
        return database.read(handle -> MetricTable.tally(handle, tenant, address, variant, from, to));
    }

    /// What those of `metrics` that are no requests come to for a rollout from `from` to `to`, which is now.
    public Map<Metric, SeriesFigure> series(
            TenantId tenant, FlagAddress address, Collection<Metric> metrics, Instant from, Instant to) {
        return metrics.isEmpty()
                ? Map.of()
                : database.read(handle -> SeriesFigures.of(handle, tenant, address, metrics, from, to));
    }

    /// Keeps that a rollout was judged by `figures` at `at`: what-if and consoles go by the same.
    ///
    /// @throws StoreUnavailableException when it could not be made durable
    public void keep(TenantId tenant, FlagAddress address, Instant at, Map<Metric, SeriesFigure> figures) {
        database.write(handle -> {
            FigureTable.put(handle, tenant, address, at, figures);
            return at;
        });
    }

    /// How asking each source in use goes, by name.
    public List<SourceState> sources(TenantId tenant) {
        List<MetricSource> inUse = Sources.inUse(log(tenant).published().state());
        return database.read(handle -> inUse.stream()
                .map(source -> SourceTable.state(handle, tenant, source.key()))
                .toList());
    }

    /// What the next answer of `source` is compared with, empty for nothing.
    public String remembered(TenantId tenant, SourceKey source) {
        return database.read(handle -> SourceTable.remembered(handle, tenant, source));
    }

    /// Adds what a source brought, and keeps how far that goes, at once: nothing is taken twice.
    ///
    /// @throws StoreUnavailableException when it could not be made durable
    public void take(TenantId tenant, Pulled pulled) {
        SourceState after = pulled.after();
        database.write(handle -> {
            SourceState now = SourceTable.state(handle, tenant, after.key());
            if (now.takenUntil().equals(pulled.before().takenUntil())) {
                pulled.samples().forEach(sample -> MetricTable.add(handle, tenant, sample));
                pulled.backlog()
                        .ifPresent(jobs -> after.triedAt()
                                .ifPresent(at -> BacklogTable.put(handle, tenant, pulled.address(), at, jobs)));
                SourceTable.put(handle, tenant, after, pulled.remembered());
            }
            return after;
        });
    }

    /// Takes single jobs in: into the metrics that are judged, and into statistics.
    ///
    /// @throws StoreUnavailableException when they could not be made durable
    public void take(TenantId tenant, List<Job> jobs) {
        database.write(handle -> {
            jobs.forEach(job -> Jobs.add(handle, tenant, job));
            return jobs.size();
        });
    }

    /// What the jobs of a rollout come to, in the full hours that hold `from` and `to`.
    public RolloutStatistics statistics(TenantId tenant, FlagAddress address, Instant from, Instant to) {
        return database.readOneState(handle -> Statistics.of(handle, tenant, address, from, to));
    }

    /// Writes down what the store counted of itself, sums up the metrics' buckets that are over, and lets expire those
    /// that were kept long enough. To be called
    /// every second or so, by one thread.
    ///
    /// @throws dev.signalbox.domain.store.StoreUnavailableException when the file cannot be written
    public void keepMetrics() {
        upkeep.tick();
        jobExpiry.tick();
        logs.values().forEach(log -> log.telemetry().keep(retention.hours()));
    }

    /// Replays every log from the file alone and compares it with its hashes and the current documents.
    ///
    /// Takes seconds for a million entries; nobody who writes waits for it.
    public Verification verify() {
        return database.readOneState(handle -> Verifier.verify(handle, tenants()));
    }

    /// Takes up the stops that other programs wrote into the file's table `emergency_stop`. To be called at least every
    /// second.
    ///
    /// @throws dev.signalbox.domain.store.StoreUnavailableException when the file cannot be read or written
    public void takeUpWrittenStops() {
        new WrittenStops(this, database).takeUp();
    }

    /// Stops following and writing, and closes the file.
    @Override
    public void close() {
        try {
            keepEvaluators();
            logs.values().forEach(log -> log.telemetry().keepNow());
        } catch (StoreUnavailableException unwritable) {
            System.getLogger(Engine.class.getName())
                    .log(System.Logger.Level.WARNING, "What was said and counted last was not kept.", unwritable);
        } finally {
            database.close();
        }
    }

    Receipt submit(TenantLog log, Submission submission, Actor actor) {
        boolean everyTenant = submission.command() instanceof Command.EngageStop(var stop, StopScope.Everything scope)
                && actor.roles().contains(Role.SYSTEM_ADMIN);
        return everyTenant
                ? database.write(new StopEverywhere(log, List.copyOf(logs.values()), submission, actor))
                : log.submit(submission, actor);
    }

    void report(TenantId tenant, List<MetricSample> samples) {
        database.write(handle -> {
            samples.forEach(sample -> MetricTable.add(handle, tenant, sample));
            return samples.size();
        });
    }

    MetricSeries metrics(TenantId tenant, MetricQuery query) {
        return database.read(handle -> MetricTable.series(handle, tenant, query));
    }

    AuditPage audit(TenantId tenant, AuditQuery query) {
        return new AuditPage(database.read(handle -> LogTable.newest(handle, tenant, query)));
    }

    private TenantLog log(TenantId tenant) {
        return Optional.ofNullable(logs.get(tenant))
                .orElseThrow(() -> new InvalidValueException(
                        "tenant", "there is no tenant '" + tenant + "'", "Name a tenant that exists."));
    }

    private static List<TenantId> tenantsOf(Database database) {
        return database.read(handle -> handle.createQuery("SELECT slug FROM tenant")
                .mapTo(String.class)
                .map(TenantId::new)
                .list());
    }

    /// A stop of everything, in every tenant's log at once or in none.
    private static final class StopEverywhere implements Work<Receipt> {
        private final TenantLog answering;
        private final List<Work<Receipt>> all;
        private final List<TenantLog> order;

        StopEverywhere(TenantLog answering, List<TenantLog> logs, Submission submission, Actor actor) {
            this.answering = answering;
            this.order = logs;
            this.all =
                    logs.stream().map(log -> log.appending(submission, actor)).toList();
        }

        @Override
        public Receipt write(Handle handle) {
            List<Receipt> receipts =
                    all.stream().map(work -> work.write(handle)).toList();
            return receipts.get(order.indexOf(answering));
        }

        @Override
        public void durable() {
            all.forEach(Work::durable);
        }

        @Override
        public void undone() {
            all.forEach(Work::undone);
        }
    }
}
