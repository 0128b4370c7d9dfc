package dev.signalbox.desktop.calendar;

import dev.signalbox.desktop.calendar.CalendarViewModel.Shown;
import dev.signalbox.desktop.widget.Status;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/// Days as boxes, Monday first. To be seen at a glance; the list beside it is what a keyboard and a reader go through.
final class CalendarGrid {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final int WEEK = 7;
    private static final int MOST = 3;

    private CalendarGrid() {}

    static void show(GridPane grid, Shown now) {
        grid.getChildren().clear();
        List<LocalDate> days = now.range().days();
        // A week's days say their own names.
        int names = now.range().length() == Weeks.Length.MONTH ? 1 : 0;
        for (int weekday = 0; weekday < WEEK * names; weekday++) {
            grid.add(weekday(days.get(weekday)), weekday, 0);
        }
        for (int index = 0; index < days.size(); index++) {
            grid.add(day(days.get(index), now), index % WEEK, names + index / WEEK);
        }
    }

    private static Node weekday(LocalDate day) {
        Label name = new Label(WEEKDAY.format(day));
        name.getStyleClass().addAll("soft", "small", "calendar-weekday");
        return name;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static Node shape(Status status) {
        SVGPath shape = new SVGPath();
        shape.setContent(status.shape());
        shape.setFillRule(FillRule.EVEN_ODD);
        shape.getStyleClass().setAll("status-shape", status.styleClass());
        return shape;
    }

    private static Node day(LocalDate day, Shown now) {
        boolean month = now.range().length() == Weeks.Length.MONTH;
        Label number = new Label(month ? String.valueOf(day.getDayOfMonth()) : day(day));
        number.getStyleClass().addAll("strong", "small");
        VBox box = new VBox(number);
        box.getStyleClass().add("calendar-day");
        if (day.equals(now.today())) {
            box.getStyleClass().add("today");
            number.setText(number.getText() + ", today");
        }
        if (month && !YearMonth.from(day).equals(YearMonth.from(now.range().anchor()))) {
            box.getStyleClass().add("outside");
        }
        List<CalendarLine> lines = now.on(day);
        int most = month ? MOST : Integer.MAX_VALUE;
        lines.stream().limit(most).map(CalendarGrid::line).forEach(box.getChildren()::add);
        if (lines.size() > most) {
            Label more = new Label("and " + (lines.size() - most) + " more");
            more.getStyleClass().addAll("soft", "small");
            box.getChildren().add(more);
        }
        return box;
    }

    private static Node line(CalendarLine line) {
        Label words = new Label(line.address()
                .map(address -> line.time() + " " + address.flag())
                .orElse(line.kind()));
        words.getStyleClass().add("small");
        HBox both = new HBox(4, shape(line.status()), words);
        both.getStyleClass().add("calendar-entry");
        return both;
    }
}
