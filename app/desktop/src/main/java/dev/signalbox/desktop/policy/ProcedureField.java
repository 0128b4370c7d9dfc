package dev.signalbox.desktop.policy;

import dev.signalbox.desktop.widget.FieldName;
import dev.signalbox.desktop.widget.FieldWords;

/// What a person says of a rollback procedure: of a new one, or of a rehearsal.
enum ProcedureField implements FieldName {
    NAME(new FieldWords("procedure-name", "Name; one saved here is replaced", "such as Drain the queue")),
    LEVEL(FieldWords.chosen("procedure-level", "Level, which sets its budget")),
    TARGET(FieldWords.chosen("procedure-target", "Goes back to")),
    FLAG(FieldWords.chosen("procedure-flag", "For")),
    USE_WHEN(FieldWords.lines("procedure-use-when", "Use when, one a line", "Disabling the flag is not sufficient", 2)),
    STEPS(FieldWords.lines(
            "procedure-steps",
            "Steps in order, one a line: api, shell, sql or manual, then title = what exactly runs",
            "shell Deploy it = git checkout {previous_commit}",
            5)),
    ENVIRONMENT(FieldWords.chosen("procedure-environment", "Rehearsed in")),
    RESULT(new FieldWords("procedure-result", "How it went", "such as 4 min, data intact")),
    WHY(new FieldWords("procedure-why", "Why", "for the log"));

    private final FieldWords words;

    ProcedureField(FieldWords words) {
        this.words = words;
    }

    @Override
    public FieldWords words() {
        return words;
    }
}
