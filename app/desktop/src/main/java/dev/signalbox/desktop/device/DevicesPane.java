package dev.signalbox.desktop.device;

import dev.signalbox.desktop.fx.Refill;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows the devices of the store in use: a part of a screen. Confined to the JavaFX thread.
public final class DevicesPane extends VBox {
    private static final double WIDEST = 880;

    private final DevicesModel model;
    private final Label here = words("", "plain");
    private final TextField name = new TextField();
    private final Button enrol = new Button("Enrol this computer");
    private final HBox enrolling = new HBox(name, enrol);
    private final VBox devices = new VBox();
    private final Label waitingTitle = new Label();
    private final VBox waiting = new VBox();
    private final Map<ReviewRow, Node> reviews = new HashMap<>();

    public DevicesPane(DevicesModel model) {
        this.model = model;
        getStyleClass().add("devices");
        Label title = new Label("Devices that may stop without signing in");
        title.getStyleClass().add("section-title");
        here.setId("devices-here");
        name.setId("devices-name");
        name.setPromptText("What it is called, such as Ana's laptop");
        name.setAccessibleText("What this computer is called");
        name.setPrefWidth(320);
        enrol.setId("devices-enrol");
        enrol.disableProperty().bind(name.textProperty().map(String::isBlank));
        enrol.setOnAction(pressed -> {
            model.enrol(name.getText());
            name.clear();
        });
        enrolling.getStyleClass().add("tool-line");
        devices.getStyleClass().add("store-list");
        devices.setId("devices-list");
        waitingTitle.getStyleClass().add("section-title");
        waiting.getStyleClass().add("store-list");
        waiting.setId("devices-waiting");
        Label said = words("", "plain");
        said.setId("devices-said");
        said.textProperty().bind(model.said());
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        getChildren().setAll(title, here, enrolling, devices, waitingTitle, waiting, said);
        model.view().subscribe(this::show);
    }

    private void show(DevicesView now) {
        here.setText(now.here());
        shown(enrolling, now.offer() == DevicesView.Offer.YES);
        Refill.with(devices, now.devices(), this::line);
        shown(devices, !now.devices().isEmpty());
        waitingTitle.setText("Stops by a device's key that wait for a review ("
                + now.waiting().size() + ")");
        shown(waitingTitle, !now.waiting().isEmpty());
        shown(waiting, !now.waiting().isEmpty());
        // What somebody is typing outlives whatever else changes.
        reviews.keySet().retainAll(now.waiting());
        Refill.with(waiting, now.waiting(), row -> reviews.computeIfAbsent(row, this::line));
    }

    private Node line(DeviceRow row) {
        Label called = new Label(row.name());
        called.getStyleClass().add("strong");
        Label about = words(row.about(), "soft");
        about.getStyleClass().add("small");
        HBox line = line(new VBox(called, about));
        if (row.revocable() == DeviceRow.Revocable.YES) {
            Button revoke = new Button("Revoke");
            revoke.setId("devices-revoke-" + row.id());
            revoke.setMinWidth(Region.USE_PREF_SIZE);
            revoke.setAccessibleText("Revoke " + row.name());
            revoke.setOnAction(pressed -> model.revoke(row.id()));
            line.getChildren().add(revoke);
        }
        return line;
    }

    private Node line(ReviewRow row) {
        HBox line = line(words(row.about(), "plain"));
        row.obstacle().ifPresentOrElse(why -> line.getChildren().add(words(why, "soft")), () -> addReview(line, row));
        return line;
    }

    private void addReview(HBox line, ReviewRow row) {
        TextField found = new TextField();
        found.setId("devices-found-" + row.stop());
        found.setPromptText("What you found");
        found.setAccessibleText("What the review of this stop came to");
        found.setPrefWidth(260);
        found.setMinWidth(160);
        Button reviewed = new Button("Reviewed");
        reviewed.setId("devices-reviewed-" + row.stop());
        reviewed.setMinWidth(Region.USE_PREF_SIZE);
        reviewed.disableProperty().bind(found.textProperty().map(String::isBlank));
        reviewed.setOnAction(pressed -> model.review(row.stop(), found.getText()));
        line.getChildren().addAll(found, reviewed);
    }

    private static HBox line(Region first) {
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox line = new HBox(first);
        line.getStyleClass().add("store-line");
        line.setMaxWidth(WIDEST);
        return line;
    }

    private static Label words(String text, String style) {
        Label words = new Label(text);
        words.getStyleClass().add(style);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(WIDEST);
        return words;
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
