package dev.signalbox.desktop.policy;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Workbench;
import java.time.InstantSource;
import java.util.List;

/// What every rollout goes by and what stands ready beside them, section by section.
public final class PoliciesScreen extends MarkupScreen {
    private final PoliciesModel model;
    private final PoliciesController controller;

    /// @param workbench keeps the forms
    public PoliciesScreen(Session session, Workbench workbench, TaskRunner tasks, Ticker ticker, InstantSource clock) {
        PoliciesModel policies = new PoliciesModel(session, workbench, tasks, ticker, clock);
        PoliciesController made = new PoliciesController(policies);
        super("Policies", made, Route.Policies.class);
        this.model = policies;
        this.controller = made;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.always(
                        "policy.send",
                        "Send the change of the policy",
                        "Shortcut+ENTER",
                        "Sends the draft to the store; without a connection it waits in Drafts.",
                        Section.ROLLOUT,
                        () -> model.chosen().get().send()),
                Action.always(
                        "policy.begin",
                        "Begin something new in this section",
                        "Shortcut+E",
                        "Empties the form, or goes on with the draft of something new.",
                        Section.ROLLOUT,
                        this::begin),
                Action.always(
                        "policy.remove",
                        "Take the chosen line away, or leave it",
                        "Shortcut+DELETE",
                        "Has the draft take away what is chosen in the list; nothing is sent by it.",
                        Section.ROLLOUT,
                        () -> model.chosen().get().remove()),
                Action.always(
                        "policy.form",
                        "Go to the form",
                        "Shortcut+F",
                        "Puts the keyboard into the first field of the form.",
                        Section.VIEW,
                        controller::focusForm));
    }

    private void begin() {
        model.chosen().get().begin();
        controller.focusForm();
    }

    @Override
    public void shown(Route route) {
        model.attach();
        controller.focus();
    }

    @Override
    public void hidden() {
        model.detach();
    }
}
