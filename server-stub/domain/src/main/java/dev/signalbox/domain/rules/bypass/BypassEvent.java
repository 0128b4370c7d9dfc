package dev.signalbox.domain.rules.bypass;

import dev.signalbox.domain.bypass.BypassId;
import dev.signalbox.domain.bypass.Review;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.util.List;
import java.util.Optional;

/// What happened to the ledger. That a bypass was made, the event says that went round the
/// safeguard.
public sealed interface BypassEvent extends ChapterEvent {
    /// The bypass it is about.
    BypassId bypass();

    /// The rollout whose safeguard it was; absent for one that is wider than a rollout.
    Optional<FlagAddress> address();

    record BypassReviewed(BypassId bypass, Optional<FlagAddress> address) implements BypassEvent {}

    @Override
    default State fold(State state, LogEntry entry) {
        return switch (this) {
            case BypassReviewed(var id, var address) ->
                state.of(Bypasses.REGISTER)
                        .get(id)
                        .map(bypass -> state.filing(
                                Bypasses.REGISTER,
                                bypass.reviewed(
                                        new Review(entry.reason(), entry.at(), entry.actor(), entry.actorName()))))
                        .orElse(state);
        };
    }

    @Override
    default List<Filed<?, ?>> files() {
        return List.of(new Filed<>(Bypasses.REGISTER, bypass()));
    }

    @Override
    default Optional<FlagAddress> rollout() {
        return address();
    }

    @Override
    default String action() {
        return switch (this) {
            case BypassReviewed event -> "bypass.reviewed";
        };
    }
}
