package dev.signalbox.desktop.policy;

import static dev.signalbox.desktop.policy.SizeField.TRIED_CONTRIBUTORS;
import static dev.signalbox.desktop.policy.SizeField.TRIED_PULL_REQUESTS;
import static dev.signalbox.desktop.policy.SizeField.TRIED_PURPOSE;
import static dev.signalbox.desktop.policy.SizeField.TRIED_STARS;
import static dev.signalbox.desktop.policy.SizeField.WHY;

import dev.signalbox.client.plan.PlanText;
import dev.signalbox.desktop.policy.SizeField.Part;
import dev.signalbox.domain.category.CategoryRule;
import dev.signalbox.domain.category.CategoryRules;
import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.Priority;
import dev.signalbox.domain.category.SizeCategory;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.category.Categories;
import dev.signalbox.domain.rules.category.CategoryCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// From which counts a subject is small, medium, large or an enterprise, and how early each comes (S3-14..24).
final class SizeSection implements Section<SizeField> {
    /// The categories that begin somewhere.
    private static final List<SizeCategory> BOUNDED =
            List.of(SizeCategory.MEDIUM, SizeCategory.LARGE, SizeCategory.ENTERPRISE);

    private static final String ORDINARY = "Ordinary use";
    private static final String TEST = "Trying things on";

    @Override
    public String name() {
        return "Size categories";
    }

    @Override
    public String about() {
        return "How big a subject is, read off its counts: it belongs to the largest category that it reaches by any of"
                + " them. A rollout by size takes the highest priority first.";
    }

    @Override
    public Permission needed() {
        return Permission.CONFIGURE;
    }

    @Override
    public boolean isOfOneLine() {
        return false;
    }

    @Override
    public List<Line> lines(State state, Instant now) {
        Map<SizeCategory, Long> sizes = state.of(Categories.REGISTER)
                .values()
                .collect(Collectors.groupingBy(subject -> subject.category(), Collectors.counting()));
        return Categories.rules(state).rules().stream()
                .map(rule -> line(rule, sizes.getOrDefault(rule.category(), 0L)))
                .toList();
    }

    @Override
    public String title(State state, Optional<String> chosen) {
        return "Change the bounds";
    }

    @Override
    public List<List<SizeField>> rows(State state, Optional<String> chosen) {
        List<List<SizeField>> rows = new ArrayList<>();
        for (SizeCategory category : BOUNDED) {
            rows.add(Stream.of(Part.STARS, Part.CONTRIBUTORS, Part.PULL_REQUESTS, Part.PRIORITY)
                    .map(part -> SizeField.of(category, part))
                    .toList());
        }
        rows.add(List.of(SizeField.SMALL_PRIORITY, SizeField.TEST_PRIORITY, WHY));
        rows.add(List.of(TRIED_STARS, TRIED_CONTRIBUTORS, TRIED_PULL_REQUESTS, TRIED_PURPOSE));
        return rows;
    }

    @Override
    public Map<SizeField, String> begun(State state, Optional<String> chosen) {
        Map<SizeField, String> texts = texts(Categories.rules(state));
        texts.put(TRIED_STARS, "120");
        texts.put(TRIED_CONTRIBUTORS, "8");
        texts.put(TRIED_PULL_REQUESTS, "40");
        texts.put(TRIED_PURPOSE, ORDINARY);
        return texts;
    }

    @Override
    public List<String> choices(State state, Typed<SizeField> typed, SizeField field) {
        return List.of(ORDINARY, TEST);
    }

    @Override
    public Map<SizeField, String> wrong(State state, Typed<SizeField> typed) {
        Map<SizeField, String> wrong = new EnumMap<>(SizeField.class);
        Arrays.stream(SizeField.values())
                .filter(field -> field.part() == Part.PRIORITY)
                .forEach(field -> Wrong.tried(wrong, field, () -> priority(typed, field)));
        Arrays.stream(SizeField.values())
                .filter(SizeSection::isCount)
                .forEach(field -> Wrong.tried(wrong, field, () -> count(typed, field)));
        for (int larger = 0; wrong.isEmpty() && larger < BOUNDED.size() - 1; larger++) {
            ascending(wrong, typed, BOUNDED.get(larger), BOUNDED.get(larger + 1));
        }
        if (wrong.isEmpty()) {
            Wrong.tried(wrong, SizeField.MEDIUM_STARS, () -> rules(state, typed));
        }
        return wrong;
    }

    @Override
    public Optional<Command> command(State state, Typed<SizeField> typed) {
        return Optional.of(new CategoryCommand.DefineCategoryRules(rules(state, typed)));
    }

    @Override
    public String why(Typed<SizeField> typed) {
        return typed.text(WHY);
    }

    @Override
    public Optional<Typed<SizeField>> resumed(State state, Command command, String why) {
        return command instanceof CategoryCommand.DefineCategoryRules(var rules)
                ? Optional.of(Typed.of(Optional.empty(), texts(rules)).with(WHY, why))
                : Optional.empty();
    }

