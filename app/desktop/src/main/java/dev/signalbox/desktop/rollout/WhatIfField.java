package dev.signalbox.desktop.rollout;

import dev.signalbox.client.plan.PlanText;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.HealthPolicy;
import java.util.Map;
import java.util.Optional;

/// A figure that can be tried out; empty for the one in force.
enum WhatIfField {
    WARN("Warn above, %", "warnErrorRate"),
    BACK("Roll back above, %", "maxErrorRate"),
    AT_ONCE("At once above, %", "criticalErrorRate"),
    SAMPLE("Fewest requests", "minSample"),
    WINDOW("Window", "window");

    private final String words;
    private final String field;

    WhatIfField(String words, String field) {
        this.words = words;
        this.field = field;
    }

    String words() {
        return words;
    }

    /// The domain's name for it, which its errors use.
    String field() {
        return field;
    }

    /// The field that an error of the domain is about; absent when it is about none of them.
    static Optional<WhatIfField> called(String field) {
        for (WhatIfField found : values()) {
            if (found.field.equals(field)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /// What is in force, as it would be typed.
    String inForce(EffectivePolicy policy) {
        return switch (this) {
            case WARN -> PlanText.rate(policy.warnErrorRate().value());
            case BACK -> PlanText.rate(policy.maxErrorRate().value());
            case AT_ONCE -> PlanText.rate(policy.criticalErrorRate().value());
            case SAMPLE -> Integer.toString(policy.minSample().value());
            case WINDOW -> PlanText.length(policy.window().value());
        };
    }

    /// What is typed, put together.
    ///
    /// @throws InvalidValueException for what cannot be read, or is out of its range
    static HealthPolicy read(Map<WhatIfField, String> typed) {
        return new HealthPolicy(
                given(typed, BACK).map(text -> PlanText.rate(BACK.field, text)),
                given(typed, WARN).map(text -> PlanText.rate(WARN.field, text)),
                given(typed, AT_ONCE).map(text -> PlanText.rate(AT_ONCE.field, text)),
                given(typed, WINDOW).map(text -> PlanText.length(WINDOW.field, text)),
                Optional.empty(),
                Optional.empty(),
                given(typed, SAMPLE).map(WhatIfField::sample),
                Optional.empty());
    }

    private static int sample(String text) {
        long whole = PlanText.whole(SAMPLE.field, text);
        if (whole > Integer.MAX_VALUE) {
            throw new InvalidValueException(SAMPLE.field, whole + " is more than can be counted", "Give fewer.");
        }
        return (int) whole;
    }

    private static Optional<String> given(Map<WhatIfField, String> typed, WhatIfField field) {
        return Optional.of(typed.getOrDefault(field, "").strip()).filter(text -> !text.isEmpty());
    }
}
