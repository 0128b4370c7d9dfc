package dev.signalbox.client.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The key ring of a real session: D-Bus and GNOME's, each started for this test alone.
class SessionKeyRingTest {
    private static final String CANARY = "canary-7f3a9c51";
    private static final String MEMORY_ONLY =
            "The token is kept in memory only, and is asked for again after this console was closed.";

    @TempDir
    private Path home;

    @Test
    void tokenOutlivesTheConsoleAndIsInNoFileInPlain() throws Exception {
        assumeSession();

        assertEquals(
                List.of("The token is kept in this computer's key ring.", "known"),
                inSession(step("keep", CANARY) + " && " + step("ask", CANARY)));
        assertEquals(List.of(), filesWith(CANARY));
    }

    @Test
    void whereThereIsNoSessionTheTokenIsForgottenWithTheConsole() throws Exception {
        assertEquals(
                List.of(MEMORY_ONLY, "unknown"),
                lines(List.of("sh", "-c", step("keep", CANARY) + " && " + step("ask", CANARY))));
        assertEquals(List.of(), filesWith(CANARY));
    }

    private static void assumeSession() {
        for (String tool : List.of("dbus-run-session", "gnome-keyring-daemon")) {
            boolean there = Stream.of(System.getenv("PATH").split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
            if (!there) {
                System.out.println("Skipped: " + tool + " is not installed, so there is no key ring to try.");
            }
            assumeTrue(there, tool + " is not installed");
        }
    }

    private List<String> inSession(String steps) throws Exception {
        String unlocked =
                "printf unlock | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 && " + steps;
        return lines(List.of("dbus-run-session", "--", "sh", "-c", unlocked));
    }

    private static String step(String what, String token) {
        return "'" + Path.of(System.getProperty("java.home"), "bin", "java")
                + "' -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp '"
                + System.getProperty("java.class.path") + "' " + TokenSteps.class.getName() + " " + what + " " + token;
    }

    private List<String> lines(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_RUNTIME_DIR", home.toString());
        List.of("XDG_DATA_HOME", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY")
                .forEach(builder.environment()::remove);
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it ends by itself");
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
