package dev.signalbox.desktop.rollout;

import dev.signalbox.client.plan.PlanText;
import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.fx.Refill;
import dev.signalbox.desktop.rollout.CareView.Check;
import dev.signalbox.desktop.rollout.CareView.Owed;
import dev.signalbox.desktop.widget.FormField;
import dev.signalbox.desktop.widget.WrappedLabel;
import dev.signalbox.domain.aftercare.Duty;
import dev.signalbox.domain.aftercare.Reading;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.aftercare.AftercareCommand;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What people owe the rollout, with the buttons that say it is done. The reason that is typed for the screen's acts is
/// its note. Confined to the JavaFX thread.
final class CarePart {
    private final BiConsumer<String, Command> submit;
    private final Label words = new WrappedLabel("");
    private final FormField readings = FormField.ofLines("care-readings", "Readings", "such as User complaints: 3", 5);
    private final Button fine = new Button();
    private final Button trouble = new Button();
    private final Label obstacle = new WrappedLabel("");
    private final VBox check = new VBox(words, readings, new FlowPane(8, 8, fine, trouble), obstacle);
    private final VBox owed = new VBox();
    private final VBox node;
    private Optional<Duty> shown = Optional.empty();
    private CareView view = CareView.NOTHING;

    /// @param submit sends a command under what it is called
    CarePart(BiConsumer<String, Command> submit) {
        this.submit = submit;
        Label title = new Label("What is owed here");
        title.getStyleClass().add("strong");
        words.setId("care-check");
        fine.setId("care-fine");
        trouble.setId("care-trouble");
        obstacle.setId("care-obstacle");
        obstacle.getStyleClass().add("soft");
        owed.setId("care-owed");
        Stream.of(check, owed).forEach(box -> box.getStyleClass().add("findings"));
        fine.setOnAction(pressed -> view.check().ifPresent(due -> report(due.fine())));
        trouble.setOnAction(pressed -> view.check().ifPresent(due -> report(due.trouble())));
        readings.field().textProperty().subscribe(typed -> readings.say(Optional.empty()));
        node = new VBox(title, check, owed);
        node.setId("rollout-care");
        node.getStyleClass().add("card-box");
        Collapsing.whenInvisible(node, check, owed, obstacle);
        show(CareView.NOTHING);
    }

    Node node() {
        return node;
    }

    void show(CareView now) {
        view = now;
        node.setVisible(!now.isEmpty());
        check.setVisible(now.check().isPresent());
        now.check().ifPresent(this::show);
        owed.setVisible(!now.owed().isEmpty());
        Refill.with(owed, now.owed(), this::box);
    }

    private void show(Check due) {
        words.setText(due.words());
        // What a person has typed stays until the next check is due.
        if (!shown.equals(Optional.of(due.duty()))) {
            shown = Optional.of(due.duty());
            readings.force(due.readings());
        }
        button(fine, due.fine());
        button(trouble, due.trouble());
        List<Act> hindered = Stream.of(due.fine(), due.trouble())
                .filter(act -> !act.isPossible())
                .toList();
        obstacle.setText(obstacles(hindered));
        obstacle.setVisible(!hindered.isEmpty());
    }

    private VBox box(Owed something) {
        FlowPane buttons = new FlowPane(8, 8);
        for (Act act : something.acts()) {
            Button button = new Button();
            button(button, act);
            button.setOnAction(pressed -> submit.accept(act.label(), act.command()));
            buttons.getChildren().add(button);
        }
        VBox box = new VBox(8, new WrappedLabel(something.words()), buttons);
        List<Act> hindered =
                something.acts().stream().filter(act -> !act.isPossible()).toList();
        if (!hindered.isEmpty()) {
            Label why = new WrappedLabel(obstacles(hindered));
            why.getStyleClass().add("soft");
            box.getChildren().add(why);
        }
        return box;
    }

    /// What hinders several acts alike is said once.
    private static String obstacles(List<Act> hindered) {
        return String.join(
                "\n",
                hindered.stream()
                        .flatMap(act -> act.obstacle().stream())
                        .distinct()
                        .toList());
    }

    private void report(Act act) {
        if (act.command() instanceof AftercareCommand.ReportDuty(var rollout, int number, var finding, var measured)) {
            try {
                submit.accept(
                        act.label(),
                        new AftercareCommand.ReportDuty(
                                rollout, number, finding, read(readings.field().getText())));
            } catch (InvalidValueException wrong) {
                readings.say(Optional.of(PlanText.problem(wrong)));
                readings.field().requestFocus();
            }
        }
    }

    private static List<Reading> read(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(CarePart::reading)
                .toList();
    }

    private static Reading reading(String line) {
        String[] parts = line.split(":", 2);
        if (parts.length < 2) {
            throw new InvalidValueException(
                    "readings",
                    "'" + line.strip() + "' says not what was read",
                    "Write each line as a name, a colon and a value, such as User complaints: 3.");
        }
        return new Reading(parts[0].strip(), parts[1].strip());
    }

    private static void button(Button button, Act act) {
        button.setText(act.label());
        button.setDisable(!act.isPossible());
        button.setAccessibleHelp(act.obstacle().orElse(act.effect()));
    }
}
