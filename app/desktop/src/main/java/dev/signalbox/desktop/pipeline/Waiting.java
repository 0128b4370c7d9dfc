package dev.signalbox.desktop.pipeline;

import dev.signalbox.desktop.pipeline.Pipeline.Gate;
import dev.signalbox.desktop.words.HealthWords;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.calendar.FreezeWindow;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.calendar.Freezes;
import dev.signalbox.domain.rules.health.Recorded;
import dev.signalbox.domain.stop.EmergencyStop;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// What a rollout's next gate waits for. Of several things the one that no other can make up for is named.
///
/// @param words a sentence without its full stop
record Waiting(Gate.Standing standing, String words) {
    private static final String TOO_FEW = "too few requests to judge the stage";

    static Waiting of(State state, Rollout rollout, Instant now, ZoneId zone) {
        Optional<EmergencyStop> stop =
                state.stopsOver(rollout.address()).stream().findFirst();
        if (stop.isPresent()) {
            return shut("Stopped by " + stop.get().byName() + "; the stop has to be lifted first");
        }
        Optional<FreezeWindow> freeze =
                Freezes.over(state, rollout.address(), now).stream().findFirst();
        if (freeze.isPresent()) {
            return shut("Frozen: " + freeze.get().reason());
        }
        return switch (rollout.phase()) {
            case RolloutPhase.Draft() -> ready("Waits for somebody to start it");
            case RolloutPhase.RolledBack rolledBack -> ready("Rolled back; waits for somebody to try again");
            case RolloutPhase.Paused paused -> shut("Paused; waits for somebody to resume it");
            case RolloutPhase.Running running -> running(state, rollout, now, zone);
        };
    }

    private static Waiting running(State state, Rollout rollout, Instant now, ZoneId zone) {
        Optional<Assessment> broken = rollout.assessment()
                .filter(found -> found.verdict() == Verdict.ROLLBACK || found.verdict() == Verdict.HOLD);
        if (broken.isPresent()) {
            Assessment found = broken.get();
            return found.verdict() == Verdict.ROLLBACK
                    ? shut("Regressing: " + HealthWords.of(found))
                    : waits("Held by the figures: " + HealthWords.of(found));
        }
        Optional<Instant> early = rollout.nextStageFrom().filter(now::isBefore);
        if (early.isPresent()) {
            return waits("Time: not before " + Times.day(early.get(), now, zone));
        }
        Optional<Assessment> passed = rollout.assessment().filter(found -> found.verdict() == Verdict.PASS);
        if (passed.isEmpty()) {
            return waits("Figures: " + missing(rollout.assessment()));
        }
        int open = Recorded.open(state, rollout).size();
        if (open > 0) {
            return ready("What is measured holds; " + HealthWords.open(open));
        }
        return rollout.stage().advance() == Advance.AUTOMATIC
                ? waits("The store moves it on by itself")
                : ready("Everything holds; waits for a person");
    }

    /// What there are too few of: requests, or those that said how long they took.
    private static String missing(Optional<Assessment> judged) {
        return judged.map(Assessment::metric)
                .map(metric -> switch (metric) {
                    case P50_LATENCY, P95_LATENCY, P99_LATENCY ->
                        "too few requests said how long they took, so the stage's " + HealthWords.label(metric)
                                + " is not known";
                    case ERROR_RATE,
                            ERRORS,
                            SECURITY_REPORTS,
                            ERROR_CATEGORIES,
                            GRAVE_INCIDENTS,
                            OBJECTIONS,
                            QUEUE_BACKLOG,
                            PARTICIPATION,
                            COST,
                            SAVINGS,
                            CACHE_HIT_RATE,
                            USER_COMPLAINTS -> TOO_FEW;
                })
                .orElse(TOO_FEW);
    }

    private static Waiting shut(String words) {
        return new Waiting(Gate.Standing.SHUT, words);
    }

    private static Waiting waits(String words) {
        return new Waiting(Gate.Standing.WAITS, words);
    }

    private static Waiting ready(String words) {
        return new Waiting(Gate.Standing.READY, words);
    }
}
