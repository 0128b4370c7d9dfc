package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The four ways back beside a rollout.
final class LevelCardTest {
    private final RolloutRig rollouts = new RolloutRig();

    @Test
    void everyLevelNamesItsTimeItsUseAndWhenItsProceduresWereTried() {
        List<LevelCard> levels = LevelCard.of(rollouts.state(), RolloutRig.LINKS.flag());

        assertEquals(
                List.of(
                        "1  Turn the flag off · within 1 min",
                        "2  Disable by environment variable · within 5 min",
                        "3  Roll back the code · within 15 min",
                        "4  Roll back the database · within 30 min"),
                levels.stream().map(LevelCard::name).toList());
        assertEquals(
                "A high error rate is detected; A security vulnerability is discovered; User complaints spike.",
                levels.getFirst().when());
        assertEquals(
                List.of("Flag off: Never rehearsed.", "Flag off by the database: Never rehearsed."),
                levels.getFirst().procedures());
        assertTrue(
                levels.stream()
                        .flatMap(level -> level.procedures().stream())
                        .allMatch(line ->
                                line.endsWith(": Never rehearsed.") || line.equals("No procedure is kept for it.")),
                levels::toString);
    }
}
