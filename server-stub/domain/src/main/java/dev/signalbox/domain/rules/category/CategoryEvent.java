package dev.signalbox.domain.rules.category;

import dev.signalbox.domain.category.CategoryRules;
import dev.signalbox.domain.category.SubjectCategory;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.util.List;

/// What happened to subjects' sizes.
public sealed interface CategoryEvent extends ChapterEvent {
    record SubjectCategorized(SubjectCategory subject) implements CategoryEvent {}

    record CategoryRulesDefined(CategoryRules rules) implements CategoryEvent {}

    @Override
    default State fold(State state, LogEntry entry) {
        return switch (this) {
            case SubjectCategorized(var subject) -> state.filing(Categories.REGISTER, subject);
            case CategoryRulesDefined(var rules) -> state.filing(Categories.RULES, rules);
        };
    }

    @Override
    default List<Filed<?, ?>> files() {
        return switch (this) {
            case SubjectCategorized(var subject) -> List.of(new Filed<>(Categories.REGISTER, subject.subject()));
            case CategoryRulesDefined defined -> List.of(new Filed<>(Categories.RULES, Categories.THE_RULES));
        };
    }

    @Override
    default Touched touches() {
        return switch (this) {
            case SubjectCategorized categorized -> Touched.DECISIONS_BY_SIZE;
            case CategoryRulesDefined defined -> Touched.NO_DECISION;
        };
    }

    @Override
    default String action() {
        return switch (this) {
            case SubjectCategorized categorized -> "subject.categorized";
            case CategoryRulesDefined defined -> "category_rules.defined";
        };
    }
}
