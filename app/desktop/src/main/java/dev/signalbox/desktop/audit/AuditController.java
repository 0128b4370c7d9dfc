package dev.signalbox.desktop.audit;

import dev.signalbox.desktop.fx.TextClipboard;
import dev.signalbox.desktop.widget.WrappingCell;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Binds the trail's table to its view model. Confined to the JavaFX thread.
final class AuditController {
    private final AuditViewModel viewModel;

    @FXML
    private TableView<AuditRow> table;

    @FXML
    private TableColumn<AuditRow, String> utc;

    @FXML
    private TableColumn<AuditRow, String> local;

    @FXML
    private TableColumn<AuditRow, String> who;

    @FXML
    private TableColumn<AuditRow, String> what;

    @FXML
    private TableColumn<AuditRow, String> where;

    @FXML
    private TableColumn<AuditRow, String> exposure;

    @FXML
    private TableColumn<AuditRow, String> why;

    @FXML
    private Label message;

    @FXML
    private Label empty;

    @FXML
    private Node filterChip;

    @FXML
    private Label filterName;

    @FXML
    private Button older;

    @FXML
    private Label details;

    AuditController(AuditViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        column(utc, AuditRow::utc);
        column(local, AuditRow::local);
        column(who, AuditRow::who);
        column(what, AuditRow::what);
        column(where, AuditRow::where);
        column(exposure, AuditRow::exposure);
        column(why, AuditRow::why);
        Stream.of(who, what, where, why).forEach(wrapping -> wrapping.setCellFactory(column -> new WrappingCell<>()));
        table.setItems(viewModel.rows());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        empty.textProperty().bind(viewModel.message());
        message.textProperty().bind(viewModel.message());
        message.visibleProperty().bind(viewModel.message().isNotEmpty().and(Bindings.isNotEmpty(viewModel.rows())));
        message.managedProperty().bind(message.visibleProperty());
        filterName.textProperty().bind(Bindings.concat("Only ", viewModel.filter()));
        filterChip.visibleProperty().bind(viewModel.filter().isNotEmpty());
        filterChip.managedProperty().bind(filterChip.visibleProperty());
        older.visibleProperty().bind(viewModel.older());
        older.managedProperty().bind(older.visibleProperty());
        table.getSelectionModel().selectedItemProperty().subscribe(this::showDetails);
        table.getItems().addListener((ListChangeListener<AuditRow>) change -> selectNewest());
    }

    /// Puts the keyboard where it is wanted.
    void focus() {
        table.requestFocus();
        selectNewest();
    }

    /// Copies the marked entries as text.
    void copy() {
        TextClipboard.put(table.getSelectionModel().getSelectedItems().stream().map(AuditRow::asText));
    }

    /// Marks every entry that was read.
    void markAll() {
        table.getSelectionModel().selectAll();
        table.requestFocus();
    }

    private void selectNewest() {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    @FXML
    private void showAll() {
        viewModel.showAll();
    }

    @FXML
    private void showOlder() {
        viewModel.showOlder();
    }

    private void showDetails(@org.jspecify.annotations.Nullable AuditRow row) {
        details.setText(row == null ? "" : words(row));
    }

    private static String words(AuditRow row) {
        String chain = row.hash().isEmpty() ? "" : " · hash " + row.hash().substring(0, 16) + "…";
        return "Entry " + row.sequence() + " · command " + row.command() + chain;
    }

    private static void column(TableColumn<AuditRow, String> column, Function<AuditRow, String> text) {
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    }
}
