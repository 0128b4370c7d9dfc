package dev.signalbox.desktop.stop;

import dev.signalbox.client.stop.DrillScore;
import dev.signalbox.desktop.fx.Collapsing;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// How a drill went.
final class StopScoreController {
    @FXML
    private VBox box;

    @FXML
    private Label time;

    @FXML
    private Label steps;

    @FXML
    private Label confirmed;

    @FXML
    private Label words;

    @FXML
    private void initialize() {
        Collapsing.whenInvisible(box);
    }

    /// Shows `card`; nothing while there is none.
    void show(Optional<DrillScore.Card> card) {
        box.setVisible(card.isPresent());
        card.ifPresent(score -> {
            time.setText(DrillScore.seconds(score.time()));
            steps.setText(String.valueOf(score.steps()));
            confirmed.setText(score.confirmed() + " of 4");
            words.setText(score.words());
            box.setAccessibleText("Score card: accepted after " + time.getText() + ", " + steps.getText() + " steps, "
                    + confirmed.getText() + " lines confirmed. " + score.words());
        });
    }
}
