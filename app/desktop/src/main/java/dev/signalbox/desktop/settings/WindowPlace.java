package dev.signalbox.desktop.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// Where a window stands, in screen coordinates.
///
/// @param bounds of the window when it is not maximised
record WindowPlace(Rectangle2D bounds, Spread spread) {
    /// How much of a window has to be seen to take hold of it.
    private static final double HANDLE = 80;

    private static final int NUMBERS = 4;

    enum Spread {
        NORMAL,
        MAXIMISED
    }

    /// What [#text] wrote; absent when it is anything else.
    static Optional<WindowPlace> of(String text) {
        String[] parts = text.split(" ");
        if (parts.length != NUMBERS + 1) {
            return Optional.empty();
        }
        try {
            double[] numbers = Stream.of(parts)
                    .limit(NUMBERS)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return Optional.of(new WindowPlace(
                    new Rectangle2D(numbers[0], numbers[1], numbers[2], numbers[3]), Spread.valueOf(parts[NUMBERS])));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /// As one line.
    String text() {
        return DoubleStream.of(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight())
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(" "))
                + " " + spread;
    }

    /// The same where a person can see it: on the one of `screens` that shows most of it, or on the first when none
    /// shows enough to take hold of it; never larger than that screen.
    WindowPlace on(List<Rectangle2D> screens) {
        Rectangle2D screen = screens.stream()
                .filter(each -> shared(each.getMinX(), each.getMaxX(), bounds.getMinX(), bounds.getMaxX()) >= HANDLE)
                .filter(each -> shared(each.getMinY(), each.getMaxY(), bounds.getMinY(), bounds.getMaxY()) >= HANDLE)
                .max(Comparator.comparingDouble(this::seenOn))
                .orElse(screens.getFirst());
        double width = Math.min(bounds.getWidth(), screen.getWidth());
        double height = Math.min(bounds.getHeight(), screen.getHeight());
        return new WindowPlace(
                new Rectangle2D(
                        Math.clamp(bounds.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                        Math.clamp(bounds.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                        width,
                        height),
                spread);
    }

    private double seenOn(Rectangle2D screen) {
        return shared(screen.getMinX(), screen.getMaxX(), bounds.getMinX(), bounds.getMaxX())
                * shared(screen.getMinY(), screen.getMaxY(), bounds.getMinY(), bounds.getMaxY());
    }

    private static double shared(double from, double to, double otherFrom, double otherTo) {
        return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    }
}
