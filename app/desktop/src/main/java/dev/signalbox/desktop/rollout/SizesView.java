package dev.signalbox.desktop.rollout;

import dev.signalbox.domain.category.SizeCategory;
import dev.signalbox.domain.decision.SizeExposure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How far a rollout has come among known subjects of each size, in words. Pure.
///
/// @param words the whole table as one sentence, or why there is none
record SizesView(List<Line> lines, String words) {
    static final SizesView NONE = new SizesView(List.of(), "Nothing is known of the store yet.");

    SizesView {
        lines = List.copyOf(lines);
    }

    /// One size: how many have the flag, of how many, and what share that is.
    record Line(String size, String on, String known, String share) {
        String words() {
            return size + " " + on + " of " + known + " (" + share + ")";
        }
    }

    static SizesView of(SizeExposure exposure) {
        List<Line> lines = exposure.sizes().stream().map(SizesView::line).toList();
        return new SizesView(
                lines,
                lines.isEmpty()
                        ? "No subject is known by name, so nothing can be told by size."
                        : lines.stream().map(Line::words).collect(Collectors.joining(", ", "On now: ", ".")));
    }

    private static Line line(SizeExposure.Share share) {
        String size = share.category().map(SizeCategory::seedName).orElse("no size known");
        return new Line(
                size.substring(0, 1).toUpperCase(Locale.ROOT) + size.substring(1),
                DetailWords.number(share.on()),
                DetailWords.number(share.known()),
                GraphReading.percent(100.0 * share.on() / share.known()));
    }
}
