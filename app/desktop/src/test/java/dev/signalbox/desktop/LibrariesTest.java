package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibrariesTest {
    @Test
    void whatIsMissingIsNamedWithThePackagesThatBringIt() {
        assertEquals(
                Optional.of(
                        "Signalbox cannot draw: this computer lacks libfreetype.so.6, libgtk-3.so.0. On Debian, install them"
                                + " with: apt-get install libfreetype6 libgtk-3-0 fonts-dejavu-core"),
                Libraries.missing(
                        Libraries.Drawing.WINDOWS,
                        library -> !library.equals("libfreetype.so.6") && !library.equals("libgtk-3.so.0")));
    }

    @Test
    void picturesNeedNoWindows() {
        assertEquals(
                Optional.empty(),
                Libraries.missing(Libraries.Drawing.PICTURES, library -> !library.equals("libgtk-3.so.0")));
    }

    @Test
    void whereTheseTestsRunNothingIsMissingForPictures() {
        assertEquals(Optional.empty(), Libraries.missing(Libraries.Drawing.PICTURES));
    }
}
