package dev.signalbox.desktop.draft;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Route;
import java.util.List;

/// Drafts and the outbox (console.md screen 8). Confined to the JavaFX thread.
public final class DraftsScreen extends MarkupScreen {
    private final DraftsViewModel viewModel;
    private final DraftsController controller;

    public DraftsScreen(DraftsViewModel viewModel) {
        DraftsController made = new DraftsController(viewModel);
        super("Drafts and outbox", made, Route.Drafts.class);
        this.viewModel = viewModel;
        this.controller = made;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.always(
                                "drafts.next",
                                "Next that needs you",
                                "N",
                                "Chooses the next conflict, refusal or held change.",
                                Section.VIEW,
                                () -> controller.toNext(1))
                        .or("Alt+N"),
                Action.always(
                        "drafts.previous",
                        "Previous that needs you",
                        "Shift+N",
                        "The same the other way round.",
                        Section.VIEW,
                        () -> controller.toNext(-1)),
                Action.always(
                        "drafts.mark-all",
                        "Mark all changes",
                        "Shortcut+A",
                        "Marks every draft and everything in the outbox; Shift and the arrows mark some.",
                        Section.EDIT,
                        controller::markAll),
                Action.always(
                        "drafts.copy",
                        "Copy marked changes",
                        "Shortcut+C",
                        "Copies them as text, one a line.",
                        Section.EDIT,
                        controller::copy),
                Action.always(
                        "drafts.undo",
                        "Undo",
                        "Shortcut+Z",
                        "Takes back the last change to the chosen draft.",
                        Section.EDIT,
                        () -> viewModel.perform(DraftAct.UNDO, "")),
                Action.always(
                        "drafts.redo",
                        "Redo",
                        "Shortcut+Shift+Z",
                        "Makes it again.",
                        Section.EDIT,
                        () -> viewModel.perform(DraftAct.REDO, "")),
                Action.always(
                        "drafts.save",
                        "Save draft",
                        "Shortcut+S",
                        "Keeps what is typed.",
                        Section.EDIT,
                        controller::save));
    }

    @Override
    public void shown(Route route) {
        viewModel.attach();
        controller.focus();
    }

    @Override
    public void hidden() {
        viewModel.detach();
    }
}
