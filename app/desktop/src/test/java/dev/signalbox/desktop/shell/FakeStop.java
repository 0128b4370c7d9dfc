package dev.signalbox.desktop.shell;

import dev.signalbox.desktop.navigation.StopLauncher;
import dev.signalbox.desktop.navigation.StopReadiness;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/// Writes down what reaches the stop.
final class FakeStop implements StopLauncher {
    final List<String> heard = new ArrayList<>();
    final ObjectProperty<StopReadiness> readiness =
            new SimpleObjectProperty<>(new StopReadiness(StopReadiness.Look.READY, "ready 14 s ago"));
    private final Region sheet = new Region();

    FakeStop() {
        sheet.setVisible(false);
        sheet.setManaged(false);
    }

    @Override
    public Parent sheet() {
        return sheet;
    }

    @Override
    public void pressed(Reach reach) {
        heard.add("pressed " + reach);
    }

    @Override
    public void released() {
        heard.add("released");
    }

    @Override
    public ObservableValue<StopReadiness> readiness() {
        return readiness;
    }
}
