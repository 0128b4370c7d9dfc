package dev.signalbox.domain.rules.category;

import dev.signalbox.domain.category.CategoryRule;
import dev.signalbox.domain.category.CategoryRules;
import dev.signalbox.domain.category.SubjectCategory;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Rules on subjects' sizes.
final class CategoryRulings {
    private CategoryRulings() {}

    static Ruling decide(State state, CategoryCommand command, Context context) {
        return switch (command) {
            case CategoryCommand.CategorizeSubject categorize ->
                Ruling.accept(new CategoryEvent.SubjectCategorized(categorized(state, categorize, context.now())));
            case CategoryCommand.DefineCategoryRules(var rules) -> define(state, rules, context.now());
        };
    }

    private static SubjectCategory categorized(State state, CategoryCommand.CategorizeSubject categorize, Instant now) {
        Instant createdAt = state.of(Categories.REGISTER)
                .get(categorize.key())
                .map(SubjectCategory::createdAt)
                .orElse(now);
        CategoryRule rule = Categories.rules(state).of(categorize.counts(), categorize.purpose());
        return new SubjectCategory(
                categorize.key(),
                categorize.purpose(),
                categorize.counts(),
                categorize.monthlyActivity(),
                categorize.pinned(),
                rule.category(),
                categorize.pinned().orElse(rule.priority()),
                createdAt,
                now);
    }

    /// Whoever falls into another category by the new rules is named in the log one by one: each may be
    /// exposed earlier or later for it.
    private static Ruling define(State state, CategoryRules rules, Instant now) {
        if (rules.equals(Categories.rules(state))) {
            return Ruling.accept();
        }
        Stream<Event> moved = state.of(Categories.REGISTER)
                .values()
                .filter(subject -> !subject.by(rules, now).ranksAs(subject))
                .sorted(Comparator.comparing(SubjectCategory::subject))
                .map(subject -> new CategoryEvent.SubjectCategorized(subject.by(rules, now)));
        List<Event> events = Stream.concat(Stream.of(new CategoryEvent.CategoryRulesDefined(rules)), moved)
                .toList();
        return new Ruling.Accepted(events);
    }
}
