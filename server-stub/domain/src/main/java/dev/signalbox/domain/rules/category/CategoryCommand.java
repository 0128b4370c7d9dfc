package dev.signalbox.domain.rules.category;

import dev.signalbox.domain.category.CategoryRules;
import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.Priority;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.util.Optional;

/// A command on subjects' sizes.
public sealed interface CategoryCommand extends ChapterCommand {
    /// Says how big a subject is, and categorises it by that (S3-46, S3-49).
    ///
    /// @param key the subject's, such as a repository's id
    /// @param monthlyActivity its activity score of the month (S3-22)
    /// @param pinned a priority to govern over its category's; absent: the category's
    record CategorizeSubject(
            String key, SubjectPurpose purpose, Counts counts, int monthlyActivity, Optional<Priority> pinned)
            implements CategoryCommand {}

    /// Categorises by `rules` from now on, whoever was categorised before included.
    record DefineCategoryRules(CategoryRules rules) implements CategoryCommand {}

    @Override
    default Permission needed(State state, Actor actor) {
        return Permission.CONFIGURE;
    }

    /// A subject that comes earlier is exposed earlier.
    @Override
    default Direction direction(State state) {
        return Direction.RAISES;
    }

    @Override
    default Ruling decide(State state, Context context) {
        return CategoryRulings.decide(state, this, context);
    }

    @Override
    default String subject() {
        return switch (this) {
            case CategorizeSubject categorize -> "category of " + categorize.key();
            case DefineCategoryRules define -> "category rules";
        };
    }
}
