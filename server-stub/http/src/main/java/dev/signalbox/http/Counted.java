package dev.signalbox.http;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EvaluatorKey;
import dev.signalbox.store.Engine;
import dev.signalbox.store.evaluator.Evaluators;
import java.util.Optional;

/// The instance that a call says it comes from, to be counted; whoever says nothing goes uncounted.
record Counted(Evaluators evaluators, Optional<EvaluatorKey> evaluator) {
    /// @throws dev.signalbox.domain.flag.InvalidValueException when what it says is no name
    static Counted caller(Call call, Engine engine) {
        return new Counted(engine.evaluators(call.tenant()), call.evaluator());
    }

    /// It has decisions of `revision`.
    void handed(EnvironmentKey environment, long revision) {
        evaluator.ifPresent(known -> evaluators.handed(known, environment, revision));
    }

    /// It is there, and what it has is not known.
    void met(EnvironmentKey environment) {
        evaluator.ifPresent(known -> evaluators.met(known, environment));
    }
}
