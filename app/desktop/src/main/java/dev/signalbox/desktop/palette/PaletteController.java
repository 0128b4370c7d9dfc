package dev.signalbox.desktop.palette;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Binds the palette's view to its view model. Confined to the JavaFX thread.
final class PaletteController {
    private static final double LINE_HEIGHT = 44;
    private static final int FEWEST_LINES = 2;
    private static final int MOST_LINES = 10;

    private final PaletteViewModel viewModel;
    private Runnable close = () -> {};

    @FXML
    private TextField query;

    @FXML
    private ListView<Entry> entries;

    PaletteController(PaletteViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        query.textProperty().bindBidirectional(viewModel.query());
        entries.setItems(viewModel.entries());
        entries.setCellFactory(list -> new EntryCell());
        entries.setFixedCellSize(LINE_HEIGHT);
        entries.prefHeightProperty()
                .bind(Bindings.size(viewModel.entries())
                        .map(size -> Math.clamp(size.intValue(), FEWEST_LINES, MOST_LINES) * LINE_HEIGHT));
        viewModel.entries().subscribe(this::chooseFirst);
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        entries.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> perform());
    }

    /// Begins anew; `closing` takes the palette away.
    void open(Runnable closing) {
        close = closing;
        viewModel.open();
        chooseFirst();
        query.requestFocus();
    }

    @FXML
    private void closeOutside(MouseEvent click) {
        if (click.getTarget().equals(click.getSource())) {
            close.run();
        }
    }

    private void chooseFirst() {
        if (viewModel.entries().isEmpty()) {
            entries.getSelectionModel().clearSelection();
            return;
        }
        entries.getSelectionModel().select(0);
        entries.scrollTo(0);
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> perform();
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int size = viewModel.entries().size();
        if (size > 0) {
            int next = Math.floorMod(entries.getSelectionModel().getSelectedIndex() + by, size);
            entries.getSelectionModel().select(next);
            entries.scrollTo(Math.max(0, next - 3));
        }
    }

    private void perform() {
        Entry chosen = entries.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.state() == Entry.State.ENABLED) {
            close.run();
            chosen.perform().run();
        }
    }
}
