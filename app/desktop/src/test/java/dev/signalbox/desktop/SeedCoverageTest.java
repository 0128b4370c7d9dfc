package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The page that says which test shows what the founding documents ask for names every capability, and no test that is
/// not there. It stands behind all modules, because their tests are what it names.
final class SeedCoverageTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path PAGE = ROOT.resolve("server-stub/docs/seed-coverage.md");

    private static final Pattern ID = Pattern.compile("\\b([SX]\\d?)-(\\d+)(?:\\.\\.(\\d+))?");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+)?(?:#(\\w+))?`");

    private static List<Row> rows = List.of();
    private static Map<String, String> sources = Map.of();

    @BeforeAll
    static void readPageAndTests() throws IOException {
        rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Id "))
                .map(Row::of)
                .toList();
        try (Stream<Path> files = Files.walk(ROOT)) {
            sources = files.filter(SeedCoverageTest::isTestSource)
                    .collect(Collectors.toMap(SeedCoverageTest::className, SeedCoverageTest::text, String::concat));
        }
    }

    /// What is left out of the contradictions is about channels and releases, which are no part of rollouts.
    @Test
    void everyCapabilityThatIsOwedHasARow() {
        Set<String> owed = new TreeSet<>();
        owed.addAll(ids("S1", 1, 73));
        owed.addAll(ids("S2", 40, 105));
        owed.addAll(ids("S2", 106, 130));
        owed.addAll(ids("S3", 1, 120));
        owed.addAll(ids("X", 2, 21));
        owed.addAll(ids("X", 34, 39));
        owed.addAll(ids("X", 41, 42));
        rows.forEach(row -> owed.removeAll(row.ids()));

        assertEquals(Set.of(), owed);
    }

    @Test
    void everyRowNamesTestsThatAreThere() {
        List<String> missing =
                rows.stream().flatMap(row -> row.missing(sources).stream()).toList();

        assertEquals(List.of(), missing);
    }

    private static Set<String> ids(String document, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> document + "-" + number)
                .collect(Collectors.toSet());
    }

    private static boolean isTestSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && (path.contains("/src/test/java/") || path.contains("/testkit/src/main/java/"));
    }

    private static String className(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @param shown the cell that names tests; `#method` alone means the class named before it
    private record Row(Set<String> ids, String shown) {
        static Row of(String line) {
            String[] cells = line.split("\\|");
            Set<String> ids = ID.matcher(cells[1])
                    .results()
                    .flatMap(id -> SeedCoverageTest.ids(id.group(1), first(id), last(id)).stream())
                    .collect(Collectors.toSet());
            return new Row(ids, cells.length > 3 ? cells[3] : "");
        }

        List<String> missing(Map<String, String> sources) {
            List<String> missing = new ArrayList<>();
            String named = "";
            Matcher tests = TEST.matcher(shown);
            while (tests.find()) {
                named = tests.group(1) == null ? named : tests.group(1);
                String source = sources.getOrDefault(named, "");
                boolean there =
                        tests.group(2) == null ? !source.isEmpty() : source.contains(" " + tests.group(2) + "(");
                if (!there) {
                    missing.add(ids + ": " + named + (tests.group(2) == null ? "" : "#" + tests.group(2)));
                }
            }
            return missing;
        }

        private static int first(MatchResult id) {
            return Integer.parseInt(id.group(2));
        }

        private static int last(MatchResult id) {
            return id.group(3) == null ? first(id) : Integer.parseInt(id.group(3));
        }
    }
}
