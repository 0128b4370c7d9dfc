package dev.signalbox.domain.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PropertyTest {
    @Test
    void truePropertyIsNotFalsified() {
        assertEquals(Optional.empty(), Property.falsify(200, choices -> assertTrue(choices.draw(10) < 10)));
    }

    @Test
    void falsePropertyIsShrunkToItsSmallestRun() {
        Property.Counterexample found = Property.falsify(200, choices -> {
                    int sum = 0;
                    while (choices.draw(20) != 0) {
                        int number = choices.draw(1_000);
                        choices.note(number);
                        sum += number;
                    }
                    assertTrue(sum < 100, "the sum is too large");
                })
                .orElseThrow();

        assertEquals(1, found.notes().size());
        assertEquals("100", found.notes().getFirst());
    }

    @Test
    void sameSeedsGiveTheSameRuns() {
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        Property.holds(50, choices -> first.append(choices.draw(1_000_000)).append(' '));
        Property.holds(50, choices -> second.append(choices.draw(1_000_000)).append(' '));

        assertEquals(first.toString(), second.toString());
    }
}
