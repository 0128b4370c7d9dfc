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
        check(arguments);
        boolean displayed = !Display.isMissing();
        Libraries.missing(displayed ? Libraries.Drawing.WINDOWS : Libraries.Drawing.PICTURES)
                .ifPresent(Main::giveUp);
        if (!displayed) {
            Display.useHeadless();
        }
        if (displayed || FirstFrame.chosen() != FirstFrame.STAY) {
            HeadStart.begin();
        }
        if (!Application.class.getModule().isNamed()) {
            // JavaFX says on its way up, through a logger, that it lies on the class path.
            HeadStart.awaitLogging();
        }
        Application.launch(ConsoleApp.class, arguments);
        ConsoleApp.awaitLastWords();
        System.exit(ConsoleApp.hasFailed() ? FAILURE : 0);
    }

    private static void giveUp(String why) {
        System.err.println(why);
        System.exit(FAILURE);
    }

    private static void check(String[] arguments) {
        try {
            Options unusedHere = Options.parse(List.of(arguments));
        } catch (InvalidValueException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(USAGE_ERROR);
        }
    }
}
