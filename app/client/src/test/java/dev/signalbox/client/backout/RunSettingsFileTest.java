package dev.signalbox.client.backout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.backout.RunProfile;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What this computer's owner lets run.
final class RunSettingsFileTest {
    @TempDir
    private Path folder;

    @Test
    void withoutTheFileNothingRuns() {
        assertEquals(RunSettings.NOTHING, new RunSettingsFile(folder.resolve("none.json")).of("Production EU"));
    }

    @Test
    void eachStoreHasItsOwnList() throws IOException {
        RunSettingsFile file = holding("""
                {"stores":[{"store":"Production EU","environments":["production"],"commands":[["git","log"]],
                "sqlClient":["psql"],"directory":"/srv/app","timeout":"PT2M"}]}""");

        assertEquals(
                new RunSettings(
                        new RunProfile(
                                Set.of(new EnvironmentKey("production")),
                                List.of(List.of("git", "log")),
                                Optional.of(List.of("psql"))),
                        Optional.of(Path.of("/srv/app")),
                        Duration.ofMinutes(2)),
                file.of("Production EU"));
        assertEquals(RunSettings.NOTHING, file.of("Staging"));
    }

    @Test
    void fileThatMakesNoSenseLetsNothingRunAndSaysWhatIsWrong() throws IOException {
        RunSettingsFile file = holding("{\"stores\":[{\"store\":\"Production EU\"}]}");

        InvalidValueException wrong = assertThrows(InvalidValueException.class, () -> file.of("Production EU"));

        assertEquals("Mend the file; until then nothing runs.", wrong.fix());
        assertTrue(wrong.problem().contains("commands.json will not do"), wrong::problem);
    }

    private RunSettingsFile holding(String json) throws IOException {
        Path file = folder.resolve("commands.json");
        Files.writeString(file, json);
        return new RunSettingsFile(file);
    }
}
