package dev.signalbox.desktop.audit;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Route;
import java.time.ZoneId;
import java.util.List;

/// The audit timeline (console.md screen 9, plain). Confined to the JavaFX thread.
public final class AuditScreen extends MarkupScreen {
    private final AuditViewModel viewModel;
    private final AuditController controller;

    /// @param zone for local times
    public AuditScreen(Session session, TaskRunner tasks, ZoneId zone) {
        AuditViewModel audit = new AuditViewModel(session, tasks, zone);
        AuditController made = new AuditController(audit);
        super("Audit", made, Route.Audit.class);
        this.viewModel = audit;
        this.controller = made;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.always(
                        "audit.older",
                        "Older entries",
                        "Alt+DOWN",
                        "Reads a further page of the log.",
                        Section.VIEW,
                        viewModel::showOlder),
                Action.always(
                                "audit.copy",
                                "Copy marked entries",
                                "Shortcut+C",
                                "Copies them as text, one a line.",
                                Section.EDIT,
                                controller::copy)
                        .or("Shortcut+Shift+C"),
                Action.always(
                        "audit.mark-all",
                        "Mark all entries",
                        "Shortcut+A",
                        "Marks every entry that was read; Shift and the arrows mark some.",
                        Section.EDIT,
                        controller::markAll));
    }

    @Override
    public void shown(Route route) {
        if (route instanceof Route.Audit(var flag)) {
            viewModel.show(flag);
            controller.focus();
        }
    }

    @Override
    public void hidden() {
        viewModel.release();
    }
}
