package dev.signalbox.cli;

import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.store.Receipt;

/// A receipt in words.
record Answer(Exit exit, String line) {
    static Answer to(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Applied(long revision) -> new Answer(Exit.ACCEPTED, "Accepted at revision " + revision + ".");
            case Receipt.Conflict(long revision) ->
                new Answer(Exit.REFUSED, "Refused: it changed meanwhile, at revision " + revision + ". Look again.");
            case Receipt.Refused(Refusal refusal) ->
                new Answer(
                        Exit.REFUSED, "Refused: " + refusal.field() + ": " + refusal.problem() + ". " + refusal.fix());
        };
    }
}
