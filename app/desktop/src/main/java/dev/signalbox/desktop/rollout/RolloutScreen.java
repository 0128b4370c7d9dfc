package dev.signalbox.desktop.rollout;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Availability;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.Drafting;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.flag.FlagAddress;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// The rollout detail screen.
public final class RolloutScreen extends MarkupScreen {
    private final RolloutModel model;
    private final AsideModel asides;
    private final SizesModel sizes;
    private final RolloutController controller;

    /// @param drafting for what is done while the store cannot be heard
    public RolloutScreen(
            Session session,
            Drafting drafting,
            Navigator navigator,
            TaskRunner tasks,
            Ticker ticker,
            InstantSource clock,
            ZoneId zone) {
        RolloutModel made = new RolloutModel(session, drafting, tasks, ticker, clock, zone);
        AsideModel beside = new AsideModel(
                new NextModel(session, tasks, ticker, clock),
                new WhatIfModel(session, tasks, ticker, clock, zone, made::ground));
        SizesModel bySize = new SizesModel(session, tasks, ticker, clock);
        RolloutController shown = new RolloutController(made, beside, bySize, navigator);
        super("Rollout", shown, Route.RolloutDetail.class);
        this.controller = shown;
        this.model = made;
        this.asides = beside;
        this.sizes = bySize;
    }

    @Override
    public void shown(Route route) {
        if (route instanceof Route.RolloutDetail(var address, var aim)) {
            model.open(address);
            asides.open(address);
            sizes.open(address);
            controller.focus(aim);
        }
    }

    @Override
    public void hidden() {
        asides.close();
        sizes.close();
        model.close();
    }

    @Override
    public Optional<FlagAddress> subject() {
        return model.address();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.when(
                        possible(view -> view.acts().primary(), "There is no next stage."),
                        "rollout.ramp",
                        "Go to the next stage",
                        "Shortcut+ENTER",
                        "Raises exposure after 10 s in which it can be called off.",
                        Section.ROLLOUT,
                        model::ramp),
                Action.when(
                        possible(view -> Optional.of(view.acts().rollBack()), ""),
                        "rollout.turn-off",
                        "Turn the flag off now",
                        "Shortcut+B",
                        "One jump to off; can be taken back for 10 s.",
                        Section.ROLLOUT,
                        model::rollBack),
                Action.when(
                        Bindings.createObjectBinding(this::undoable, model.view(), model.pending()),
                        "rollout.undo",
                        "Take it back",
                        "Shortcut+Z",
                        "Takes back your own rollback, or calls off a step up that was not sent yet.",
                        Section.ROLLOUT,
                        this::takeBack),
                Action.when(
                        possible(view -> view.acts().hold(), "It is not live."),
                        "rollout.hold",
                        "Pause, or go on",
                        "Shortcut+P",
                        "Exposure stays as it is; the ladder stands still or goes on.",
                        Section.ROLLOUT,
                        () -> model.view()
                                .get()
                                .flatMap(view -> view.acts().hold())
                                .ifPresent(model::perform)),
                Action.when(
                        Bindings.createObjectBinding(this::advised, model.view()),
                        "rollout.follow",
                        "Do what is recommended",
                        "Shortcut+G",
                        "Performs the guidance panel's one act.",
                        Section.ROLLOUT,
                        model::follow),
                Action.when(
                        Bindings.createObjectBinding(this::known, model.view()),
                        "rollout.next",
                        "Who is next, and who would leave",
                        "Shortcut+J",
                        "Lists the known subjects that the next stage takes in, and those whom a rollback sends away.",
                        Section.ROLLOUT,
                        () -> asides.toggle(AsideModel.Aside.WHO_IS_NEXT)),
                Action.when(
                        Bindings.createObjectBinding(this::known, model.view()),
                        "rollout.what-if",
                        "What if: other thresholds, another ladder",
                        "Shortcut+I",
                        "Replays what was recorded with other figures, and draws it over the graph.",
                        Section.ROLLOUT,
                        () -> asides.toggle(AsideModel.Aside.WHAT_IF)),
                Action.when(
                        Bindings.createObjectBinding(this::known, model.view()),
                        "rollout.why",
                        "Why is this subject on?",
                        "Shortcut+Y",
                        "Asks for one subject what it gets here, and which step decides it.",
                        Section.ROLLOUT,
                        controller::why),
                Action.when(
                        Bindings.createObjectBinding(this::known, model.view()),
                        "rollout.plan",
                        "Plan of this rollout",
                        "Shortcut+E",
                        "Opens its ladder, people, segments, health and schedule to be changed as drafts.",
                        Section.ROLLOUT,
                        controller::plan),
                Action.when(
                        possible(view -> view.acts().lift(), "No stop lies over it."),
                        "rollout.lift",
                        "Ask to lift the stop, or confirm it",
                        "Shortcut+U",
                        "In production a second person confirms.",
                        Section.ROLLOUT,
                        () -> model.view()
                                .get()
                                .flatMap(view -> view.acts().lift())
                                .ifPresent(model::perform)));
    }

    private void takeBack() {
        if (model.pending().get().isPresent()) {
            model.cancelRamp();
        } else {
            model.undo();
        }
    }

    private Availability known() {
        return model.view().get().isPresent()
                ? Availability.enabled()
                : Availability.disabled("The rollout is not known yet.");
    }

    private Availability undoable() {
        boolean possible = model.pending().get().isPresent()
                || model.view().get().flatMap(DetailView::undoFor).isPresent();
        return possible ? Availability.enabled() : Availability.disabled("There is nothing of yours to take back.");
    }

    private Availability advised() {
        boolean possible = model.view()
                .get()
                .filter(view -> view.acts().rollBack().isPossible())
                .flatMap(view -> view.advice().button())
                .isPresent();
        return possible ? Availability.enabled() : Availability.disabled("Nothing is recommended now.");
    }

    private ObservableValue<Availability> possible(Function<DetailView, Optional<Act>> act, String otherwise) {
        return Bindings.createObjectBinding(
                () -> model.view()
                        .get()
                        .flatMap(act)
                        .map(found ->
                                found.obstacle().map(Availability::disabled).orElseGet(Availability::enabled))
                        .orElseGet(() -> Availability.disabled(otherwise)),
                model.view());
    }
}
