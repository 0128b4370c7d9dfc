package dev.signalbox.client.remote;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.source.SourceState;
import dev.signalbox.domain.store.Acknowledgement;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.DryRun;
import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.Reach;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Subscription;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.body.SampleBody;
import dev.signalbox.protocol.body.SamplesBody;
import dev.signalbox.protocol.body.SourceStates;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The store of a server, as the bearer of a token may see and change it.
///
/// Every call has a deadline of five seconds per endpoint. An answer that did not arrive whole is unknown and never a
/// success: the caller gets [StoreUnavailableException] and may send the same submission again. Redirects are not
/// followed.
public final class HttpRolloutStore implements RolloutStore {
    private final Http http;
    private final Queue<Subscription> subscriptions = new ConcurrentLinkedQueue<>();

    private HttpRolloutStore(Http http) {
        this.http = http;
    }

    /// A store at `server`; nothing is asked of it yet.
    ///
    /// @param server its root, such as `http://127.0.0.1:8080`
    /// @param token bearer token
    /// @throws InvalidValueException when `server` is no http or https address
    public static HttpRolloutStore at(URI server, String token) {
        return at(Access.to(server, token));
    }

    /// A store that is reached by `access`; nothing is asked of it yet.
    ///
    /// @throws InvalidValueException when the authority's file cannot be used
    public static HttpRolloutStore at(Access access) {
        return at(access, Patience.STANDARD);
    }

    static HttpRolloutStore at(Access access, Patience patience) {
        return new HttpRolloutStore(new Http(access, patience));
    }

    @Override
    public StoreIdentity identity() {
        return http.get(Paths.IDENTITY, Map.of(), StoreIdentity.class);
    }

    @Override
    public State state() {
        return http.get(Paths.SNAPSHOT, Map.of(), State.class);
    }

    @Override
    public Receipt submit(Submission submission) {
        Reply reply = http.post(Asked.COMMAND, Paths.COMMANDS, submission);
        if (reply.status() == 200) {
            return reply.read(Receipt.Applied.class);
        }
        Problem problem = reply.problem();
        return problem.receipt().orElseThrow(() -> Reply.withheld(problem));
    }

    @Override
    public Subscription follow(long after, Consumer<FeedEvent> listener) {
        Subscription subscription = HttpFeed.start(http, after, listener);
        subscriptions.add(subscription);
        return subscription;
    }

    @Override
    public void report(List<MetricSample> samples) {
        // The server takes one environment at a time; looked at first, so that nothing is taken of a batch that it
        // refuses.
        State state = state();
        samples.stream()
                .filter(sample -> !state.rollouts().contains(sample.address()))
                .findFirst()
                .ifPresent(sample -> {
                    throw new InvalidValueException(
                            "flag", "there is no rollout of " + sample.address(), "Plan the rollout first.");
                });
        Map<EnvironmentKey, List<SampleBody>> byEnvironment = samples.stream()
                .collect(Collectors.groupingBy(
                        sample -> sample.address().environment(),
                        Collectors.mapping(HttpRolloutStore::body, Collectors.toList())));
        byEnvironment.forEach((environment, bodies) -> {
            String path = Paths.METRICS.replace("{environment}", environment.value());
            Reply reply = http.post(Asked.REPORT, path, new SamplesBody(bodies));
            if (reply.status() >= 300) {
                throw refused(reply.problem());
            }
        });
    }

    @Override
    public MetricSeries metrics(MetricQuery query) {
        Map<String, String> range = Map.of(
                "from", query.from().toString(),
                "to", query.to().toString(),
                "step", query.step().toString());
        return http.get(Paths.of(Paths.ROLLOUT_METRICS, query.address()), range, MetricSeries.class);
    }

    @Override
    public AuditPage audit(AuditQuery query) {
        Map<String, String> page = new HashMap<>();
        page.put("before", Long.toString(query.before()));
        page.put("limit", Integer.toString(query.limit()));
        query.flag().ifPresent(flag -> page.put("flag", flag.value()));
        return http.get(Paths.AUDIT, page, AuditPage.class);
    }

    @Override
    public DryRun dryRun(Submission submission) {
        Reply reply = http.post(Asked.QUESTION, Paths.DRY_RUN, submission);
        if (reply.status() == 200) {
            return reply.read(DryRun.class);
        }
        throw reply.withheld();
    }

    @Override
    public void acknowledge(Acknowledgement word) {
        Reply reply = http.post(Asked.QUESTION, Paths.ACKNOWLEDGEMENTS, word);
        if (reply.status() >= 300) {
            throw refused(reply.problem());
        }
    }

    @Override
    public Reach reach(long revision) {
        return http.get(Paths.REACH, Map.of("revision", Long.toString(revision)), Reach.class);
    }

    @Override
    public List<SourceState> sources() {
        return http.get(Paths.METRIC_SOURCES, Map.of(), SourceStates.class).sources();
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
        http.close();
    }

    private static SampleBody body(MetricSample sample) {
        return new SampleBody(
                sample.address().flag(),
                sample.variant(),
                sample.tally().successes(),
                sample.tally().errors(),
                Optional.of(sample.tally().securityReports()),
                Optional.of(
                        Arrays.stream(sample.tally().latency().values()).boxed().toList()),
                sample.lastError(),
                Optional.of(sample.at()),
                sample.backlog(),
                sample.cache());
    }

    private static RuntimeException refused(Problem problem) {
        return problem.receipt().isPresent() || problem.status() == 422
                ? new InvalidValueException(problem.field(), problem.detail(), problem.fix())
                : Reply.withheld(problem);
    }
}
