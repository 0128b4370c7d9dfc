package dev.signalbox.domain.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.signalbox.domain.testing.Choices;
import dev.signalbox.domain.testing.Property;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A table against the map that it stands for.
final class TableTest {
    @Test
    void tableIsTheMapOfItsChanges() {
        Property.holds(500, choices -> {
            Map<String, Integer> model = new HashMap<>();
            Table<String, Integer> table = Table.empty();
            while (choices.draw(50) != 0) {
                String key = "key-" + choices.draw(40);
                Table<String, Integer> before = table;
                Map<String, Integer> modelBefore = Map.copyOf(model);
                if (choices.draw(3) == 0) {
                    choices.note("without " + key);
                    model.remove(key);
                    table = table.without(key);
                } else {
                    int value = choices.draw(1_000);
                    choices.note("with " + key + " = " + value);
                    model.put(key, value);
                    table = table.with(key, value);
                }
                assertIs(model, table);
                assertIs(modelBefore, before);
            }
        });
    }

    @Test
    void whatChangedSinceAnyOtherTableTurnsThatOneIntoThis() {
        Property.holds(500, choices -> {
            Table<String, Integer> older = Table.of(draw(choices));
            Table<String, Integer> newer = choices.draw(2) == 0
                    ? Table.of(draw(choices))
                    : older.with("key-" + choices.draw(40), choices.draw(3)).without("key-" + choices.draw(40));
            Map<String, Integer> turned = new HashMap<>();
            older.forEach(turned::put);
            newer.since(
                    older,
                    (key, value) -> assertNotEquals(value, turned.put(key, value), "only what differs"),
                    key -> assertNotNull(turned.remove(key), "only what was there"));

            assertIs(turned, newer);
        });
    }

    @Test
    void tablesWithTheSameEntriesAreEqualHoweverTheyCameAbout() {
        Table<String, Integer> straight = Table.of(Map.of("a", 1, "b", 2));
        Table<String, Integer> roundabout = Table.<String, Integer>empty()
                .with("b", 3)
                .with("c", 1)
                .with("a", 1)
                .with("b", 2)
                .without("c");

        assertEquals(straight, roundabout);
        assertEquals(straight.hashCode(), roundabout.hashCode());
        assertEquals(Table.empty(), roundabout.without("a").without("b"));
    }

    @Test
    void takingAwayWhatIsNotThereChangesNothing() {
        Table<String, Integer> table = Table.of(Map.of("a", 1));

        assertSame(table, table.without("b"));
    }

    private static Map<String, Integer> draw(Choices choices) {
        Map<String, Integer> entries = new HashMap<>();
        int count = choices.draw(30);
        for (int number = 0; number < count; number++) {
            entries.put("key-" + choices.draw(40), choices.draw(3));
        }
        return entries;
    }

    private static void assertIs(Map<String, Integer> model, Table<String, Integer> table) {
        Map<String, Integer> entries = new HashMap<>();
        table.forEach(entries::put);
        assertEquals(model, entries);
        assertEquals(model.size(), table.size());
        assertEquals(model.keySet(), table.keys().collect(Collectors.toSet()));
        assertEquals(new HashSet<>(model.values()), table.values().collect(Collectors.toSet()));
        for (int number = 0; number < 40; number++) {
            String key = "key-" + number;
            assertEquals(Optional.ofNullable(model.get(key)), table.get(key));
            assertEquals(model.containsKey(key), table.contains(key));
        }
        assertEquals(Table.of(model), table);
    }
}
