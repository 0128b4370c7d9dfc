package dev.signalbox.bench;

import dev.signalbox.domain.decision.Subject;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/// Ten thousand users with random UUIDs, the same in every run.
final class Subjects {
    static final int COUNT = 10_000;

    private Subjects() {}

    static String[] keys() {
        Random random = new Random(42);
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(COUNT)
                .map(UUID::toString)
                .toArray(String[]::new);
    }

    /// Attributes that satisfy the benchmark's segment, as a caller would pass them.
    static Map<String, Object> attributes() {
        return Map.of("country", "RW", "plan", "pro", "age", 34);
    }

    static Subject[] prebuilt(String[] keys) {
        return Stream.of(keys).map(Subject::of).toArray(Subject[]::new);
    }
}
