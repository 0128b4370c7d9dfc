package dev.signalbox.desktop.incident;

import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.fx.TextClipboard;
import dev.signalbox.desktop.incident.IncidentView.Next;
import dev.signalbox.desktop.incident.IncidentView.Prompt;
import dev.signalbox.desktop.incident.IncidentView.Trial;
import dev.signalbox.desktop.incident.IncidentView.UnderWay;
import dev.signalbox.desktop.widget.WrappedLabel;
import dev.signalbox.domain.backout.BackOutPhase;
import dev.signalbox.domain.backout.StepOutcome;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// One procedure that is under way: clocks, the step to do, and what can be done about it. It stays the same card while
/// its clocks run, so that the keyboard and what was typed stay where they are. Confined to the JavaFX thread.
final class BackOutCard {
    private final IncidentModel model;
    private final Label name = new WrappedLabel("");
    private final VBox clocks = new VBox(4);
    private final Label standing = new WrappedLabel("");
    private final Label prompt = new WrappedLabel("");
    private final Label step = new WrappedLabel("");
    private final Label text = new WrappedLabel("");
    private final Label way = new WrappedLabel("");
    private final TextField note = new TextField();
    private final Typed<String> noted = new Typed<>(note);
    private final Button contain = IncidentParts.button("Turn the flag off", this::contain);
    private final Button run = IncidentParts.button("Run it here…", this::run);
    private final Button store = IncidentParts.button("Have Signalbox do it", this::let);
    private final Button copy = IncidentParts.button("Copy", this::copy);
    private final Button done = IncidentParts.button("Step done", () -> record(StepOutcome.DONE));
    private final Button failed = IncidentParts.button("Step failed", () -> record(StepOutcome.FAILED));
    private final Button skipped = IncidentParts.button("Skip it", () -> record(StepOutcome.SKIPPED));
    private final Button helped = IncidentParts.button("It helped", () -> end(BackOutCommand.Ending.VERIFIED));
    private final Button useless =
            IncidentParts.button("It did not help", () -> end(BackOutCommand.Ending.DID_NOT_HELP));
    private final Button up = IncidentParts.button("Go up", this::goUp);
    private final RunPart program;
    private final VBox card;
    private UnderWay shown;

    BackOutCard(IncidentModel model, UnderWay first) {
        this.model = model;
        this.shown = first;
        this.program = new RunPart(model, this::shown, run::requestFocus);
        name.getStyleClass().add("strong");
        prompt.getStyleClass().add("back-out-prompt");
        step.getStyleClass().add("strong");
        text.getStyleClass().add("step-text");
        way.getStyleClass().addAll("soft", "small");
        up.getStyleClass().add("turn-off");
        contain.getStyleClass().add("turn-off");
        note.setPromptText("What was seen, or why");
        note.setAccessibleText("What was seen, or why");
        named();
        FlowPane doing = new FlowPane(8, 8, contain, run, store, copy);
        FlowPane saying = new FlowPane(8, 8, done, failed, skipped, helped, useless);
        FlowPane going = new FlowPane(8, 8, up);
        Collapsing.whenInvisible(
                prompt, step, text, way, note, contain, run, store, copy, done, failed, skipped, helped, useless, up);
        card = new VBox(8, name, clocks, standing, prompt, going, step, text, way, doing, program.node(), note, saying);
        card.getStyleClass().add("incident-card");
    }

    Node node() {
        return card;
    }

    void show(UnderWay found) {
        shown = found;
        noted.show(turn(found), "");
        name.setText(found.backOut().procedure().name() + ", level "
                + found.backOut().level().number());
        IncidentParts.clocks(clocks, found.clocks());
        standing.setText(found.standing());
        words(prompt, found.prompt().map(BackOutCard::words));
        found.prompt()
                .ifPresent(next -> up.setText("Go up to level " + next.level().number() + ": " + next.procedure()));
        next(found.next());
        phase(found.backOut().phase());
        up.setVisible(found.prompt().isPresent());
        program.show(found.run());
    }

