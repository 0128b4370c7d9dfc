package dev.signalbox.desktop.calendar;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.MarkupScreen;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Workbench;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// The calendar of scheduled acts and freezes, by week and by month (F26).
public final class CalendarScreen extends MarkupScreen {
    private final CalendarViewModel viewModel;
    private final DeedsModel deeds;
    private final EntryModel entry;
    private final CalendarController controller;

    /// @param workbench keeps what is entered
    /// @param zone whose days they are
    public CalendarScreen(
            Session session,
            Workbench workbench,
            Navigator navigator,
            TaskRunner tasks,
            Ticker ticker,
            InstantSource clock,
            ZoneId zone) {
        DeedsModel answers = new DeedsModel(session, workbench, clock);
        EntryModel entered = new EntryModel(session, workbench, clock, zone, UUID::randomUUID);
        CalendarViewModel calendar = new CalendarViewModel(session, tasks, ticker, clock, zone, () -> {
            answers.look();
            entered.look();
        });
        CalendarController made = new CalendarController(calendar, answers, entered, navigator);
        super("Calendar", made, Route.Calendar.class);
        this.viewModel = calendar;
        this.deeds = answers;
        this.entry = entered;
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
                Action.always("calendar.today", "Today", "T", "Shows today.", Section.VIEW, viewModel::showToday),
                Action.always(
                        "calendar.hold",
                        "Hold the scheduled act",
                        "H",
                        "Keeps the chosen act from happening by itself; anybody on call may.",
                        Section.ROLLOUT,
                        () -> deeds.perform("calendar-hold")),
                Action.always(
                        "calendar.schedule",
                        "Schedule an act",
                        "S",
                        "Plans a start, a step, a rollback or another try for a time to come.",
                        Section.ROLLOUT,
                        () -> begin(EntryForm.Kind.ACT)),
                Action.always(
                        "calendar.freeze",
                        "Declare a freeze",
                        "F",
                        "Sets a time in which nothing is raised, once or every week.",
                        Section.ROLLOUT,
                        () -> begin(EntryForm.Kind.FREEZE)),
                Action.always(
                        "calendar.send",
                        "Send what is entered",
                        "Shortcut+ENTER",
                        "Sends the draft to the store; without a connection it waits in Drafts.",
                        Section.ROLLOUT,
                        entry::send));
    }

    private void begin(EntryForm.Kind kind) {
        entry.begin(kind, viewModel.day());
        controller.focus();
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
