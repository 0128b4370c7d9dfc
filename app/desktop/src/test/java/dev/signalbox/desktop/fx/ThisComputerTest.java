package dev.signalbox.desktop.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Links, opened by whatever the computer opens them with.
class ThisComputerTest {
    private static final URI LINK = URI.create("tel:+43112");
    private static final Optional<String> NOTHING = Optional.of("nothing on this computer opens tel: links");

    @Test
    void aProgramThatTakesTheLinkHasOpenedIt() {
        assertEquals(Optional.empty(), with("true").open(LINK));
    }

    @Test
    void aProgramThatRefusesTheLinkHasNot() {
        assertEquals(NOTHING, with("false").open(LINK));
    }

    @Test
    void whereThereIsNoSuchProgramNothingOpensIt() {
        assertEquals(NOTHING, with("no-such-program-is-here").open(LINK));
    }

    @Test
    void eachSystemHasItsOwnProgram() {
        assertEquals(List.of("xdg-open"), ThisComputer.openerOf("Linux"));
        assertEquals(List.of("open"), ThisComputer.openerOf("Mac OS X"));
        assertEquals(List.of("rundll32", "url.dll,FileProtocolHandler"), ThisComputer.openerOf("Windows 11"));
    }

    private static ThisComputer with(String program) {
        return new ThisComputer(() -> null, List.of(program));
    }
}
