package dev.signalbox.desktop.incident;

import dev.signalbox.client.backout.RunSettings;
import dev.signalbox.client.backout.RunSettingsFile;
import dev.signalbox.domain.backout.Facts;
import dev.signalbox.domain.backout.RunRuling;
import dev.signalbox.domain.backout.Step;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the owner of this computer lets run here for one store, and the words for what they do not (record 0037).
///
/// @param problem why the file makes no sense; nothing runs then
record LocalRules(Path file, String store, RunSettings settings, Optional<String> problem) {
    /// Nothing runs.
    static LocalRules nothing(RunSettingsFile file, String store) {
        return new LocalRules(file.path(), store, RunSettings.NOTHING, Optional.empty());
    }

    /// Nothing runs, because the file makes no sense.
    LocalRules because(String why) {
        return new LocalRules(file, store, RunSettings.NOTHING, Optional.of(why));
    }

    /// Reads them. Blocks on the disk.
    static LocalRules read(RunSettingsFile file, String store) {
        try {
            return new LocalRules(file.path(), store, file.of(store), Optional.empty());
        } catch (InvalidValueException senseless) {
            return nothing(file, store).because(String.valueOf(senseless.getMessage()));
        }
    }

    /// Whether `step` may run here, and what exactly would.
    RunRuling ruling(Step step, Facts facts, EnvironmentKey environment) {
        RunRuling ruling = settings.profile().ruling(step, facts, environment);
        return problem.<RunRuling>map(why -> new RunRuling.CopyOnly(ruling.text(), why))
                .filter(senseless -> isProgram(step))
                .orElse(ruling);
    }

    /// Why `step` cannot run here, and how to allow it where that is the owner's to say; empty when it can.
    String refusal(Step step, Facts facts, FlagAddress place) {
        return switch (ruling(step, facts, place.environment())) {
            case RunRuling.Runs runs -> "";
            case RunRuling.CopyOnly(var text, var why) ->
                isProgram(step) && problem.isEmpty() ? why + " " + cure(step, facts, place.environment()) : why;
        };
    }

    private String cure(Step step, Facts facts, EnvironmentKey environment) {
        List<String> missing = facts.missing(step);
        if (!missing.isEmpty()) {
            return "Fill in " + String.join(", ", missing) + " before the procedure begins.";
        }
        return "To allow it, add to " + file + " under the store \"" + store + "\": environments \"" + environment
                + "\" and " + permission(step, facts) + ".";
    }

    private static String permission(Step step, Facts facts) {
        return switch (step) {
            case Step.Shell shell ->
                "commands "
                        + facts.words(shell).stream()
                                .map(LocalRules::quoted)
                                .collect(Collectors.joining(", ", "[", "]"));
            case Step.Sql sql -> "sqlClient, such as [\"psql\", \"service=…\", \"-v\", \"ON_ERROR_STOP=1\"]";
            case Step.Api api -> "nothing";
            case Step.Manual manual -> "nothing";
        };
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isProgram(Step step) {
        return switch (step) {
            case Step.Shell shell -> true;
            case Step.Sql sql -> true;
            case Step.Api api -> false;
            case Step.Manual manual -> false;
        };
    }
}
