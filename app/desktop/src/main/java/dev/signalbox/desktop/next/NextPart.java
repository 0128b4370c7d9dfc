package dev.signalbox.desktop.next;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows a [NextView]: who comes on with the next stage, and below, who goes off. Confined to the JavaFX thread.
public final class NextPart {
    private static final int NAME = 28;
    private static final int LINE = 16;
    private static final int HIGHEST = 220;
    /// A space at which no line is broken.
    private static final char HELD = '\u00a0';

    private final Half coming;
    private final Half leaving;
    private final VBox node = new VBox();

    /// @param id names it on the screen
    /// @param lines how many a subject's details take at most where it stands
    /// @param view what it shows
    /// @param basis which revision that is worked out by
    public NextPart(String id, int lines, ObservableValue<NextView> view, ObservableValue<String> basis) {
        coming = new Half("next-coming", NAME + lines * LINE);
        leaving = new Half("next-leaving", NAME + lines * LINE);
        Label title = new Label("Who is next");
        title.getStyleClass().addAll("strong", "aside-title");
        Label below = wrapped("next-basis", "soft", "small");
        below.textProperty().bind(basis);
        node.getChildren().addAll(title, coming.node(), leaving.node(), below);
        node.setId(id);
        node.getStyleClass().add("card-box");
        view.subscribe(this::show);
    }

    /// What is put on the screen.
    public Node node() {
        return node;
    }

    /// Puts the keyboard into the first list that has somebody.
    public void focus() {
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
        private final int row;
        private final Label title;
        private final Label words;
        private final ListView<NextView.Line> list = new ListView<>();

        Half(String id, int row) {
            this.row = row;
            title = wrapped(id + "-title", "section-title");
            words = wrapped(id + "-words");
            // Reached by the keyboard also where there is nobody to choose, so that the sentence is read.
            words.setFocusTraversable(true);
            list.setId(id);
            list.setFixedCellSize(row);
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
                double high = Math.min(HIGHEST, part.lines().size() * (double) row) + 2;
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
            details.setWrapText(true);
            // As wide as the list, and not as its longest line.
            setPrefWidth(0);
        }

        /// Broken between what is said and not within: a figure stays with its name.
        private static String unbroken(String details) {
            return details.replace(' ', HELD).replace(HELD + "·" + HELD, HELD + "· ");
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
            details.setText(unbroken(line.details()));
            setGraphic(both);
            setAccessibleText(line.subject() + ", " + line.details());
        }
    }
}
