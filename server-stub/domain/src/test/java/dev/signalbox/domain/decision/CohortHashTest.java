package dev.signalbox.domain.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The contract in `server-stub/docs/cohort-hash.md`: its rows, and the statistics it promises.
final class CohortHashTest {
    private static final Path CONTRACT = Path.of("..", "docs", "cohort-hash.md");
    private static final int SUBJECTS = 100_000;
    private static final int GROUPS = 100;

    /// Chi-squared with 99 degrees of freedom is larger by chance once in a thousand.
    private static final double LIMIT = 148.23;

    @Test
    void everyHashOfTheContractIsReproduced() throws IOException {
        List<List<String>> rows = rows("XXH64");
        assertEquals(18, rows.size());
        for (List<String> row : rows) {
            assertEquals(row.get(1), String.format("%016x", CohortHash.hash(text(row.get(0)))), row::toString);
        }
    }

    @Test
    void everyBucketOfTheContractIsReproduced() throws IOException {
        List<List<String>> rows = rows("Bucket");
        assertEquals(16, rows.size());
        for (List<String> row : rows) {
            long seed = CohortHash.seed(text(row.get(0)), text(row.get(1)));
            long subject = CohortHash.hash(text(row.get(2)));
            assertEquals(row.get(3), String.format("%016x", seed), row::toString);
            assertEquals(row.get(4), Integer.toString(CohortHash.bucket(subject, seed)), row::toString);
        }
    }

    @Test
    void subjectsSpreadEvenlyOverTheBuckets() {
        for (String flag : List.of("deeplinks.enabled", "cards", "a")) {
            double chiSquared = chiSquared(counts(flag, "cards.v2", (first, second) -> first / 100));
            assertTrue(chiSquared < LIMIT, flag + ": " + chiSquared);
        }
    }

    @Test
    void bucketsOfTwoFlagsAreIndependent() {
        for (String flag : List.of("cards", "cards.v2", "deeplinks.enabled.v2", "zoom")) {
            double chiSquared = chiSquared(
                    counts("deeplinks.enabled", flag, (first, second) -> first / 1_000 * 10 + second / 1_000));
            assertTrue(chiSquared < LIMIT, flag + ": " + chiSquared);
        }
    }

    @Test
    void controlBucketsOfOneFlagAreNotIndependentOfThemselves() {
        int[] counts = counts("cards", "cards", (first, second) -> first / 1_000 * 10 + second / 1_000);

        assertTrue(chiSquared(counts) > 100 * LIMIT);
    }

    /// Where a pair of buckets is counted.
    private interface Group {
        int of(int first, int second);
    }

    private static int[] counts(String firstFlag, String secondFlag, Group group) {
        long first = CohortHash.seed("easymo", firstFlag);
        long second = CohortHash.seed("easymo", secondFlag);
        int[] counts = new int[GROUPS];
        for (int number = 0; number < SUBJECTS; number++) {
            long hash = CohortHash.hash("user-" + number);
            counts[group.of(CohortHash.bucket(hash, first), CohortHash.bucket(hash, second))]++;
        }
        return counts;
    }

    private static double chiSquared(int[] counts) {
        double expected = SUBJECTS / (double) GROUPS;
        return IntStream.of(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    /// The cells of the table whose last column is `name`.
    private static List<List<String>> rows(String name) throws IOException {
        List<String> lines = Files.readAllLines(CONTRACT);
        int head = IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).endsWith("| " + name + " |"))
                .findFirst()
                .orElseThrow();
        return lines.stream()
                .skip(head + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .map(CohortHashTest::cells)
                .toList();
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.length() - 1).split("\\|"))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }

    private static String text(String cell) {
        return cell.equals("(empty)") ? "" : cell;
    }
}
