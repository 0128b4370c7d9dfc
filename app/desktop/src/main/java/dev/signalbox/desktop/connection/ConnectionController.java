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
            Button test = button("Test", "Test the connection to " + profile.name(), () -> viewModel.test(profile));
            Button renew = button("New token", "Type a new token for " + profile.name(), () -> renew(profile));
            lines.add(line(
                    profile.name(),
                    about(profile),
                    profile.where(),
                    () -> viewModel.use(profile),
                    List.of(renew, test)));
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
        line.getChildren().addAll(entering(title, store, use));
        line.getStyleClass().add("store-line");
        return line;
    }

    /// What is in use can be connected to anew: with another token, or when its server has moved.
    private List<Node> entering(String title, String store, Runnable use) {
        if (!store.equals(viewModel.current())) {
            return List.of(button("Use", "Use " + title, use));
        }
        Label inUse = new Label("In use");
        Button again = button("Connect again", "Connect to " + title + " again", use);
        again.setId("connection-again");
        return List.of(inUse, again);
    }

    private void renew(Profile profile) {
        viewModel.renew(profile);
        token.requestFocus();
    }

    private static Button button(String words, String meaning, Runnable act) {
        Button button = new Button(words);
        button.setAccessibleText(meaning);
        button.setOnAction(pressed -> act.run());
        return button;
    }
}
