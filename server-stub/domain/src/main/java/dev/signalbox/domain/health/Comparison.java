package dev.signalbox.domain.health;

/// How a value is held against a bound. Explicit, because 5.0 is not above 5.
public enum Comparison {
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /// The sign that people read.
    public String sign() {
        return sign;
    }

    /// True when `value` stands in this relation to `bound`.
    public boolean holds(double value, double bound) {
        return switch (this) {
            case BELOW -> value < bound;
            case AT_MOST -> value <= bound;
            case ABOVE -> value > bound;
            case AT_LEAST -> value >= bound;
        };
    }
}