    private void next(Optional<Next> next) {
        words(
                step,
                next.map(found -> "Step " + (found.index() + 1) + " of "
                        + shown.backOut().procedure().steps().size() + ": " + found.title()));
        words(text, next.map(Next::text));
        words(way, next.map(found -> words(found.way())).filter(words -> !words.isEmpty()));
        Optional<StepWay> ways = next.map(Next::way);
        run.setVisible(ways.filter(StepWay.Program.class::isInstance).isPresent());
        run.setDisable(shown.run().filter(RunView.Runs.class::isInstance).isPresent());
        store.setVisible(ways.filter(StepWay.Store.class::isInstance).isPresent());
        List.of(copy, done, failed, skipped).forEach(button -> button.setVisible(next.isPresent()));
    }

    private void phase(BackOutPhase phase) {
        boolean verifying = phase instanceof BackOutPhase.Verifying;
        contain.setVisible(phase instanceof BackOutPhase.Proposed);
        helped.setVisible(verifying);
        useless.setVisible(verifying);
        note.setVisible(!(phase instanceof BackOutPhase.Proposed) || up.isVisible());
    }

    private static String words(StepWay way) {
        return switch (way) {
            case StepWay.Program program -> "It may run here. You see exactly what, before it does.";
            case StepWay.Store store -> "Signalbox does it, and records that.";
            case StepWay.Look(var lines) -> lines.isEmpty() ? "There is nothing in the log." : String.join("\n", lines);
            case StepWay.ByHand(var why) -> why;
        };
    }

    private static String words(Prompt prompt) {
        return prompt.why() + " Go up to level " + prompt.level().number() + "?"
                + (prompt.trial() == Trial.MISSING
                        ? " Its SQL was never tried in staging: say below why it has to run all the same."
                        : "");
    }

    private static void words(Label label, Optional<String> words) {
        label.setText(words.orElse(""));
        label.setVisible(words.isPresent());
    }

    private void contain() {
        model.backOuts().contain(shown.backOut());
    }

    private void run() {
        shown.next().ifPresent(next -> {
            if (next.way() instanceof StepWay.Program(var what)) {
                model.backOuts().ask(shown, next, what);
            }
        });
    }

    private void let() {
        shown.next().ifPresent(next -> {
            if (next.way() instanceof StepWay.Store(var command)) {
                model.backOuts().let(shown.backOut(), next, command);
            }
        });
    }

    private void copy() {
        TextClipboard.put(shown.next().map(Next::text).stream());
    }

    private void record(StepOutcome outcome) {
        shown.next()
                .ifPresent(
                        next -> model.backOuts().record(shown.backOut(), next.index(), outcome, note(), noted.spent()));
    }

    private void end(BackOutCommand.Ending ending) {
        model.backOuts().end(shown.backOut(), ending, note(), noted.spent());
    }

    private void goUp() {
        model.goUp(shown, note());
    }

    /// What is typed stands for one step, or for the end, alone.
    private static String turn(UnderWay found) {
        return found.next().map(next -> "step " + next.index()).orElse("end");
    }

    private String note() {
        return note.getText().strip();
    }

    private UnderWay shown() {
        return shown;
    }

    private void named() {
        Stream.of(
                        new Named(clocks, "back-out-clocks"),
                        new Named(standing, "back-out-standing"),
                        new Named(prompt, "back-out-prompt"),
                        new Named(step, "back-out-step"),
                        new Named(text, "back-out-text"),
                        new Named(way, "back-out-way"),
                        new Named(note, "back-out-note"),
                        new Named(contain, "back-out-contain"),
                        new Named(run, "back-out-run"),
                        new Named(store, "back-out-store"),
                        new Named(copy, "back-out-copy"),
                        new Named(done, "back-out-done"),
                        new Named(failed, "back-out-failed"),
                        new Named(skipped, "back-out-skipped"),
                        new Named(helped, "back-out-helped"),
                        new Named(useless, "back-out-useless"),
                        new Named(up, "back-out-up"))
                .forEach(each -> each.node().setId(each.id()));
    }

    private record Named(Node node, String id) {}
}
