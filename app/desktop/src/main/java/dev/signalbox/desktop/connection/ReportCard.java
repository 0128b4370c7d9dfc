package dev.signalbox.desktop.connection;

import dev.signalbox.client.remote.EndpointReport;
import dev.signalbox.desktop.widget.Status;
import dev.signalbox.desktop.widget.StatusBadge;
import java.time.Instant;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Draws what a server answered.
final class ReportCard {
    private static final double NAMES = 96;

    private ReportCard() {}

    static Node of(EndpointReport report, Instant now) {
        StatusBadge headline = new StatusBadge();
        headline.show(
                report instanceof EndpointReport.Answered ? Status.HEALTHY : Status.STOPPED,
                ReportWords.headline(report));
        GridPane facts = new GridPane();
        facts.getStyleClass().add("report-facts");
        ReportWords.facts(report, now).entrySet().forEach(fact -> add(facts, fact));
        VBox card = new VBox(headline, facts);
        card.getStyleClass().add("report-card");
        return card;
    }

    private static void add(GridPane facts, Map.Entry<String, String> fact) {
        Label name = new Label(fact.getKey());
        name.getStyleClass().add("soft");
        name.setMinWidth(NAMES);
        Label value = new Label(fact.getValue());
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        int row = facts.getRowCount();
        facts.add(name, 0, row);
        facts.add(value, 1, row);
    }
}
