package dev.signalbox.desktop.board;

import dev.signalbox.desktop.words.HealthWords;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.calendar.Freezes;
import dev.signalbox.domain.rules.health.Recorded;
import java.time.Instant;
import java.util.Optional;

/// The gate to a next stage that waits for nothing but a person: to take the step, or to answer what no figure tells.
///
/// @param next the next stage's name
/// @param unanswered how many of the stage's criteria wait for an answer
record OpenGate(String next, int unanswered) {
    /// The gate of `rollout` at `now`; absent while time, figures, a stop or a freeze keep it shut, and where the store
    /// moves on by itself.
    static Optional<OpenGate> of(State state, Rollout rollout, Instant now) {
        return isPassing(rollout)
                        && !rollout.nextStageFrom().orElse(now).isAfter(now)
                        && state.stopsOver(rollout.address()).isEmpty()
                        && Freezes.over(state, rollout.address(), now).isEmpty()
                ? rollout.nextStage()
                        .map(next -> new OpenGate(
                                next.name(), Recorded.open(state, rollout).size()))
                        .filter(gate -> gate.unanswered > 0 || rollout.stage().advance() == Advance.BY_HAND)
                : Optional.empty();
    }

    private static boolean isPassing(Rollout rollout) {
        return rollout.phase() instanceof RolloutPhase.Running
                && rollout.assessment()
                        .filter(found -> found.verdict() == Verdict.PASS)
                        .isPresent();
    }

    /// What it waits for.
    String words() {
        return "ready for " + next + ", " + (unanswered == 0 ? "waits for a person" : HealthWords.open(unanswered));
    }
}
