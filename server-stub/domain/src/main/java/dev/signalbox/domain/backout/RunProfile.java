package dev.signalbox.domain.backout;

import dev.signalbox.domain.flag.EnvironmentKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a console may run for one store: an explicit list, empty until somebody writes it.
///
/// @param environments the environments whose steps may run here at all
/// @param commands how commands may begin, such as `git log` or `supabase functions deploy`; each
///     a program and its first words, which a step's words have to match exactly
/// @param sqlClient the database client and its arguments, which reads statements from its
///     standard input; absent where no SQL may run
public record RunProfile(
        Set<EnvironmentKey> environments, List<List<String>> commands, Optional<List<String>> sqlClient) {
    /// Nothing runs; everything can be copied.
    public static final RunProfile NOTHING = new RunProfile(Set.of(), List.of(), Optional.empty());

    public RunProfile {
        environments = Set.copyOf(environments);
        commands = commands.stream().map(List::copyOf).toList();
        sqlClient = sqlClient.map(List::copyOf);
    }

    /// Whether `step` of a back-out in `environment` may run here, and what exactly would.
    public RunRuling ruling(Step step, Facts facts, EnvironmentKey environment) {
        String text = facts.text(step);
        List<String> missing = facts.missing(step);
        if (!missing.isEmpty()) {
            return new RunRuling.CopyOnly(text, "Nothing is known for " + String.join(", ", missing) + ".");
        }
        return switch (step) {
            case Step.Api api -> new RunRuling.CopyOnly(text, "Signalbox does it itself, as a command.");
            case Step.Manual manual -> new RunRuling.CopyOnly(text, "A person does it.");
            case Step.Shell shell -> within(environment, text).orElseGet(() -> shell(facts.words(shell), text));
            case Step.Sql sql -> within(environment, text).orElseGet(() -> sql(text));
        };
    }

    private Optional<RunRuling> within(EnvironmentKey environment, String text) {
        return environments.contains(environment)
                ? Optional.empty()
                : Optional.of(new RunRuling.CopyOnly(
                        text, "This console may run nothing for " + environment + ". Copy it instead."));
    }

    private RunRuling shell(List<String> words, String text) {
        return commands.stream().anyMatch(command -> begins(words, command))
                ? new RunRuling.Runs(words, Optional.empty(), text)
                : new RunRuling.CopyOnly(
                        text, "This console may not run '" + words.getFirst() + "' so. Copy it instead.");
    }

    private RunRuling sql(String text) {
        return sqlClient
                .<RunRuling>map(client -> new RunRuling.Runs(client, Optional.of(text + "\n"), text))
                .orElseGet(() -> new RunRuling.CopyOnly(text, "This console may run no SQL. Copy it instead."));
    }

    private static boolean begins(List<String> words, List<String> command) {
        return !command.isEmpty()
                && words.size() >= command.size()
                && words.subList(0, command.size()).equals(command);
    }
}
