package dev.signalbox.protocol.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {
    private static final long YEARS_10000 = 253_402_300_800L;

    @Test
    void everySecondIsReadAsTheFormatterReadsIt() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Instant at = Instant.ofEpochSecond(random.nextLong(YEARS_10000));

            assertEquals(at, InstantText.parse(at.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T03:00:00.120Z",
                "2026-03-01T24:00:00Z",
                "2026-03-01T03:00:00+01:00",
                "2024-02-29T23:59:59Z",
                "-0001-03-01T03:00:00Z",
                "0000-01-01T00:00:00Z",
            })
    void rareFormsAreReadAsTheFormatterReadsThem(String text) {
        assertEquals(Instant.parse(text), InstantText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T03:00:00Z",
                "2026-13-01T03:00:00Z",
                "2026-00-01T03:00:00Z",
                "2026-03-01T25:00:00Z",
                "2026-03-01T03:60:00Z",
                "2026-03-01 03:00:00Z",
                "2026-03-01T03:00:00z!",
                "",
            })
    void whatIsNoPointInTimeIsRefused(String text) {
        assertThrows(DateTimeException.class, () -> InstantText.parse(text));
    }
}
