package dev.signalbox.protocol;

import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.protocol.CanonicalText.OtherSpelling;
import dev.signalbox.protocol.json.DomainJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Reads rollouts' documents. Most of such a document is its ladder and its policy, which thousands of rollouts share;
/// the rest is walked through in the order that it is written in.
///
/// Safe for any thread.
final class RolloutReader {
    private static final String NO_EXEMPTIONS = "[]";
    private static final String ALWAYS_OPEN = "{}";

    private final Known<EnvironmentKey> environments = new Known<>(EnvironmentKey::new);
    private final Known<StageLadder> ladders = new Known<>(json -> DomainJson.read(json, StageLadder.class));
    private final Known<HealthPolicy> policies = new Known<>(json -> DomainJson.read(json, HealthPolicy.class));
    private final Known<String> rules = new Known<>(rule -> rule);
    private final Known<Duration> windows = new Known<>(Duration::parse);

    /// The rollout that `json` spells.
    ///
    /// @throws dev.signalbox.protocol.json.MalformedMessageException when it spells none
    Rollout read(String json) {
        return walked(json).orElseGet(() -> DomainJson.read(json, Rollout.class));
    }

    /// The rollout that `json` spells; absent when it is not in canonical form.
    Optional<Rollout> walked(String json) {
        return Canonical.read(json, this::rollout);
    }

    private Rollout rollout(CanonicalText json) throws OtherSpelling {
        EnvironmentKey environment = environments.text(json.skip("{\"address\":{\"environment\":"));
        FlagKey flag = new FlagKey(json.skip(",\"flag\":").text());
        json.skip("}");
        Optional<Assessment> assessment =
                json.skipped(",\"assessment\":") ? Optional.of(assessment(json)) : Optional.empty();
        Optional<Strategy> strategy =
                json.skipped(",\"chosenStrategy\":") ? Optional.of(constant(Strategy.class, json)) : Optional.empty();
        Table<String, Exemption> exemptions = exemptions(json.skip(",\"exemptions\":"));
        HealthPolicy health = policies.part(json.skip(",\"health\":"));
        StageLadder ladder = ladders.part(json.skip(",\"ladder\":"));
        RolloutPhase phase = phase(json.skip(",\"phase\":"));
        long population = json.skip(",\"population\":").count();
        long revision = json.skip(",\"revision\":").count();
        Schedule schedule = schedule(json.skip(",\"schedule\":"));
        Optional<Instant> startedAt = json.skipped(",\"startedAt\":") ? Optional.of(json.instant()) : Optional.empty();
        json.skip("}").end();
        return new Rollout(
                new FlagAddress(flag, environment),
                ladder,
                population,
                health,
                schedule,
                exemptions,
                phase,
                startedAt,
                assessment,
                revision,
                strategy);
    }

    private Assessment assessment(CanonicalText json) throws OtherSpelling {
        Optional<String> about = json.skipped("{\"about\":") ? Optional.of(aboutOf(json)) : Optional.empty();
        double bound =
                json.skip(about.isPresent() ? "\"bound\":" : "{\"bound\":").figure();
        Comparison comparison = constant(Comparison.class, json.skip(",\"comparison\":"));
        AlertLevel level = constant(AlertLevel.class, json.skip(",\"level\":"));
        Metric metric = constant(Metric.class, json.skip(",\"metric\":"));
        long n = json.skip(",\"n\":").count();
        String rule = rules.text(json.skip(",\"rule\":"));
        double value = json.skip(",\"value\":").figure();
        Verdict verdict = constant(Verdict.class, json.skip(",\"verdict\":"));
        Duration window = windows.text(json.skip(",\"window\":"));
        json.skip("}");
        return new Assessment(verdict, level, rule, metric, value, comparison, bound, n, window, about);
    }

    private String aboutOf(CanonicalText json) throws OtherSpelling {
        String about = rules.text(json);
        json.skip(",");
        return about;
    }

    private static RolloutPhase phase(CanonicalText json) throws OtherSpelling {
        if (!json.skipped("{\"type\":\"Running\",\"since\":")) {
            return DomainJson.read(json.part(), RolloutPhase.class);
        }
        Instant since = json.instant();
        long stage = json.skip(",\"stage\":").count();
        json.skip("}");
        return new RolloutPhase.Running(Math.toIntExact(stage), since);
    }

    private static Schedule schedule(CanonicalText json) throws OtherSpelling {
        String part = json.part();
        return part.equals(ALWAYS_OPEN) ? Schedule.ALWAYS : DomainJson.read(part, Schedule.class);
    }

    @SuppressWarnings("unchecked")
    private static Table<String, Exemption> exemptions(CanonicalText json) throws OtherSpelling {
        String part = json.part();
        return part.equals(NO_EXEMPTIONS) ? Table.empty() : DomainJson.read(part, Table.class);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, CanonicalText json) throws OtherSpelling {
        return Enum.valueOf(type, json.text());
    }
}
