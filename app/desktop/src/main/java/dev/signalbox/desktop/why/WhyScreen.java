package dev.signalbox.desktop.why;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.flag.FlagAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Why a subject gets a flag or does not.
public final class WhyScreen extends MarkupScreen {
    private final WhyModel model;
    private final WhyController controller;

    public WhyScreen(Session session, TaskRunner tasks, Ticker ticker, InstantSource clock) {
        WhyModel why = new WhyModel(session, tasks, ticker, clock);
        WhyController made = new WhyController(why);
        super("Why", made, Route.Why.class);
        this.model = why;
        this.controller = made;
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.always(
                "why.subject",
                "Ask about another subject",
                "Shortcut+F",
                "Puts the keyboard into the subject.",
                Section.ROLLOUT,
                controller::focus));
    }

    @Override
    public void shown(Route route) {
        if (route instanceof Route.Why(var address)) {
            model.open(address);
            controller.focus();
        }
    }

    @Override
    public void hidden() {
        model.close();
    }

    @Override
    public Optional<FlagAddress> subject() {
        return model.address();
    }
}
