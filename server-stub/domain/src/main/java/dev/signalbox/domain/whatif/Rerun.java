package dev.signalbox.domain.whatif;

import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.Findings;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Hysteresis;
import dev.signalbox.domain.health.MetricWindow;
import dev.signalbox.domain.ladder.Judge;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.store.MetricSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One replay under way. Confined to the thread that runs it.
final class Rerun {
    private final Scenario scenario;
    private final Duration step;
    private final Instant end;
    private final SlidingTally whole;
    private final SlidingTally latest;
    private final SeriesSeen series;
    private final List<Stage> bounded;
    private final List<Moment> moments = new ArrayList<>();
    private int stage = 1;
    private Instant since;
    private Optional<Assessment> standing = Optional.empty();
    private Optional<Assessment> before = Optional.empty();

    Rerun(Scenario scenario, MetricSeries recorded) {
        this.scenario = scenario;
        this.step = recorded.step();
        this.end = recorded.points().isEmpty()
                ? scenario.start()
                : recorded.points().getLast().at().plus(step);
        this.whole = new SlidingTally(recorded);
        this.latest = new SlidingTally(recorded);
        this.series = new SeriesSeen(recorded);
        this.bounded = scenario.ladder().stages().stream().map(series::bounding).toList();
        this.since = scenario.start();
    }

    Replay run(BooleanSupplier goesOn) {
        Instant now = scenario.start().plus(interval());
        boolean back = false;
        while (!back && !now.isAfter(end) && goesOn.getAsBoolean()) {
            back = look(now) == Act.ROLL_BACK;
            now = now.plus(interval());
        }
        return new Replay(moments);
    }

    private Act look(Instant now) {
        Assessment said = Judge.judge(policy(), bounded.get(stage), window(now));
        Assessment settled = Hysteresis.settle(standing, before, said);
        Act act = act(settled, now);
        moments.add(new Moment(now, stage, settled, act));
        standing = Optional.of(settled);
        before = Optional.of(said);
        if (act == Act.ADVANCE) {
            stage++;
            since = now;
            standing = Optional.empty();
            before = Optional.empty();
        }
        return act;
    }

    private Act act(Assessment settled, Instant now) {
        return switch (settled.verdict()) {
            case PASS -> mayAdvance(now) ? Act.ADVANCE : Act.STAY;
            case HOLD, NO_DATA -> Act.STAY;
            case ROLLBACK -> policy().onRollback().value() == HealthPolicy.OnRollback.ACT ? Act.ROLL_BACK : Act.TELL;
        };
    }

    /// The later of this stage's minimum and the next one's earliest time governs.
    private boolean mayAdvance(Instant now) {
        if (stage == scenario.ladder().last()) {
            return false;
        }
        Instant earliest =
                scenario.start().plus(scenario.ladder().stage(stage + 1).earliest());
        return !now.isBefore(since.plus(stage().minimum())) && !now.isBefore(earliest);
    }

    private MetricWindow window(Instant now) {
        Instant from = later(since, now.minus(policy().window().value()));
        Instant lately = later(from, now.minus(interval()));
        return new MetricWindow(
                from,
                now,
                whole.between(from, now),
                latest.between(lately, now),
                Findings.NONE.with(series.at(since, now), policy(), now));
    }

    private Duration interval() {
        Duration interval = policy().interval().value();
        return interval.compareTo(step) >= 0 ? interval : step;
    }

    private EffectivePolicy policy() {
        return scenario.policies().get(stage);
    }

    private Stage stage() {
        return scenario.ladder().stage(stage);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
