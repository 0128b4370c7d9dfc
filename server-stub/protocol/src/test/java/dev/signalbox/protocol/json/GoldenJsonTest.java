package dev.signalbox.protocol.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.store.Receipt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The log holds these bytes for ever. A difference here is a change of the stored format, not of a test.
class GoldenJsonTest {
    @TestFactory
    Stream<DynamicTest> eachExampleIsWrittenAsItsGoldenFile() {
        return Examples.all().entrySet().stream()
                .map(example -> dynamicTest(
                        example.getKey(),
                        () -> assertEquals(golden(example.getKey()), DomainJson.write(example.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> eachGoldenFileReadsAsItsExampleAndIsWrittenBackByteForByte() {
        return Examples.all().entrySet().stream()
                .map(example -> dynamicTest(example.getKey(), () -> {
                    Object read = DomainJson.read(golden(example.getKey()), type(example.getValue()));

                    assertEquals(example.getValue(), read);
                    assertEquals(golden(example.getKey()), DomainJson.write(read));
                }));
    }

    @Test
    void everyEventCommandAndReceiptHasAnExample() {
        assertEquals(alternatives(Event.class), classes(Examples.events()));
        assertEquals(alternatives(Command.class), classes(Examples.commands()));
        assertEquals(alternatives(Receipt.class), classes(Examples.receipts()));
    }

    private static Set<Class<?>> alternatives(Class<?> type) {
        return leaves(type).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenJsonTest::leaves)
                : Stream.of(type);
    }

    private static Set<Class<?>> classes(List<?> values) {
        return values.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    /// Alternatives are read as what they are alternatives of, as the store and the wire do.
    private static Class<?> type(Object value) {
        return Stream.of(Event.class, Command.class, Receipt.class)
                .filter(root -> root.isInstance(value))
                .<Class<?>>map(root -> root)
                .findFirst()
                .orElse(value.getClass());
    }

    private static String golden(String name) {
        try (InputStream file = GoldenJsonTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
