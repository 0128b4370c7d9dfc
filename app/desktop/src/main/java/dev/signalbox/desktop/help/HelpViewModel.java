package dev.signalbox.desktop.help;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.action.Availability;
import dev.signalbox.desktop.action.Section;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Reads the registry as help: first this screen, then what can be done everywhere, menu by
/// menu. Confined to the
/// screen's thread.
final class HelpViewModel {
    private final ActionRegistry actions;
    private final Supplier<String> here;

    /// @param here the name of the screen that is shown
    HelpViewModel(ActionRegistry actions, Supplier<String> here) {
        this.actions = actions;
        this.here = here;
    }

    /// What there is to say now.
    List<HelpGroup> groups() {
        Stream<HelpGroup> screen = Stream.of(group("On this screen: " + here.get(), actions.at(here.get())));
        Stream<HelpGroup> everywhere =
                sections().map(section -> group("Everywhere: " + section.title(), everywhere(section)));
        return Stream.concat(screen, everywhere)
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    /// The stop's menu stands before the others, as the stop does everywhere.
    private static Stream<Section> sections() {
        return Stream.concat(
                Stream.of(Section.INCIDENT),
                Stream.of(Section.values()).filter(section -> section != Section.INCIDENT));
    }

    private List<Action> everywhere(Section section) {
        return actions.everywhere().stream()
                .filter(action -> action.section() == section)
                .toList();
    }

    private static HelpGroup group(String title, List<Action> actions) {
        return new HelpGroup(title, actions.stream().map(HelpViewModel::line).toList());
    }

    private static HelpLine line(Action action) {
        return switch (action.availability().getValue()) {
            case Availability.Enabled() ->
                new HelpLine(action.allKeysText(), action.name(), action.effect(), HelpLine.State.ENABLED);
            case Availability.Disabled(String reason) ->
                new HelpLine(action.allKeysText(), action.name(), "Not now: " + reason, HelpLine.State.DISABLED);
        };
    }
}
