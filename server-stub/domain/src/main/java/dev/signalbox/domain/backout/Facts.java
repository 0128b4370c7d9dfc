package dev.signalbox.domain.backout;

import dev.signalbox.domain.flag.FlagAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands for the placeholders of a procedure: what is known of the rollout, and what a
/// person adds.
public final class Facts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]{0,39})\\}");

    private final Map<String, String> values;

    private Facts(Map<String, String> values) {
        this.values = values;
    }

    /// What is known of the rollout at `address`, and `added`; nobody can say otherwise what is
    /// known.
    public static Facts of(FlagAddress address, Collection<Fact> added) {
        Map<String, String> values = new TreeMap<>();
        added.forEach(fact -> values.put(fact.name(), fact.value()));
        values.put("flag", address.flag().value());
        values.put("environment", address.environment().value());
        return new Facts(values);
    }

    /// `text` with every placeholder filled that is known; the others stay as they are.
    public String fill(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /// The text of `step`: exactly what runs, or is done.
    public String text(Step step) {
        return switch (step) {
            case Step.Api api -> fill(api.act().request());
            case Step.Shell shell -> CommandLine.text(words(shell));
            case Step.Sql sql -> fill(sql.statements());
            case Step.Manual manual -> fill(manual.instruction());
        };
    }

    /// The words of `shell`, filled one by one: a value never makes two words of one.
    public List<String> words(Step.Shell shell) {
        return shell.words().stream().map(this::fill).toList();
    }

    /// The placeholders of `step` that nothing is known for, in the order they come.
    public List<String> missing(Step step) {
        SequencedSet<String> missing = new LinkedHashSet<>();
        List<String> texts = step instanceof Step.Shell shell ? words(shell) : List.of(text(step));
        for (String text : texts) {
            Matcher matcher = PLACEHOLDER.matcher(text);
            while (matcher.find()) {
                missing.add(matcher.group(1));
            }
        }
        return new ArrayList<>(missing);
    }

    /// The placeholders of all `steps` that nothing is known for.
    public List<String> missing(List<Step> steps) {
        return steps.stream().flatMap(step -> missing(step).stream()).distinct().toList();
    }
}
