package dev.signalbox.desktop;

import dev.signalbox.desktop.tour.Display;
import dev.signalbox.domain.flag.InvalidValueException;
import java.util.List;
import javafx.application.Application;

/// Starts the console. Not itself a JavaFX application, so that JavaFX may lie on the class path.
public final class Main {
    private static final int FAILURE = 1;
    private static final int USAGE_ERROR = 2;

    private Main() {}

    /// Opens a window; where there is no display, plays the sample instead and leaves pictures of it.
    ///
    /// @param arguments see [Options#USAGE]
    public static void main(String[] arguments) {
        try {
            Options.parse(List.of(arguments));
        } catch (InvalidValueException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(USAGE_ERROR);
        }
        if (Display.isMissing()) {
            Display.useHeadless();
        }
        Application.launch(ConsoleApp.class, arguments);
        System.exit(ConsoleApp.hasFailed() ? FAILURE : 0);
    }
}
