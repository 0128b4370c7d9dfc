package dev.signalbox.domain.statistics;

import java.util.regex.Pattern;

/// Puts error messages into categories: what names the kind stays, what names the case goes.
public final class ErrorCategory {
    private static final int LONGEST = 60;
    private static final Pattern DETAIL = Pattern.compile("[:;,({\\[\"'].*", Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile("[0-9]+");

    private ErrorCategory() {}

    /// The category of `message`, such as `Timeout after # ms` of `Timeout after 3000 ms: job 17`.
    public static String of(String message) {
        String kind = DETAIL.matcher(message.strip()).replaceFirst("");
        String category = NUMBERED.matcher(kind).replaceAll("#").strip();
        if (category.isEmpty()) {
            return "unnamed";
        }
        return category.length() <= LONGEST
                ? category
                : category.substring(0, LONGEST).strip();
    }
}
