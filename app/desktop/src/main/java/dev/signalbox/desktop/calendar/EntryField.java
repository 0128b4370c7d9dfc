package dev.signalbox.desktop.calendar;

import dev.signalbox.desktop.widget.FieldName;
import dev.signalbox.desktop.widget.FieldWords;

/// What a person says of an act to be scheduled, or of a freeze, in the order of the form.
enum EntryField implements FieldName {
    ROLLOUT(FieldWords.chosen("calendar-rollout", "Rollout")),
    ACT(FieldWords.chosen("calendar-act", "What is done")),
    SCOPE(new FieldWords("calendar-scope", "What is frozen: apps, environments", "everything, or maps, production")),
    OFTEN(FieldWords.chosen("calendar-often", "How often")),
    DAY(new FieldWords("calendar-day", "Day", "such as 2026-03-14")),
    TIME(new FieldWords("calendar-time", "Time", "such as 03:00")),
    LENGTH(new FieldWords("calendar-length", "For how long", "such as 2 d 12 h")),
    WHY(new FieldWords("calendar-reason", "Why", "for whoever is there when it happens"));

    private final FieldWords words;

    EntryField(FieldWords words) {
        this.words = words;
    }

    @Override
    public FieldWords words() {
        return words;
    }
}
