package dev.signalbox.domain.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of an error's text is its kind.
final class ErrorCategoryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Timeout after 3000 ms: job 17 | Timeout after # ms",
                "HTTP 502 | HTTP #",
                "No such repository \"acme/web\" | No such repository",
                "``| unnamed",
                "{\"code\":7} | unnamed"
            })
    void whatNamesTheCaseGoes(String message, String category) {
        assertEquals(category, ErrorCategory.of(message));
    }
}
