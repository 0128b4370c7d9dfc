package dev.signalbox.desktop.audit;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.FxmlView;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Screen;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The audit timeline (console.md screen 9, plain). Confined to the JavaFX thread.
public final class AuditScreen implements Screen {
    private final AuditViewModel viewModel;
    private final AuditController controller;
    private final Parent root;

    /// @param zone for local times
    public AuditScreen(Session session, TaskRunner tasks, ZoneId zone) {
        this.viewModel = new AuditViewModel(session, tasks, zone);
        this.controller = new AuditController(viewModel);
        this.root = FxmlView.load(controller);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public String title() {
        return "Audit";
    }

    @Override
    public boolean serves(Route route) {
        return route instanceof Route.Audit;
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
                        "Copy entry",
                        "Shortcut+Shift+C",
                        "Copies the selected entry as text.",
                        Section.VIEW,
                        controller::copy));
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
