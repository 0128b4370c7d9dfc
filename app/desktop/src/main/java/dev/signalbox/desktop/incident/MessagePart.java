package dev.signalbox.desktop.incident;

import dev.signalbox.desktop.fx.TextClipboard;
import dev.signalbox.desktop.incident.IncidentView.Running;
import dev.signalbox.desktop.widget.FormField;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.IncidentId;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What is told about an incident, to whom: drafted from the facts until somebody writes. Confined to the JavaFX
/// thread.
final class MessagePart {
    private final IncidentModel model;
    private final ComboBox<Audience> audience = new ComboBox<>();
    private final TextArea message = new TextArea();
    private final Typed<To> typed = new Typed<>(message);
    private final VBox part;
    private Optional<Running> shown = Optional.empty();

    MessagePart(IncidentModel model) {
        this.model = model;
        audience.setId("incident-audience");
        audience.setAccessibleText("Whom to tell");
        audience.getItems().setAll(Audience.values());
        audience.setConverter(IncidentParts.labels(Audience::label));
        audience.getSelectionModel().select(Audience.INCIDENTS_CHANNEL);
        audience.setOnAction(chosen -> shown.ifPresent(this::show));
        message.setId("incident-message");
        message.setAccessibleText("The message");
        message.setWrapText(true);
        message.setPrefRowCount(5);
        FormField.leaveByTab(message);
        Label title = new Label("Messages");
        title.getStyleClass().add("section-title");
        Button anew = IncidentParts.button("Draft anew", typed::clear);
        anew.setId("incident-draft-anew");
        Button copy = IncidentParts.button("Copy", () -> TextClipboard.put(Stream.of(message.getText())));
        copy.setId("incident-copy");
        Button sent = IncidentParts.button("I sent it", this::sent);
        sent.setId("incident-sent");
        part = new VBox(8, title, new FlowPane(8, 8, audience, anew, copy, sent), message);
    }

    Node node() {
        return part;
    }

    void show(Running now) {
        shown = Optional.of(now);
        typed.show(new To(now.incident().id(), audience.getValue()), now.draft(audience.getValue()));
    }

    private void sent() {
        model.papers().sent(audience.getValue(), message.getText(), typed.spent());
    }

    /// What a text is for.
    private record To(IncidentId incident, Audience audience) {}
}
