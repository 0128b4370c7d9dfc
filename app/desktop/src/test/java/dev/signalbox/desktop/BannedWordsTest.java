package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a person is never told (U30): words that say nothing, ask the obvious, or let a guard be switched off. Every
/// string of the console's code and every attribute of its markup is read.
class BannedWordsTest {
    private static final List<Pattern> BANNED = Stream.of(
                    "are you sure",
                    "something went wrong",
                    "an error (has )?occurred",
                    "unexpected error",
                    "unknown error",
                    "don.t (show|ask)( me)?( this)? again",
                    "oops",
                    "sorry",
                    "\\bplease\\b",
                    "successful(ly)?",
                    "^ok$",
                    "^okay$",
                    "stack ?trace",
                    "exception:",
                    "click here")
            .map(words -> Pattern.compile(words, Pattern.CASE_INSENSITIVE))
            .toList();
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    @Test
    void consoleNeverSaysThem() throws IOException {
        List<String> found = new ArrayList<>();
        int read = 0;
        for (Path file : sources()) {
            read++;
            found.addAll(banned(file.getFileName().toString(), Files.readString(file)));
        }

        assertEquals(List.of(), found);
        assertTrue(read > 100, "only " + read + " files were read");
    }

    @Test
    void theyWouldBeFoundInCodeAndInMarkup() {
        assertEquals(
                List.of("A.java: Are you sure?", "A.java: OK"),
                banned("A.java", "ask(\"Are you sure?\", \"OK\", \"OK, revision 3\");"));
        assertEquals(
                List.of("B.fxml: Something went wrong"), banned("B.fxml", "<Label text=\"Something went wrong\"/>"));
    }

    private static List<String> banned(String name, String source) {
        List<String> found = new ArrayList<>();
        Matcher strings = QUOTED.matcher(source);
        while (strings.find()) {
            String text = strings.group(1);
            if (BANNED.stream().anyMatch(words -> words.matcher(text).find())) {
                found.add(name + ": " + text);
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            return files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".fxml"))
                    .sorted()
                    .toList();
        }
    }
}
