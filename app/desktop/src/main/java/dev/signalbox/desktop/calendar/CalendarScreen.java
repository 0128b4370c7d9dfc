package dev.signalbox.desktop.calendar;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/// The calendar of scheduled acts and freezes, by week and by month (F26).
public final class CalendarScreen extends MarkupScreen {
    private final CalendarViewModel viewModel;
    private final CalendarController controller;

    /// @param zone whose days they are
    public CalendarScreen(
            Session session, Navigator navigator, TaskRunner tasks, Ticker ticker, InstantSource clock, ZoneId zone) {
        CalendarViewModel calendar = new CalendarViewModel(session, tasks, ticker, clock, zone);
        CalendarController made = new CalendarController(calendar, navigator);
        super("Calendar", made, Route.Calendar.class);
        this.viewModel = calendar;
        this.controller = made;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.always(
                        "calendar.open",
                        "Open",
                        "ENTER",
                        "Shows the rollout that the chosen entry is about.",
                        Section.ROLLOUT,
                        controller::openChosen),
                Action.always(
                        "calendar.before",
                        "Earlier",
                        "Alt+UP",
                        "Shows the week or the month before.",
                        Section.VIEW,
                        () -> viewModel.move(-1)),
                Action.always(
                        "calendar.after",
                        "Later",
                        "Alt+DOWN",
                        "Shows the week or the month after.",
                        Section.VIEW,
                        () -> viewModel.move(1)),
                Action.always("calendar.today", "Today", "T", "Shows today.", Section.VIEW, viewModel::showToday));
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
