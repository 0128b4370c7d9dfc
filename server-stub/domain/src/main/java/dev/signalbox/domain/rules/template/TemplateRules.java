package dev.signalbox.domain.rules.template;

import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;

/// Rules on ladder templates.
final class TemplateRules {
    private TemplateRules() {}

    static Ruling decide(State state, TemplateCommand command) {
        return switch (command) {
            case TemplateCommand.SaveTemplate save -> save(save);
            case TemplateCommand.RetireTemplate(var name) -> retire(state, name);
        };
    }

    private static Ruling save(TemplateCommand.SaveTemplate save) {
        return Templates.isShipped(save.ladder().name())
                ? Ruling.refuse(
                        Rule.ALREADY_EXISTS,
                        "ladder.name",
                        "'" + save.ladder().name() + "' is a template that ships with Signalbox.",
                        "Save yours under another name.")
                : Ruling.accept(new TemplateEvent.TemplateSaved(save.ladder()));
    }

    private static Ruling retire(State state, String name) {
        if (Templates.named(state, name).isEmpty() || Templates.isShipped(name)) {
            return Ruling.refuse(
                    Rule.UNKNOWN_TEMPLATE,
                    "name",
                    "There is no template of yours named '" + name + "'.",
                    "Name one that somebody saved; those that ship stay.");
        }
        return Ruling.accept(new TemplateEvent.TemplateRetired(name));
    }
}
