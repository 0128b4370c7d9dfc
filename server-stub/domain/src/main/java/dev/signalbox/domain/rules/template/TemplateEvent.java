package dev.signalbox.domain.rules.template;

import dev.signalbox.domain.ladder.LadderTemplate;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.util.List;

/// What happened to a ladder template.
public sealed interface TemplateEvent extends ChapterEvent {
    /// The template it is about.
    String name();

    record TemplateSaved(StageLadder ladder) implements TemplateEvent {
        @Override
        public String name() {
            return ladder.name();
        }
    }

    record TemplateRetired(String name) implements TemplateEvent {}

    @Override
    default State fold(State state, LogEntry entry) {
        return switch (this) {
            case TemplateSaved(var ladder) ->
                state.filing(Templates.REGISTER, new LadderTemplate(ladder, LadderTemplate.Standing.OFFERED));
            case TemplateRetired(var name) ->
                state.of(Templates.REGISTER)
                        .get(name)
                        .map(template -> state.filing(
                                Templates.REGISTER,
                                new LadderTemplate(template.ladder(), LadderTemplate.Standing.RETIRED)))
                        .orElse(state);
        };
    }

    @Override
    default List<Filed<?, ?>> files() {
        return List.of(new Filed<>(Templates.REGISTER, name()));
    }

    @Override
    default String action() {
        return switch (this) {
            case TemplateSaved saved -> "ladder_template.saved";
            case TemplateRetired retired -> "ladder_template.retired";
        };
    }
}
