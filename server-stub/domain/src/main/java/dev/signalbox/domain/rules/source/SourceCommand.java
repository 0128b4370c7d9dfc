package dev.signalbox.domain.rules.source;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.source.MetricSource;
import dev.signalbox.domain.source.Reading;
import dev.signalbox.domain.source.SourceKey;

/// A command on where metrics come from. Metrics can roll a rollout back by themselves, so not everybody who may look
/// may say what they are.
public sealed interface SourceCommand extends ChapterCommand {
    /// Asks `source` from now on, in place of what had its name.
    record SaveSource(MetricSource source) implements SourceCommand {}

    /// Asks `source` no more.
    record RetireSource(SourceKey source) implements SourceCommand {}

    /// Adds what a person read to the metrics of the rollout at `address`.
    record EnterReading(FlagAddress address, Variant variant, Reading reading) implements SourceCommand {}

    @Override
    default Permission needed(State state, Actor actor) {
        return Permission.CONFIGURE;
    }

    @Override
    default Direction direction(State state) {
        return Direction.NEITHER;
    }

    @Override
    default Ruling decide(State state, Context context) {
        return SourceRules.decide(state, this, context);
    }

    @Override
    default String subject() {
        return switch (this) {
            case SaveSource(var source) -> "metric source " + source.key();
            case RetireSource(var source) -> "metric source " + source;
            case EnterReading(var address, var variant, var reading) -> "readings of " + address;
        };
    }
}
