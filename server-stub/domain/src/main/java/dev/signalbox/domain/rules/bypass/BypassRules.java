package dev.signalbox.domain.rules.bypass;

import dev.signalbox.domain.bypass.Bypass;
import dev.signalbox.domain.bypass.BypassId;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.util.Optional;

/// Rules on reviews: nobody reviews their own.
final class BypassRules {
    private BypassRules() {}

    static Ruling review(State state, BypassId id, Context context) {
        Optional<Bypass> waiting = state.of(Bypasses.REGISTER)
                .get(id)
                .filter(bypass -> bypass.review().isEmpty());
        if (waiting.isEmpty()) {
            return Ruling.refuse(
                    Rule.UNKNOWN_BYPASS,
                    "bypass",
                    "No bypass " + id + " waits for a review.",
                    "Name one from the ledger that was not reviewed.");
        }
        if (waiting.get().by().equals(context.actor().id())) {
            return Ruling.refuse(Rule.SECOND_PERSON_REQUIRED, "", "It was you.", "Ask another person to review it.");
        }
        return context.reason().isBlank()
                ? Ruling.refuse(Rule.REASON_REQUIRED, "reason", "A review needs its result.", "Say what you found.")
                : Ruling.accept(new BypassEvent.BypassReviewed(id, waiting.get().rollout()));
    }
}
