/// The JavaFX console.
@org.jspecify.annotations.NullMarked
module dev.signalbox.desktop {
    requires dev.signalbox.client;
    requires dev.signalbox.domain;
    requires dev.signalbox.store;
    requires dev.signalbox.http;
    requires dev.signalbox.demo;
    requires javafx.controls;
    requires javafx.fxml;
    requires javafx.swing;
    requires java.desktop;
    requires org.freedesktop.dbus;
    requires atlantafx.base;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires static org.jspecify;

    exports dev.signalbox.desktop to
            javafx.graphics;

    opens dev.signalbox.desktop.audit to
            javafx.fxml;
    opens dev.signalbox.desktop.board to
            javafx.fxml;
    opens dev.signalbox.desktop.calendar to
            javafx.fxml;
    opens dev.signalbox.desktop.connection to
            javafx.fxml;
    opens dev.signalbox.desktop.draft to
            javafx.fxml;
    opens dev.signalbox.desktop.flag to
            javafx.fxml;
    opens dev.signalbox.desktop.flags to
            javafx.fxml;
    opens dev.signalbox.desktop.help to
            javafx.fxml;
    opens dev.signalbox.desktop.incident to
            javafx.fxml;
    opens dev.signalbox.desktop.palette to
            javafx.fxml;
    opens dev.signalbox.desktop.pipeline to
            javafx.fxml;
    opens dev.signalbox.desktop.plan to
            javafx.fxml;
    opens dev.signalbox.desktop.policy to
            javafx.fxml;
    opens dev.signalbox.desktop.rollout to
            javafx.fxml;
    opens dev.signalbox.desktop.routing to
            javafx.fxml;
    opens dev.signalbox.desktop.settings to
            javafx.fxml;
    opens dev.signalbox.desktop.shell to
            javafx.fxml;
    opens dev.signalbox.desktop.source to
            javafx.fxml;
    opens dev.signalbox.desktop.stop to
            javafx.fxml;
    opens dev.signalbox.desktop.welcome to
            javafx.fxml;
    opens dev.signalbox.desktop.why to
            javafx.fxml;
}
