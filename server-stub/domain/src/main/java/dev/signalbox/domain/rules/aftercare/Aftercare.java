package dev.signalbox.domain.rules.aftercare;

import dev.signalbox.domain.aftercare.Duty;
import dev.signalbox.domain.aftercare.DutyReport;
import dev.signalbox.domain.aftercare.Launch;
import dev.signalbox.domain.aftercare.MonitoringPhase;
import dev.signalbox.domain.aftercare.StaleFlag;
import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What can be read of what comes after 100 %. All of it is pure, so it works offline.
public final class Aftercare {
    /// Every duty that was done, by its key.
    public static final Register<String, DutyReport> REPORTS =
            new Register<>("monitoring-check", DutyReport.class, DutyReport::key);

    /// Every flag that was launched, and the task of taking it out.
    public static final Register<FlagKey, Launch> LAUNCHES = new Register<>("flag-launch", Launch.class, Launch::flag);

    private Aftercare() {}

    /// The duties that are due at `now` and were not done, the longest due first; one for each
    /// rollout at most.
    public static List<OpenDuty> due(State state, Instant now) {
        return watched(state)
                .flatMap(rollout -> open(state, rollout, now).stream())
                .sorted(Comparator.comparing((OpenDuty open) -> open.duty().due())
                        .thenComparing(open -> open.duty().rollout()))
                .toList();
    }

    /// The duty of the rollout at `address` that is due at `now` and was not done; absent when none is.
    public static Optional<OpenDuty> due(State state, FlagAddress address, Instant now) {
        return watched(state, address).flatMap(rollout -> open(state, rollout, now));
    }

    /// The next duty of the rollout at `address` that is not due at `now` yet.
    public static Optional<Duty> next(State state, FlagAddress address, Instant now) {
        return watched(state, address).map(rollout -> latest(rollout, now).next());
    }

    /// What was reported of the rollout at `address`, the latest first.
    public static List<DutyReport> reports(State state, FlagAddress address) {
        return state.of(REPORTS)
                .values()
                .filter(report -> report.duty().rollout().equals(address))
                .sorted(Comparator.comparing(DutyReport::at).reversed())
                .toList();
    }

    /// The rollouts that somebody has to be called for at `now`: in the first 24 hours at 100 %
    /// at the first warning (S2-99), after that only when it is critical.
    public static List<FlagAddress> toEscalate(State state, Instant now) {
        return watched(state)
                .filter(rollout -> rollout.assessment()
                        .filter(assessment -> assessment.level().compareTo(threshold(rollout, now)) >= 0)
                        .isPresent())
                .map(Rollout::address)
                .sorted()
                .toList();
    }

    private static AlertLevel threshold(Rollout rollout, Instant now) {
        return latest(rollout, now).next().phase() == MonitoringPhase.FIRST_DAY
                ? AlertLevel.WARNING
                : AlertLevel.CRITICAL;
    }

    /// The flags that are stale at `now` and that nobody has called launched, the longest stale
    /// first.
    public static List<StaleFlag> stale(State state, Instant now) {
        return watched(state)
                .flatMap(rollout -> stale(state, rollout, now).stream())
                .sorted(Comparator.comparing(StaleFlag::staleSince).thenComparing(StaleFlag::rollout))
                .toList();
    }

    /// The flag of the rollout at `address`, when it is stale at `now` and nobody has called it launched.
    public static Optional<StaleFlag> stale(State state, FlagAddress address, Instant now) {
        return watched(state, address).flatMap(rollout -> stale(state, rollout, now));
    }

    private static Optional<StaleFlag> stale(State state, Rollout rollout, Instant now) {
        return state.of(LAUNCHES).contains(rollout.address().flag())
                ? Optional.empty()
                : Stability.of(state, rollout).filter(flag -> !flag.staleSince().isAfter(now));
    }

    /// The tasks of taking flags out that are not done, the oldest first.
    public static List<Launch> removals(State state) {
        return state.of(LAUNCHES)
                .values()
                .filter(launch -> launch.task() != Launch.Task.DONE)
                .sorted(Comparator.comparing(Launch::launchedAt).thenComparing(Launch::flag))
                .toList();
    }

    /// When everybody got the flag of `rollout`; absent while somebody has not.
    static Optional<Instant> fullSince(Rollout rollout) {
        boolean everybody = !(rollout.stage().target() instanceof StageTarget.SegmentMembers)
                && rollout.stage().target().buckets(rollout.population()) == StageTarget.BUCKETS;
        return everybody && rollout.phase() instanceof RolloutPhase.Live live
                ? Optional.of(live.since())
                : Optional.empty();
    }

    static Optional<Duty> latestOf(State state, FlagAddress address, Instant now) {
        return watched(state, address).map(rollout -> latest(rollout, now));
    }

    private static Duty latest(Rollout rollout, Instant now) {
        return Duty.latest(rollout.address(), fullSince(rollout).orElse(now), now);
    }

    /// Production at 100 %, not stopped, and not taken out yet.
    private static Stream<Rollout> watched(State state) {
        return state.rollouts().values().filter(rollout -> isWatched(state, rollout));
    }

    private static Optional<Rollout> watched(State state, FlagAddress address) {
        return state.rollouts().get(address).filter(rollout -> isWatched(state, rollout));
    }

    private static boolean isWatched(State state, Rollout rollout) {
        return fullSince(rollout).isPresent()
                && isProduction(state, rollout.address())
                && state.stopsOver(rollout.address()).isEmpty()
                && state.of(LAUNCHES)
                        .get(rollout.address().flag())
                        .filter(launch -> launch.task() == Launch.Task.DONE)
                        .isEmpty();
    }

    private static boolean isProduction(State state, FlagAddress address) {
        return state.environments()
                .get(address.environment())
                .filter(environment -> environment.kind() == EnvironmentKind.PRODUCTION)
                .isPresent();
    }

    private static Optional<OpenDuty> open(State state, Rollout rollout, Instant now) {
        Duty latest = latest(rollout, now);
        if (latest.number() == 0 || isDone(state, latest)) {
            return Optional.empty();
        }
        int lastDone = IntStream.iterate(latest.number() - 1, number -> number > 0, number -> number - 1)
                .filter(number -> isDone(state, new Duty(latest.rollout(), latest.since(), number)))
                .findFirst()
                .orElse(0);
        return Optional.of(new OpenDuty(latest, latest.number() - 1 - lastDone));
    }

    static boolean isDone(State state, Duty duty) {
        return state.of(REPORTS).contains(duty.key());
    }

    static boolean isUnwell(Rollout rollout) {
        return rollout.assessment().filter(Aftercare::isAgainst).isPresent();
    }

    static boolean isAgainst(Assessment assessment) {
        return switch (assessment.verdict()) {
            case HOLD, ROLLBACK -> true;
            case PASS, NO_DATA -> false;
        };
    }
}
