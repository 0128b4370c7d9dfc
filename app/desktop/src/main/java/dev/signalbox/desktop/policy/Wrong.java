package dev.signalbox.desktop.policy;

import dev.signalbox.client.plan.PlanText;
import dev.signalbox.domain.flag.InvalidValueException;
import java.util.Map;
import java.util.function.Supplier;

/// Finds out what is wrong with what is typed.
final class Wrong {
    private Wrong() {}

    /// Tries `made`, and puts into `wrong` why it cannot be.
    static <F> void tried(Map<F, String> wrong, F field, Supplier<?> made) {
        try {
            Object _ = made.get();
        } catch (InvalidValueException invalid) {
            wrong.put(field, PlanText.problem(invalid));
        }
    }
}
