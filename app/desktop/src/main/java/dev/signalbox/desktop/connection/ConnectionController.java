package dev.signalbox.desktop.connection;

import dev.signalbox.client.profile.Profile;
import dev.signalbox.desktop.device.DevicesModel;
import dev.signalbox.desktop.device.DevicesPane;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds the connections' view to its view model. Confined to the JavaFX thread.
final class ConnectionController {
    private final ConnectionViewModel viewModel;
    private final DevicesModel devices;

    @FXML
    private VBox page;

    @FXML
    private VBox stores;

    @FXML
    private TextField name;

    @FXML
    private TextField server;

    @FXML
    private TextField authority;

    @FXML
    private PasswordField token;

    @FXML
    private TextField tokenFile;

    @FXML
    private VBox reports;

    @FXML
    private Label said;

    ConnectionController(ConnectionViewModel viewModel, DevicesModel devices) {
        this.viewModel = viewModel;
        this.devices = devices;
    }

    @FXML
    private void initialize() {
        name.textProperty().bindBidirectional(viewModel.name());
        server.textProperty().bindBidirectional(viewModel.server());
        authority.textProperty().bindBidirectional(viewModel.authority());
        token.textProperty().bindBidirectional(viewModel.token());
        tokenFile.textProperty().bindBidirectional(viewModel.tokenFile());
        said.textProperty().bind(viewModel.said());
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        viewModel.reports().subscribe(this::showReports);
        showReports();
        page.getChildren().add(new DevicesPane(devices));
        viewModel.list().subscribe(this::showStores);
        showStores();
    }

    void focusName() {
        name.requestFocus();
    }

    @FXML
    private void test() {
        viewModel.test();
    }

    @FXML
    private void keep() {
        viewModel.keep();
    }

    private void showReports() {
        reports.getChildren()
                .setAll(viewModel.reports().stream()
                        .map(report -> ReportCard.of(report, viewModel.now()))
                        .toList());
        reports.setManaged(!reports.getChildren().isEmpty());
    }

    private void showStores() {
        List<Node> lines = new ArrayList<>();
        lines.add(line("This computer", "the embedded store", "this computer", viewModel::useEmbedded, List.of()));
        for (Profile profile : viewModel.list()) {
            Button test = new Button("Test");
            test.setAccessibleText("Test the connection to " + profile.name());
            test.setOnAction(pressed -> viewModel.test(profile));
            lines.add(
                    line(profile.name(), about(profile), profile.where(), () -> viewModel.use(profile), List.of(test)));
        }
        stores.getChildren().setAll(lines);
    }

    private static String about(Profile profile) {
        return profile.endpoints().stream().map(URI::toString).collect(Collectors.joining(", "))
                + profile.authority().map(file -> "   trusts " + file).orElse("")
                + profile.tokenFile().map(file -> "   token in " + file).orElse("");
    }

    private Node line(String title, String about, String store, Runnable use, List<Button> more) {
        Label heading = new Label(title);
        heading.getStyleClass().add("strong");
        Label where = new Label(about);
        where.getStyleClass().addAll("soft", "small");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(new VBox(heading, where), space);
        line.getChildren().addAll(more);
        line.getChildren().add(store.equals(viewModel.current()) ? new Label("In use") : useButton(title, use));
        line.getStyleClass().add("store-line");
        return line;
    }

    private static Button useButton(String title, Runnable use) {
        Button button = new Button("Use");
        button.setAccessibleText("Use " + title);
        button.setOnAction(pressed -> use.run());
        return button;
    }
}
