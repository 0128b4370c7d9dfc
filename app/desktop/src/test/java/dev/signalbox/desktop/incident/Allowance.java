package dev.signalbox.desktop.incident;

import dev.signalbox.client.backout.RunSettingsFile;
import dev.signalbox.domain.backout.Procedure;
import dev.signalbox.domain.backout.RollbackTarget;
import dev.signalbox.domain.backout.Step;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.SmallProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A way back whose steps really run, and a computer whose owner lets them.
final class Allowance {
    static final String STORE = "here";

    private Allowance() {}

    /// A procedure of level 2 that runs [SmallProgram] with `arguments`, then asks a person.
    static Procedure running(String... arguments) {
        return new Procedure(
                "Own way back",
                RollbackLevel.CONFIGURATION,
                RollbackTarget.FLAG_OFF,
                Optional.of(Fixtures.FLAG),
                List.of(),
                List.of(
                        new Step.Shell("Run the small program", SmallProgram.words(arguments)),
                        new Step.Manual("Look", "Look at the log of the workers.")),
                Optional.empty());
    }

    /// Lets the small program run in production.
    static void give(Path file) {
        String words = SmallProgram.words().stream()
                .map(word -> '"' + word.replace("\\", "\\\\") + '"')
                .collect(Collectors.joining(","));
        write(file, """
                {"stores":[{"store":"%s","environments":["production"],"commands":[[%s]]}]}
                """.formatted(STORE, words));
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static Path file(Path folder) {
        return folder.resolve(RunSettingsFile.NAME);
    }
}
