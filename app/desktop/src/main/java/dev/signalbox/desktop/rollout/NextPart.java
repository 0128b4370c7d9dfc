package dev.signalbox.desktop.rollout;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows a [NextView]: who comes on with the next stage, and below, who goes off with a rollback.
final class NextPart {
    private static final int ROW = 44;
    private static final int MOST_ROWS = 5;

    private final Half coming = new Half("next-coming");
    private final Half leaving = new Half("next-leaving");
    private final VBox node = new VBox();

    NextPart(NextModel model) {
        Label title = new Label("Who is next");
        title.getStyleClass().addAll("strong", "aside-title");
        Label basis = wrapped("next-basis", "soft", "small");
        basis.textProperty().bind(model.basis());
        node.getChildren().addAll(title, coming.node(), leaving.node(), basis);
        node.setId("rollout-next");
        node.getStyleClass().add("card-box");
        model.view().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    /// Puts the keyboard into the first list that has somebody.
    void focus() {
        (coming.list.isVisible() || !leaving.list.isVisible() ? coming : leaving).take();
    }

    private void show(NextView view) {
        coming.show(view.coming());
        leaving.show(view.leaving());
    }

    private static Label wrapped(String id, String... styles) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    /// A title, how many, and who.
    private static final class Half {
        private final Label title;
        private final Label words;
        private final ListView<NextView.Line> list = new ListView<>();

        Half(String id) {
            title = wrapped(id + "-title", "section-title");
            words = wrapped(id + "-words");
            // Reached by the keyboard also where there is nobody to choose, so that the sentence is read.
            words.setFocusTraversable(true);
            list.setId(id);
            list.setFixedCellSize(ROW);
            list.setCellFactory(shown -> new LineCell());
            list.getStyleClass().add("next-list");
            list.managedProperty().bind(list.visibleProperty());
        }

        Node node() {
            VBox half = new VBox(title, words, list);
            half.getStyleClass().add("aside-half");
            return half;
        }

        void take() {
            (list.isVisible() ? list : words).requestFocus();
        }

        void show(NextView.Part part) {
            title.setText(part.title());
            words.setText(part.words());
            list.setAccessibleText(part.title() + ". " + part.words());
            list.setVisible(!part.lines().isEmpty());
            if (!list.getItems().equals(part.lines())) {
                list.getItems().setAll(part.lines());
                double high = Math.min(MOST_ROWS, part.lines().size()) * (double) ROW + 2;
                list.setMinHeight(high);
                list.setPrefHeight(high);
            }
        }
    }

    private static final class LineCell extends ListCell<NextView.Line> {
        private final Label subject = new Label();
        private final Label details = new Label();
        private final VBox both = new VBox(subject, details);

        LineCell() {
            details.getStyleClass().addAll("soft", "small");
        }

        @Override
        protected void updateItem(NextView.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            subject.setText(line.subject());
            details.setText(line.details());
            setGraphic(both);
            setAccessibleText(line.subject() + ", " + line.details());
        }
    }
}