    /// The size of the subject that is tried out, by the bounds as typed.
    @Override
    public String answer(State state, Typed<SizeField> typed) {
        if (!wrong(state, typed).isEmpty()) {
            return "Mend what is marked to see the size of a subject.";
        }
        Counts counts = new Counts(
                count(typed, TRIED_STARS), count(typed, TRIED_CONTRIBUTORS), count(typed, TRIED_PULL_REQUESTS));
        SubjectPurpose purpose = typed.text(TRIED_PURPOSE).equals(TEST) ? SubjectPurpose.TEST : SubjectPurpose.ORDINARY;
        CategoryRule rule = rules(state, typed).of(counts, purpose);
        return String.format(
                Locale.ROOT,
                "With %,d stars, %,d contributors and %,d pull requests%s: %s, priority %d.",
                counts.stars(),
                counts.contributors(),
                counts.pullRequests(),
                purpose == SubjectPurpose.TEST ? ", made to try things on" : "",
                rule.category().seedName(),
                rule.priority().value());
    }

    static String name(SizeCategory category) {
        String seed = category.seedName();
        return Character.toUpperCase(seed.charAt(0)) + seed.substring(1);
    }

    private static Line line(CategoryRule rule, long subjects) {
        return Line.plain(
                rule.category().name(),
                name(rule.category()),
                from(rule) + " Priority " + rule.priority().value() + ". "
                        + (subjects == 1 ? "1 subject." : String.format(Locale.ROOT, "%,d subjects.", subjects)));
    }

    private static String from(CategoryRule rule) {
        return switch (rule.category()) {
            case TEST -> "What was made to try things on, whatever its counts.";
            case SMALL -> "Everything else.";
            case MEDIUM, LARGE, ENTERPRISE ->
                String.format(
                        Locale.ROOT,
                        "From %,d stars, %,d contributors or %,d pull requests.",
                        rule.from().stars(),
                        rule.from().contributors(),
                        rule.from().pullRequests());
        };
    }

    private static boolean isCount(SizeField field) {
        return switch (field.part()) {
            case STARS, CONTRIBUTORS, PULL_REQUESTS -> true;
            case TRIED -> field != TRIED_PURPOSE;
            case PRIORITY, REASON -> false;
        };
    }

    private static void ascending(
            Map<SizeField, String> wrong, Typed<SizeField> typed, SizeCategory smaller, SizeCategory larger) {
        for (Part part : List.of(Part.STARS, Part.CONTRIBUTORS, Part.PULL_REQUESTS)) {
            long least = count(typed, SizeField.of(smaller, part));
            SizeField field = SizeField.of(larger, part);
            if (count(typed, field) < least) {
                wrong.put(
                        field,
                        String.format(
                                Locale.ROOT,
                                "%s begins below %s. Give %,d or more.",
                                name(larger),
                                smaller.seedName(),
                                least));
            }
        }
    }

    private static Map<SizeField, String> texts(CategoryRules rules) {
        Map<SizeField, String> texts = new EnumMap<>(SizeField.class);
        for (CategoryRule rule : rules.rules()) {
            texts.put(
                    SizeField.of(rule.category(), Part.PRIORITY),
                    Integer.toString(rule.priority().value()));
            if (BOUNDED.contains(rule.category())) {
                texts.put(
                        SizeField.of(rule.category(), Part.STARS),
                        Long.toString(rule.from().stars()));
                texts.put(
                        SizeField.of(rule.category(), Part.CONTRIBUTORS),
                        Long.toString(rule.from().contributors()));
                texts.put(
                        SizeField.of(rule.category(), Part.PULL_REQUESTS),
                        Long.toString(rule.from().pullRequests()));
            }
        }
        return texts;
    }

    /// Where test and small begin says nothing, so it stays what it is.
    private static CategoryRules rules(State state, Typed<SizeField> typed) {
        return new CategoryRules(Categories.rules(state).rules().stream()
                .map(rule -> new CategoryRule(
                        rule.category(),
                        BOUNDED.contains(rule.category()) ? from(typed, rule.category()) : rule.from(),
                        priority(typed, SizeField.of(rule.category(), Part.PRIORITY))))
                .toList());
    }

    private static Counts from(Typed<SizeField> typed, SizeCategory category) {
        return new Counts(
                count(typed, SizeField.of(category, Part.STARS)),
                count(typed, SizeField.of(category, Part.CONTRIBUTORS)),
                count(typed, SizeField.of(category, Part.PULL_REQUESTS)));
    }

    private static long count(Typed<SizeField> typed, SizeField field) {
        long count = PlanText.whole(field.words().id(), typed.text(field));
        if (count < 0) {
            throw new InvalidValueException(field.words().id(), count + " is negative", "Give 0 or more.");
        }
        return count;
    }

    private static Priority priority(Typed<SizeField> typed, SizeField field) {
        long typedIn = PlanText.whole(field.words().id(), typed.text(field));
        if (typedIn < 0 || typedIn > 100) {
            throw new InvalidValueException(
                    field.words().id(), typedIn + " is outside 0 to 100", "Give a whole number from 0 to 100.");
        }
        return new Priority((int) typedIn);
    }
}
