package dev.signalbox.desktop.policy;

import dev.signalbox.desktop.widget.FieldName;
import dev.signalbox.desktop.widget.FieldWords;
import dev.signalbox.domain.category.SizeCategory;
import java.util.Arrays;

/// What a person says of the size categories, and of a subject that is tried on them, in the order of the form.
enum SizeField implements FieldName {
    TEST_PRIORITY(SizeCategory.TEST, Part.PRIORITY),
    SMALL_PRIORITY(SizeCategory.SMALL, Part.PRIORITY),
    MEDIUM_STARS(SizeCategory.MEDIUM, Part.STARS),
    MEDIUM_CONTRIBUTORS(SizeCategory.MEDIUM, Part.CONTRIBUTORS),
    MEDIUM_PULL_REQUESTS(SizeCategory.MEDIUM, Part.PULL_REQUESTS),
    MEDIUM_PRIORITY(SizeCategory.MEDIUM, Part.PRIORITY),
    LARGE_STARS(SizeCategory.LARGE, Part.STARS),
    LARGE_CONTRIBUTORS(SizeCategory.LARGE, Part.CONTRIBUTORS),
    LARGE_PULL_REQUESTS(SizeCategory.LARGE, Part.PULL_REQUESTS),
    LARGE_PRIORITY(SizeCategory.LARGE, Part.PRIORITY),
    ENTERPRISE_STARS(SizeCategory.ENTERPRISE, Part.STARS),
    ENTERPRISE_CONTRIBUTORS(SizeCategory.ENTERPRISE, Part.CONTRIBUTORS),
    ENTERPRISE_PULL_REQUESTS(SizeCategory.ENTERPRISE, Part.PULL_REQUESTS),
    ENTERPRISE_PRIORITY(SizeCategory.ENTERPRISE, Part.PRIORITY),
    TRIED_STARS(SizeCategory.SMALL, Part.TRIED, new FieldWords("size-tried-stars", "Try out: stars", "such as 120")),
    TRIED_CONTRIBUTORS(
            SizeCategory.SMALL,
            Part.TRIED,
            new FieldWords("size-tried-contributors", "Try out: contributors", "such as 8")),
    TRIED_PULL_REQUESTS(
            SizeCategory.SMALL,
            Part.TRIED,
            new FieldWords("size-tried-pull-requests", "Try out: pull requests", "such as 40")),
    TRIED_PURPOSE(SizeCategory.SMALL, Part.TRIED, FieldWords.chosen("size-tried-purpose", "Try out: made for")),
    WHY(SizeCategory.SMALL, Part.REASON, new FieldWords("size-why", "Why", "for the log"));

    private final SizeCategory category;
    private final Part part;
    private final FieldWords words;

    /// What of a category, or of the form.
    enum Part {
        STARS("stars", "stars from"),
        CONTRIBUTORS("contributors", "contributors from"),
        PULL_REQUESTS("pull-requests", "pull requests from"),
        PRIORITY("priority", "priority, 0 to 100"),
        TRIED("", ""),
        REASON("", "");

        private final String id;
        private final String label;

        Part(String id, String label) {
            this.id = id;
            this.label = label;
        }
    }

    SizeField(SizeCategory category, Part part) {
        this(
                category,
                part,
                new FieldWords(
                        "size-" + category.seedName() + "-" + part.id,
                        SizeSection.name(category) + ": " + part.label,
                        "a whole number"));
    }

    SizeField(SizeCategory category, Part part, FieldWords words) {
        this.category = category;
        this.part = part;
        this.words = words;
    }

    @Override
    public FieldWords words() {
        return words;
    }

    Part part() {
        return part;
    }

    /// The one of `category` that holds `part`.
    static SizeField of(SizeCategory category, Part part) {
        return Arrays.stream(values())
                .filter(field -> field.category == category && field.part == part)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(category + " has no " + part + "."));
    }
}
