package dev.signalbox.desktop.rollout;

import dev.signalbox.domain.guidance.Advisor;
import dev.signalbox.domain.guidance.Guidance;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.MetricWindow;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.ladder.Judge;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.Policies;
import dev.signalbox.domain.rules.health.Recorded;
import dev.signalbox.domain.store.MetricSeries;
import java.time.Duration;
import java.time.Instant;

/// How the stage is doing, judged here by the store's own rules from the figures at hand.
///
/// @param asOf how fresh the figures are
record Health(Assessment assessment, Guidance guidance, Instant asOf) {
    /// Judges the stage that `rollout` is on.
    ///
    /// @param whole the window's metrics
    /// @param latest the latest sample interval's
    static Health of(State state, Rollout rollout, MetricSeries whole, MetricSeries latest, Instant from, Instant to) {
        EffectivePolicy policy = Policies.effective(state, rollout);
        MetricWindow window = new MetricWindow(
                from,
                to,
                newPath(whole),
                newPath(latest),
                Recorded.on(state, rollout).with(whole.latest(), policy, to));
        Assessment assessment = Judge.judge(policy, rollout.stage(), window);
        return new Health(assessment, Advisor.advise(assessment, window.whole()), to);
    }

    /// Where the judge's window begins at `now`, for a stage that is judged by `policy` and began at `since`.
    static Instant windowStart(EffectivePolicy policy, Instant since, Instant now) {
        Instant reach = now.minus(policy.window().value());
        return since.isAfter(reach) ? since : reach;
    }

    /// This, as fresh as the newest request in `graph`: asking again makes no figure younger.
    Health asOfNewest(MetricSeries graph) {
        return graph.points().isEmpty()
                ? this
                : new Health(
                        assessment,
                        guidance,
                        earlier(graph.points().getLast().at().plus(graph.step())));
    }

    private Instant earlier(Instant measured) {
        return measured.isBefore(asOf) ? measured : asOf;
    }

    Duration age(Instant now) {
        Duration age = Duration.between(asOf, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static Tally newPath(MetricSeries series) {
        return series.points().stream().map(point -> point.newPath()).reduce(Tally.NONE, Tally::plus);
    }
}
