package dev.signalbox.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.protocol.json.MalformedMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagReaderTest {
    private final FlagReader reader = new FlagReader();

    @ParameterizedTest
    @ValueSource(strings = {"Opens links inside the app", "Größer, ≥ 5 %", "says \"on\" \\ or \n not", "x"})
    void flagIsReadAsTheGeneralReaderWouldReadIt(String description) {
        Flag flag = new Flag(new FlagKey("maps.offline"), new AppKey("maps"), description, "Mobile team");

        assertEquals(flag, reader.read(DomainJson.write(flag)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"app\":\"maps\",\"description\":\"\",\"key\":\"maps.offline\",\"owner\":\"Mobile team\"}",
                "{\"app\":\"maps\",\"description\":\"x\",\"key\":\"maps offline\",\"owner\":\"Mobile team\"}",
                "{\"app\":\"maps\",\"description\":\"x\",\"key\":\"maps.offline\",\"owner\":\"Mobile team\"}}",
                "{\"app\":\"maps\",\"description\":\"x\ty\",\"key\":\"maps.offline\",\"owner\":\"Mobile team\"}",
                "{\"app\":\"maps\",\"description\":\"x\",\"key\":\"maps.offline\",\"owner\":\"M\",\"colour\":\"red\"}",
                "{\"app\":\"maps\",\"description\":\"x\",\"key\":\"maps.offline\"}",
            })
    void whatIsNoFlagIsRefused(String json) {
        assertThrows(MalformedMessageException.class, () -> reader.read(json));
    }

    @Test
    void nothingIsNoFlag() {
        assertThrows(MalformedMessageException.class, () -> reader.read(""));
    }
}
