package dev.signalbox.testkit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A program that tests run as a process of its own. The `java` that runs the test runs it too, so
/// it is there on every computer that can run the test.
public final class SmallProgram {
    private SmallProgram() {}

    /// The words that run it with `arguments`: an act, and what it needs.
    ///
    /// `answer CODE` prints a line to each output and ends with the code; `echo WORD...` prints each
    /// word on a line; `copy` prints what it reads; `where` prints its folder; `wait` never ends;
    /// `parent` starts one that waits, prints its process id and waits too; `flood COUNT` prints as
    /// many bytes; `count COUNT` prints as many lines, then waits.
    public static List<String> words(String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classes().toString(),
                SmallProgram.class.getName()));
        words.addAll(Arrays.asList(arguments));
        return List.copyOf(words);
    }

    private static Path classes() {
        try {
            return Path.of(SmallProgram.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @param arguments as [#words] explains them
    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "answer" -> answer(Integer.parseInt(arguments[1]));
            case "echo" -> Arrays.stream(arguments).skip(1).forEach(SmallProgram::say);
            case "copy" -> System.in.transferTo(System.out);
            case "where" -> say(Path.of("").toRealPath().toString());
            case "wait" -> Thread.currentThread().join();
            case "parent" -> parent();
            case "flood" -> print("x".repeat(Integer.parseInt(arguments[1])));
            case "count" -> count(Integer.parseInt(arguments[1]));
            default -> throw new IllegalArgumentException("It does not know '" + arguments[0] + "'.");
        }
        System.out.flush();
    }

    private static void answer(int code) {
        say("out");
        System.out.flush();
        System.err.print("err\n");
        System.err.flush();
        System.exit(code);
    }

    private static void parent() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(words("wait")).start();
        say(Long.toString(child.pid()));
        System.out.flush();
        child.waitFor();
    }

    private static void count(int lines) throws InterruptedException {
        for (int line = 1; line <= lines; line++) {
            say("line " + line);
        }
        System.out.flush();
        Thread.currentThread().join();
    }

    private static void say(String line) {
        print(line + "\n");
    }

    private static void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
    }
}
