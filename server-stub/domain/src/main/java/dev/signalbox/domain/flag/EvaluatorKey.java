package dev.signalbox.domain.flag;

/// The name under which an evaluator makes itself known, such as `edge-7`: one for each running instance.
public record EvaluatorKey(String value) implements Comparable<EvaluatorKey> {
    /// @throws InvalidValueException when `value` is not 1 to 100 letters, digits, dots, hyphens or underscores
    public EvaluatorKey {
        Names.checked("evaluator", value);
    }

    @Override
    public int compareTo(EvaluatorKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
