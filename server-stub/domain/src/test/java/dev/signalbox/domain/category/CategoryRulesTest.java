package dev.signalbox.domain.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sizes by star, contributor and pull-request counts (S3-16, S3-46), at, below and above each bound.
final class CategoryRulesTest {
    @Test
    void eachCountAloneLiftsASubjectIntoItsCategoryAtTheBound() {
        assertEquals(SizeCategory.SMALL, of(0, 0, 0));
        assertEquals(SizeCategory.SMALL, of(99, 9, 99));
        assertEquals(SizeCategory.MEDIUM, of(100, 0, 0));
        assertEquals(SizeCategory.MEDIUM, of(0, 10, 0));
        assertEquals(SizeCategory.MEDIUM, of(0, 0, 100));
        assertEquals(SizeCategory.MEDIUM, of(999, 49, 999));
        assertEquals(SizeCategory.LARGE, of(1_000, 0, 0));
        assertEquals(SizeCategory.LARGE, of(0, 50, 0));
        assertEquals(SizeCategory.LARGE, of(9_999, 199, 9_999));
        assertEquals(SizeCategory.ENTERPRISE, of(10_000, 0, 0));
        assertEquals(SizeCategory.ENTERPRISE, of(0, 200, 0));
        assertEquals(SizeCategory.ENTERPRISE, of(0, 0, 10_000));
    }

    @Test
    void testSubjectIsOfCategoryTestWhateverItsCounts() {
        assertEquals(
                SizeCategory.TEST,
                CategoryRules.DEFAULT
                        .of(new Counts(50_000, 1_000, 50_000), SubjectPurpose.TEST)
                        .category());
    }

    @Test
    void smallerCategoriesComeEarlier() {
        List<Integer> priorities = CategoryRules.DEFAULT.rules().stream()
                .map(rule -> rule.priority().value())
                .toList();

        assertEquals(List.of(100, 80, 60, 40, 20), priorities);
    }

    @Test
    void rulesThatLeaveACategoryOutOrDescendAreRefused() {
        List<CategoryRule> rules = CategoryRules.DEFAULT.rules();
        CategoryRule low = new CategoryRule(SizeCategory.ENTERPRISE, new Counts(10, 10, 10), Priority.LAST);

        assertThrows(InvalidValueException.class, () -> new CategoryRules(rules.subList(0, 4)));
        assertThrows(
                InvalidValueException.class,
                () -> new CategoryRules(List.of(rules.get(0), rules.get(1), rules.get(2), rules.get(3), low)));
    }

    @Test
    void queueIsByPriorityThenByBucket() {
        int last = -1;
        for (int priority = 100; priority >= 0; priority--) {
            for (int bucket = 0; bucket < 10_000; bucket += 101) {
                int place = Queue.place(new Priority(priority), bucket);
                assertTrue(place >= last, "priority " + priority + ", bucket " + bucket);
                last = place;
            }
        }
        assertEquals(0, Queue.place(new Priority(100), 0));
        assertEquals(9_999, Queue.place(Priority.LAST, 9_999));
    }

    private static SizeCategory of(long stars, long contributors, long pullRequests) {
        return CategoryRules.DEFAULT
                .of(new Counts(stars, contributors, pullRequests), SubjectPurpose.ORDINARY)
                .category();
    }
}
