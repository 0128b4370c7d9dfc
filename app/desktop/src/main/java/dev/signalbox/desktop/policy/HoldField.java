package dev.signalbox.desktop.policy;

import dev.signalbox.desktop.widget.FieldName;
import dev.signalbox.desktop.widget.FieldWords;

/// What a person says of a scope that is held back.
enum HoldField implements FieldName {
    ROLLOUT(FieldWords.chosen("hold-rollout", "Rollout")),
    KIND(FieldWords.chosen("hold-kind", "Kind of scope")),
    ID(new FieldWords("hold-id", "Which one, by its id", "such as acme")),
    STAGE(FieldWords.chosen("hold-stage", "Goes no further than")),
    WHY(new FieldWords("hold-why", "Why", "for the log"));

    private final FieldWords words;

    HoldField(FieldWords words) {
        this.words = words;
    }

    @Override
    public FieldWords words() {
        return words;
    }
}
