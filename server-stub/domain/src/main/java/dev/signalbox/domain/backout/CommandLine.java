package dev.signalbox.domain.backout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes words down as a POSIX shell would have to be given them, so that what is copied does
/// what would have run.
public final class CommandLine {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,{}-]+");

    private CommandLine() {}

    /// `words` as one line.
    public static String text(List<String> words) {
        return words.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
