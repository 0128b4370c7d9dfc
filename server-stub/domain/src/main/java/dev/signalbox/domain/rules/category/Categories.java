package dev.signalbox.domain.rules.category;

import dev.signalbox.domain.category.CategoryRules;
import dev.signalbox.domain.category.SubjectCategory;
import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.rules.State;

/// What a tenant knows of its subjects' sizes.
public final class Categories {
    static final String THE_RULES = "rules";

    /// By the subject's key.
    public static final Register<String, SubjectCategory> REGISTER =
            new Register<>("subject-category", SubjectCategory.class, SubjectCategory::subject);

    /// The tenant's own rules, under one key.
    public static final Register<String, CategoryRules> RULES =
            new Register<>("category-rules", CategoryRules.class, rules -> THE_RULES);

    private Categories() {}

    /// The rules that subjects are categorised by.
    public static CategoryRules rules(State state) {
        return state.of(RULES).get(THE_RULES).orElse(CategoryRules.DEFAULT);
    }
}
