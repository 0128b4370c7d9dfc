package dev.signalbox.desktop.policy;

import dev.signalbox.desktop.widget.FieldName;
import dev.signalbox.desktop.widget.FieldWords;

/// What a person says of an internal actor.
enum InternalField implements FieldName {
    SUBJECT(new FieldWords("internal-subject", "Who, by the key that apps send", "such as user-7")),
    WHY(new FieldWords("internal-why", "Why, for the log", "such as joined the mobile team"));

    private final FieldWords words;

    InternalField(FieldWords words) {
        this.words = words;
    }

    @Override
    public FieldWords words() {
        return words;
    }
}
