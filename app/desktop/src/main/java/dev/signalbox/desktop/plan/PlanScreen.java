package dev.signalbox.desktop.plan;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Availability;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Workbench;
import dev.signalbox.domain.flag.FlagAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;

/// The editor of a rollout's plan.
public final class PlanScreen extends MarkupScreen {
    private final PlanModel model;
    private final PreviewModel preview;
    private final PlanController controller;

    /// @param workbench keeps what is edited
    public PlanScreen(
            Session session,
            Workbench workbench,
            Navigator navigator,
            TaskRunner tasks,
            Ticker ticker,
            InstantSource clock) {
        PlanModel plan = new PlanModel(session, workbench, tasks, ticker, clock);
        PreviewModel next = new PreviewModel(plan, tasks, clock);
        PlanController made = new PlanController(plan, next, navigator);
        super("Plan", made, Route.RolloutPlan.class);
        this.model = plan;
        this.preview = next;
        this.controller = made;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.when(
                        Bindings.createObjectBinding(this::sendable, model.view()),
                        "plan.send",
                        "Send the plan",
                        "Shortcut+ENTER",
                        "Sends every change shown at the right; without a connection they wait in Drafts.",
                        Section.ROLLOUT,
                        model::send),
                Action.always(
                        "plan.save",
                        "Keep the plan as a draft",
                        "Shortcut+S",
                        "Every change is kept as it is made; this says so.",
                        Section.EDIT,
                        model::save),
                Action.always(
                        "plan.undo",
                        "Undo in the plan",
                        "Shortcut+Z",
                        "Takes back the last change to the plan.",
                        Section.EDIT,
                        controller::undo),
                Action.always(
                        "plan.redo",
                        "Redo in the plan",
                        "Shortcut+Shift+Z",
                        "Makes it again.",
                        Section.EDIT,
                        controller::redo),
                Action.always(
                        "plan.next",
                        "Who is next by this plan, and who would fall out",
                        "Shortcut+J",
                        "Lists the known subjects that the next stage lets in as it is edited, and those who fall out by"
                                + " the edit.",
                        Section.ROLLOUT,
                        () -> preview.shown().set(!preview.shown().get())),
                Action.always(
                        "plan.next-part",
                        "Next part of the plan",
                        "Alt+PAGE_DOWN",
                        "Ladder, people, segments, health, schedule.",
                        Section.VIEW,
                        () -> controller.turn(1)),
                Action.always(
                        "plan.previous-part",
                        "Previous part of the plan",
                        "Alt+PAGE_UP",
                        "The same the other way round.",
                        Section.VIEW,
                        () -> controller.turn(-1)));
    }

    private Availability sendable() {
        return model.view()
                .get()
                .map(PlanView::obstacle)
                .map(obstacle -> obstacle.isEmpty() ? Availability.enabled() : Availability.disabled(obstacle))
                .orElseGet(() -> Availability.disabled("It is not known yet what there is."));
    }

    @Override
    public void shown(Route route) {
        if (route instanceof Route.RolloutPlan(var address)) {
            model.open(address);
            controller.focus();
        }
    }

    @Override
    public void hidden() {
        preview.shown().set(false);
        model.close();
    }

    @Override
    public Optional<FlagAddress> subject() {
        return model.address();
    }
}
