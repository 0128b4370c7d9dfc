package dev.signalbox.desktop.flag;

import dev.signalbox.desktop.widget.FieldName;
import dev.signalbox.desktop.widget.FieldWords;

/// What a person says of a new flag, in the order of the form.
enum FlagField implements FieldName {
    KEY(new FieldWords("flag-key", "Key", "such as checkout.one-page"), "flag"),
    APP(new FieldWords("flag-app", "App", "the app's key"), "app"),
    DESCRIPTION(
            new FieldWords("flag-description", "What turning it on does", "for whoever is woken by it"), "description"),
    OWNER(new FieldWords("flag-owner", "Owner", "the team or person to ask"), "owner");

    private final FieldWords words;
    private final String refused;

    FlagField(FieldWords words, String refused) {
        this.words = words;
        this.refused = refused;
    }

    @Override
    public FieldWords words() {
        return words;
    }

    /// What the store calls it when it refuses the command.
    String refused() {
        return refused;
    }
}
