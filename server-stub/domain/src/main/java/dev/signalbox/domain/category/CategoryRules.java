package dev.signalbox.domain.category;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.List;

/// The thresholds by which subjects are categorised, as data (S3-46): one rule for each category, in the
/// categories' order.
public record CategoryRules(List<CategoryRule> rules) {
    /// Where a tenant has none of its own. The founding documents name the classes and not their bounds:
    /// these are ours.
    public static final CategoryRules DEFAULT = new CategoryRules(List.of(
            new CategoryRule(SizeCategory.TEST, new Counts(0, 0, 0), new Priority(100)),
            new CategoryRule(SizeCategory.SMALL, new Counts(0, 0, 0), new Priority(80)),
            new CategoryRule(SizeCategory.MEDIUM, new Counts(100, 10, 100), new Priority(60)),
            new CategoryRule(SizeCategory.LARGE, new Counts(1_000, 50, 1_000), new Priority(40)),
            new CategoryRule(SizeCategory.ENTERPRISE, new Counts(10_000, 200, 10_000), new Priority(20))));

    /// @throws InvalidValueException when a category has no rule, or a larger one begins below a smaller one
    public CategoryRules {
        rules = List.copyOf(rules);
        if (!rules.stream().map(CategoryRule::category).toList().equals(List.of(SizeCategory.values()))) {
            throw new InvalidValueException(
                    "rules", "they are not one for each category", "Give test, small, medium, large, enterprise.");
        }
        for (int index = 2; index < rules.size(); index++) {
            ascending(rules.get(index - 1), rules.get(index));
        }
    }

    /// The category of a subject with these counts: the largest that it reaches by any count.
    public CategoryRule of(Counts counts, SubjectPurpose purpose) {
        return switch (purpose) {
            case TEST -> rules.getFirst();
            case ORDINARY ->
                rules.reversed().stream()
                        .filter(rule -> rule.category() != SizeCategory.TEST)
                        .filter(rule -> counts.reachesAnyOf(rule.from()))
                        .findFirst()
                        .orElseGet(() -> rules.get(1));
        };
    }

    private static void ascending(CategoryRule smaller, CategoryRule larger) {
        Counts from = larger.from();
        Counts below = smaller.from();
        if (from.stars() < below.stars()
                || from.contributors() < below.contributors()
                || from.pullRequests() < below.pullRequests()) {
            throw new InvalidValueException(
                    "rules",
                    larger.category().seedName() + " begins below "
                            + smaller.category().seedName(),
                    "Give each category bounds of at least those of the one before.");
        }
    }
}
