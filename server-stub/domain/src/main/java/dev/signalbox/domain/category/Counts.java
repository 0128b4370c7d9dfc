package dev.signalbox.domain.category;

import dev.signalbox.domain.flag.InvalidValueException;

/// What a subject's size is read off (S3-19..21), each 0 or more.
public record Counts(long stars, long contributors, long pullRequests) {
    /// @throws InvalidValueException when one is negative
    public Counts {
        notNegative("counts.stars", stars);
        notNegative("counts.contributors", contributors);
        notNegative("counts.pullRequests", pullRequests);
    }

    /// True when one of these is at least as large as its fellow in `bounds`.
    boolean reachesAnyOf(Counts bounds) {
        return stars >= bounds.stars || contributors >= bounds.contributors || pullRequests >= bounds.pullRequests;
    }

    private static void notNegative(String field, long value) {
        if (value < 0) {
            throw new InvalidValueException(field, value + " is negative", "Give 0 or more.");
        }
    }
}
