package dev.signalbox.domain.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The founding documents' figures for the matrix (S2-125..130) and the levels (S2-83..96).
final class MatrixTest {
    @Test
    void rowsHaveTheirSeverityLeversAndTime() {
        assertEquals(
                List.of(
                        "High error rate (>5 %) | P0 | [FLAG_OFF] Turn the flag off | Optional[PT1M]",
                        "Security vulnerability | P0 | [FLAG_OFF, CODE] Turn the flag off, then roll back the code"
                                + " | Optional[PT5M]",
                        "Performance degradation | P1 | [FLAG_OFF] Turn the flag off | Optional[PT1M]",
                        "Minor bug | P2 | [] Hotfix in the next deployment, next day | Optional.empty",
                        "User confusion | P2 | [] Improve the docs and adjust the UI, next sprint | Optional.empty"),
                Stream.of(MatrixRow.values())
                        .map(row -> String.join(
                                " | ",
                                row.issue(),
                                row.severity().toString(),
                                row.methods() + " " + row.method(),
                                row.timeToContain().toString()))
                        .toList());
    }

    @Test
    void levelsHaveTheirBudgets() {
        assertEquals(
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30)),
                Stream.of(RollbackLevel.values()).map(RollbackLevel::budget).toList());
        assertEquals(
                List.of(1, 2, 3, 4),
                Stream.of(RollbackLevel.values()).map(RollbackLevel::number).toList());
    }
}
