package dev.signalbox.desktop.tour;

import java.util.Locale;
import java.util.Map;

/// Whether there is a screen to open a window on.
public final class Display {
    private static final String PLATFORM = "glass.platform";

    private Display() {}

    /// True on Linux without X11 and without Wayland; other systems always have a screen to draw on.
    public static boolean isMissing() {
        return isMissing(System.getProperty("os.name"), System.getenv());
    }

    /// Makes JavaFX draw into memory, unless the caller has chosen a platform. To be called before it starts.
    public static void useHeadless() {
        if (System.getProperty(PLATFORM) == null) {
            System.setProperty(PLATFORM, "Headless");
            System.setProperty("prism.order", "sw");
        }
    }

    static boolean isMissing(String system, Map<String, String> environment) {
        return system.toLowerCase(Locale.ROOT).contains("linux")
                && environment.getOrDefault("DISPLAY", "").isBlank()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }
}
