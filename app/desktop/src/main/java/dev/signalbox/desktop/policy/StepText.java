package dev.signalbox.desktop.policy;

import dev.signalbox.client.plan.PlanText;
import dev.signalbox.domain.backout.ApiAct;
import dev.signalbox.domain.backout.Step;
import dev.signalbox.domain.flag.InvalidValueException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The steps of a procedure as a person types and reads them, one a line: `shell Deploy it = supabase functions list`.
/// What is written here is read back as the same steps; reading throws `InvalidValueException` with what is wrong.
final class StepText {
    private static final Pattern LINE = Pattern.compile("(api|shell|sql|manual)\\s+(.+?)\\s+=\\s+(.+)");

    /// A word as a POSIX shell would take it: plain, or in single quotes.
    private static final Pattern WORD = Pattern.compile("(?:[^\\s'\\\\]|'[^']*'|\\\\.)+");

    private static final Pattern PART = Pattern.compile("'([^']*)'|\\\\(.)|([^\\s'\\\\]+)");

    private StepText() {}

    /// Who does it, or what it is given to.
    static String kind(Step step) {
        return switch (step) {
            case Step.Api api -> "api";
            case Step.Shell shell -> "shell";
            case Step.Sql sql -> "sql";
            case Step.Manual manual -> "manual";
        };
    }

    static String write(List<Step> steps) {
        return steps.stream()
                .map(step -> kind(step) + " " + step.title() + " = " + typed(step))
                .collect(Collectors.joining("\n"));
    }

    static List<Step> read(String text) {
        return PlanText.lines(text).stream().map(StepText::step).toList();
    }

    /// What an api step is told by.
    static String acts() {
        return Arrays.stream(ApiAct.values()).map(StepText::name).collect(Collectors.joining(", "));
    }

    private static String typed(Step step) {
        return step instanceof Step.Api api ? name(api.act()) : step.runs();
    }

    private static Step step(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new InvalidValueException(
                    "steps",
                    "'" + line + "' is no step",
                    "Write api, shell, sql or manual, then a title, =, and what exactly runs.");
        }
        String title = parts.group(2);
        String runs = parts.group(3);
        return switch (parts.group(1)) {
            case "api" -> new Step.Api(title, act(runs));
            case "shell" -> new Step.Shell(title, words(runs));
            case "sql" -> new Step.Sql(title, runs);
            default -> new Step.Manual(title, runs);
        };
    }

    private static ApiAct act(String typed) {
        return Arrays.stream(ApiAct.values())
                .filter(act -> name(act).equals(typed.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "steps", "'" + typed + "' is nothing that Signalbox does", "Write one of: " + acts() + "."));
    }

    private static String name(ApiAct act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        int end = 0;
        while (word.find() && line.substring(end, word.start()).isBlank()) {
            words.add(unquoted(word.group()));
            end = word.end();
        }
        if (!line.substring(end).isBlank()) {
            throw new InvalidValueException(
                    "steps", "a quote in '" + line + "' is not closed", "Close it, or write \\' for a quote itself.");
        }
        return words;
    }

    private static String unquoted(String word) {
        StringBuilder plain = new StringBuilder();
        Matcher part = PART.matcher(word);
        while (part.find()) {
            for (int group = 1; group <= 3; group++) {
                String found = part.group(group);
                plain.append(found == null ? "" : found);
            }
        }
        return plain.toString();
    }
}
