package dev.signalbox.desktop.incident;

import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.fx.Refill;
import dev.signalbox.desktop.incident.IncidentView.Effect;
import dev.signalbox.desktop.incident.IncidentView.Hands;
import dev.signalbox.desktop.incident.IncidentView.Running;
import dev.signalbox.desktop.widget.WrappedLabel;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.incident.Choice;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Resolution;
import dev.signalbox.domain.incident.Stance;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The incident that is worked on: its clocks, its papers and its timeline. It stays the same card while time passes,
/// so that the keyboard and what was typed stay where they are. Confined to the JavaFX thread.
final class RunningCard {
    private final IncidentModel model;
    private final Label title = new WrappedLabel("");
    private final Label phase = new WrappedLabel("");
    private final ComboBox<Severity> severity = new ComboBox<>();
    private final Button take = IncidentParts.button("I take it", this::take);
    private final VBox clocks = new VBox(6);
    private final VBox moves = new VBox();
    private final TextField why = new TextField();
    private final Typed<IncidentId> typed = new Typed<>(why);
    private final Label undecidable = new WrappedLabel("Say what you see, and the matrix says what it advises.");
    private final FlowPane decisions = new FlowPane(8, 8);
    private final MessagePart messages;
    private final VBox timeline = new VBox();
    private final VBox card;
    private boolean showing;

    RunningCard(IncidentModel model) {
        this.model = model;
        this.messages = new MessagePart(model);
        title.getStyleClass().add("title-4");
        undecidable.getStyleClass().add("soft");
        timeline.getStyleClass().add("incident-lines");
        why.setPromptText("Why, or a note");
        why.setAccessibleText("Why, or a note");
        severity.getItems().setAll(Severity.values());
        severity.setAccessibleText("How bad it is");
        severity.setOnAction(chosen -> grade());
        named();
        Collapsing.whenInvisible(take, undecidable, decisions);
        Label story = new Label("Timeline");
        story.getStyleClass().add("section-title");
        FlowPane whose = new FlowPane(8, 8, severity, take);
        whose.setAlignment(Pos.CENTER_LEFT);
        card = new VBox(
                8,
                title,
                phase,
                whose,
                clocks,
                moves,
                why,
                undecidable,
                decisions,
                acts(),
                messages.node(),
                story,
                timeline);
        card.setId("incident-running");
        card.getStyleClass().add("incident-card");
    }

    Node node() {
        return card;
    }

    void show(Running now) {
        Incident incident = now.incident();
        title.setText(incident.severity() + "  " + incident.title());
        phase.setText(words(incident));
        showing = true;
        severity.setValue(incident.severity());
        showing = false;
        take.setVisible(now.hands() == Hands.SOMEBODY_ELSES);
        IncidentParts.clocks(clocks, now.clocks());
        moves(now);
        typed.show(incident.id(), "");
        undecidable.setVisible(now.decisions().isEmpty());
        decisions.setVisible(!now.decisions().isEmpty());
        Refill.with(decisions, now.decisions(), this::decision);
        messages.show(now);
        IncidentParts.lines(timeline, now.timeline().reversed(), "Nothing has happened yet.");
    }

    private static String words(Incident incident) {
        return incident.phase().label() + ", owner " + incident.ownerName()
                + incident.decision()
                        .map(made -> ", decided: " + made.resolution().choice().label() + " ("
                                + made.resolution().stance().name().toLowerCase(Locale.ROOT) + ")")
                        .orElse("");
    }

    private void moves(Running now) {
        Refill.with(moves, List.of(new Moves(now.effect(), now.next())), found -> {
            FlowPane all = new FlowPane(8, 8);
            if (found.effect() != Effect.CONTAINED) {
                Button contain = IncidentParts.button(
                        found.effect() == Effect.ON ? "Turn off what is affected" : "It is off: contained",
                        model.papers()::contain);
                contain.setId("incident-contain");
                contain.getStyleClass().add("turn-off");
                all.getChildren().add(contain);
            }
            found.next().forEach(next -> all.getChildren().add(move(next)));
            return all;
        });
    }

    private Button move(IncidentPhase next) {
        Button button = IncidentParts.button(
                "Go on: " + next.task().toLowerCase(Locale.ROOT),
                () -> model.papers().moveOn(next, reason(), typed.spent()));
        button.setId("incident-to-" + next.name().toLowerCase(Locale.ROOT));
        return button;
    }

    private Button decision(Resolution resolution) {
        String stance = resolution.stance() == Stance.ACCEPTED ? "As advised: " : "Otherwise: ";
        String what = resolution.choice() == Choice.HOTFIX
                ? "hotfix"
                : "roll back"
                        + resolution
                                .level()
                                .map(level -> " at level " + level.number())
                                .orElse("");
        Button button =
                IncidentParts.button(stance + what, () -> model.papers().decide(resolution, reason(), typed.spent()));
        button.setId((resolution.stance() == Stance.ACCEPTED ? "incident-accept-" : "incident-override-")
                + resolution.choice().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return button;
    }

    private FlowPane acts() {
        Button note = IncidentParts.button("Write it down", () -> model.papers().note(why.getText(), typed.spent()));
        note.setId("incident-note");
        Button retry = IncidentParts.button("Try again tomorrow", model::retryTomorrow);
        retry.setId("incident-retry");
        Button close =
                IncidentParts.button("Close the incident", () -> model.papers().close(why.getText(), typed.spent()));
        close.setId("incident-close");
        return new FlowPane(8, 8, note, retry, close);
    }

    private String reason() {
        return why.getText().strip();
    }

    private void take() {
        model.papers().take();
    }

    private void grade() {
        if (!showing && severity.getValue() != null) {
            model.papers().grade(severity.getValue());
        }
    }

    private void named() {
        title.setId("incident-title");
        phase.setId("incident-phase");
        severity.setId("incident-severity");
        take.setId("incident-take");
        clocks.setId("incident-clocks");
        moves.setId("incident-moves");
        why.setId("incident-why");
        undecidable.setId("incident-undecidable");
        decisions.setId("incident-decisions");
        timeline.setId("incident-timeline");
    }

    private record Moves(Effect effect, List<IncidentPhase> next) {}
}
