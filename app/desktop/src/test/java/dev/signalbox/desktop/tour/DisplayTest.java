package dev.signalbox.desktop.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void onlyLinuxCanBeWithoutADisplay() {
        assertEquals(true, Display.isMissing("Linux", Map.of()));
        assertEquals(true, Display.isMissing("Linux", Map.of("DISPLAY", "")));
        assertEquals(false, Display.isMissing("Linux", Map.of("DISPLAY", ":0")));
        assertEquals(false, Display.isMissing("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")));
        assertEquals(false, Display.isMissing("Windows 11", Map.of()));
        assertEquals(false, Display.isMissing("Mac OS X", Map.of()));
    }
}
