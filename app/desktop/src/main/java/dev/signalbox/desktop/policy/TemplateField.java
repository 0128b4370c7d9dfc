package dev.signalbox.desktop.policy;

import dev.signalbox.desktop.widget.FieldName;
import dev.signalbox.desktop.widget.FieldWords;

/// What a person says of a ladder template.
enum TemplateField implements FieldName {
    ROLLOUT(FieldWords.chosen("template-rollout", "The ladder of")),
    NAME(new FieldWords("template-name", "Name of the template", "such as Careful checkout")),
    WHY(new FieldWords("template-why", "Why", "for the log"));

    private final FieldWords words;

    TemplateField(FieldWords words) {
        this.words = words;
    }

    @Override
    public FieldWords words() {
        return words;
    }
}
