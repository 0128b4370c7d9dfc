package dev.signalbox.domain.rules.scope;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.scope.ScopeHold;
import java.util.Optional;

/// Rules on scopes under a rollout.
final class ScopeRules {
    private ScopeRules() {}

    static Ruling decide(State state, ScopeCommand command) {
        Optional<Rollout> rollout = state.rollouts().get(command.address());
        if (rollout.isEmpty()) {
            return Ruling.refuse(
                    Rule.UNKNOWN_ROLLOUT,
                    "flag",
                    "No rollout of " + command.address() + " is planned.",
                    "Plan the rollout first.");
        }
        return switch (command) {
            case ScopeCommand.HoldScope(var address, var hold) -> hold(state, rollout.get(), hold);
            case ScopeCommand.ReleaseScope release -> release(state, release);
        };
    }

    private static Ruling hold(State state, Rollout rollout, ScopeHold hold) {
        FlagAddress address = rollout.address();
        if (hold.stage() > rollout.ladder().last()) {
            return Ruling.refuse(
                    Rule.UNKNOWN_STAGE,
                    "stage",
                    "There is no stage " + hold.stage() + ".",
                    "Give 0 to " + rollout.ladder().last() + ".");
        }
        boolean same = Scopes.of(state, address)
                .of(hold.kind(), hold.id())
                .filter(hold::equals)
                .isPresent();
        return same ? Ruling.accept() : Ruling.accept(new ScopeEvent.ScopeHeld(address, hold));
    }

    private static Ruling release(State state, ScopeCommand.ReleaseScope release) {
        return Scopes.of(state, release.address())
                .of(release.kind(), release.id())
                .map(own ->
                        Ruling.accept(new ScopeEvent.ScopeReleased(release.address(), release.kind(), release.id())))
                .orElseGet(() -> Ruling.refuse(
                        Rule.UNKNOWN_SCOPE,
                        "id",
                        release.kind().key(release.id()) + " has no stage of its own.",
                        "Nothing needs to be done: it inherits."));
    }
}
