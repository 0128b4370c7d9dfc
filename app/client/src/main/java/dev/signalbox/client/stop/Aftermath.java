package dev.signalbox.client.stop;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.domain.store.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/// Looks what becomes of a stop that was accepted: whom it has reached, and whether it shows. Safe for any thread.
final class Aftermath {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration LOOK_FOR = Duration.ofMinutes(10);

    private final StopFlow.Ports ports;
    private final BiConsumer<StopPress, UnaryOperator<StopProgress.Pressed>> change;

    /// @param change called with what was learnt of a press
    Aftermath(StopFlow.Ports ports, BiConsumer<StopPress, UnaryOperator<StopProgress.Pressed>> change) {
        this.ports = ports;
        this.change = change;
    }

    /// Looks again and again, until everybody has it and its effect is seen, or long enough.
    void follow(StopPress press, Delivery.Accepted accepted) {
        Moment since = ports.time().now();
        ports.observer().execute(() -> look(press, accepted, since));
    }

    private void look(StopPress press, Delivery.Accepted accepted, Moment since) {
        Optional<Reached> heard = reached(press, accepted);
        Effect effect = effect(press, accepted);
        change.accept(
                press, pressed -> pressed.with(heard.orElse(pressed.reached())).with(effect));
        boolean goesOn = since.age(ports.time().now())
                .filter(watched -> watched.compareTo(LOOK_FOR) < 0)
                .isPresent();
        boolean settled =
                effect instanceof Effect.Seen && heard.map(Reached::isComplete).orElse(false);
        if (!settled && goesOn) {
            ports.timer().after(LOOK_EVERY, () -> ports.observer().execute(() -> look(press, accepted, since)));
        }
    }

    /// Absent when the store cannot be asked: what was counted before stays, and its time shows its age.
    private Optional<Reached> reached(StopPress press, Delivery.Accepted accepted) {
        try {
            return Optional.of(ports.evidence().reached(press.reach().scope(), accepted.revision()));
        } catch (StoreUnavailableException unavailable) {
            return Optional.empty();
        }
    }

    private Effect effect(StopPress press, Delivery.Accepted accepted) {
        Instant now = ports.time().now().wall();
        if (press.reach().live().isEmpty()) {
            return new Effect.NotKnown("Nothing was live: there is no effect to see.", now);
        }
        try {
            return EffectWatch.observe(
                    ports.evidence()
                            .metrics(press.reach().live(), accepted.at().minus(EffectWatch.BEFORE), now.plusSeconds(1)),
                    accepted.at(),
                    now);
        } catch (StoreUnavailableException unavailable) {
            return new Effect.NotKnown("No metrics: not known.", now);
        }
    }
}
