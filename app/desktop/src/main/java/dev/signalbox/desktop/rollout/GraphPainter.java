package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Limit;
import dev.signalbox.desktop.rollout.GraphModel.Span;
import dev.signalbox.desktop.rollout.GraphModel.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws a [GraphModel] once. Lines lie on pixel centres, text on whole pixels, so that both stay crisp.
final class GraphPainter {
    private static final double LEFT = 60;
    private static final double RIGHT = 106;
    private static final double AXIS = 24;
    private static final double TITLE = 22;
    private static final double GAP = 10;
    /// Of what lies behind the lines.
    private static final double SHADE = 0.12;

    private static final double HATCH = 8;
    private static final double MARKS = GraphMarks.HIGH;
    private static final Font PLAIN = Hand.PLAIN;
    private static final Font BOLD = Hand.BOLD;

    private final GraphicsContext pen;
    private final GraphModel model;
    private final GraphColours colours;
    private final ZoneId zone;
    private final double width;
    private final double height;
    private final TimeScale time;
    private final Hand hand;
    private final GraphMarks marks;
    private Optional<Hypothesis> supposed = Optional.empty();

    GraphPainter(
            GraphicsContext pen, GraphModel model, GraphColours colours, ZoneId zone, double width, double height) {
        this.pen = pen;
        this.model = model;
        this.colours = colours;
        this.zone = zone;
        this.width = width;
        this.height = height;
        this.time = scale(model, width);
        this.hand = new Hand(pen);
        this.marks = new GraphMarks(hand, model.marks(), colours, time, LEFT, width);
    }

    /// How the time axis lies on a graph of this width.
    static TimeScale scale(GraphModel model, double width) {
        return new TimeScale(model.from(), model.to(), LEFT, Math.max(LEFT + 1, width - RIGHT));
    }

    /// This, with what would have been drawn over what was.
    GraphPainter supposing(Optional<Hypothesis> course) {
        supposed = course;
        return this;
    }

    void paint(Optional<Instant> cursor, GraphReading reading) {
        pen.clearRect(0, 0, width, height);
        double bands = height - AXIS - MARKS - 2 * GAP;
        double first = Math.floor(bands * 0.44);
        double other = Math.floor((bands - first) / 2);
        double second = MARKS + first + GAP;
        double third = second + other + GAP;
        double bottom = third + other;
        band(MARKS, first);
        band(second, other);
        band(third, other);
        model.unhealthy().forEach(span -> unhealthy(span, bottom));
        marks.lines(bottom);
        exposure(new ValueScale(100, MARKS + TITLE, MARKS + first));
        figure(second, other, model.errorLimits(), Figure.ERROR_RATE, "%");
        figure(third, other, model.latencyLimits(), Figure.P95, "ms");
        axis(bottom);
        now(bottom);
        cursor.ifPresent(at -> cursor(at, reading, bottom));
        marks.labels();
        title(
                MARKS,
                "Exposure",
                "planned " + reading.planned() + "  ·  actual " + reading.actual() + "  ·  measured "
                        + reading.measured());
        title(second, "Error rate", reading.errors());
        title(third, "p95 latency", reading.p95());
    }

    private void band(double top, double tall) {
        pen.setFill(colours.band());
        pen.fillRect(LEFT, top, width - RIGHT - LEFT, tall);
    }

    /// Shaded and hatched, so that it is told apart without its colour.
    private void unhealthy(Span span, double bottom) {
        double from = Math.max(LEFT, Math.floor(time.x(span.from())));
        double to = Math.min(width - RIGHT, Math.max(from + 2, Math.ceil(time.x(span.to()))));
        if (to <= from) {
            return;
        }
        pen.save();
        pen.beginPath();
        pen.rect(from, MARKS, to - from, bottom - MARKS);
        pen.clip();
        pen.setFill(colours.stop().deriveColor(0, 1, 1, SHADE));
        pen.fillRect(from, MARKS, to - from, bottom - MARKS);
        double tall = bottom - MARKS;
        for (double x = from - tall - (from - tall) % HATCH; x < to; x += HATCH) {
            hand.line(x, bottom, x + tall, MARKS, colours.stop().deriveColor(0, 1, 1, 2 * SHADE), 1);
        }
        pen.restore();
    }

    /// On a patch of the band's own colour, so that no line runs through the words.
    private void title(double top, String title, String values) {
        double bold = Hand.widthOf(title, BOLD);
        double y = top + TITLE / 2;
        pen.setFill(colours.band());
        double wide = Math.min(bold + Hand.widthOf(values, PLAIN) + 24, width - RIGHT - LEFT - 1);
        pen.fillRect(LEFT + 1, top, wide, TITLE - 1);
        hand.write(title, LEFT + 8, y, colours.ink(), BOLD, TextAlignment.LEFT);
        hand.write(values, LEFT + 16 + bold, y, colours.ink(), PLAIN, TextAlignment.LEFT);
    }

    private void exposure(ValueScale scale) {
        for (int percent : new int[] {0, 50, 100}) {
            gridLine(scale, percent, percent + " %");
        }
        pen.setLineDashes(4, 3);
        staircase(model.planned(), scale, colours.quiet(), 1, model.to());
        pen.setLineDashes();
        if (!model.actual().isEmpty()) {
            fillUnder(model.actual(), scale);
            staircase(model.actual(), scale, colours.exposure(), 2.5, model.now());
        }
        series(scale, colours.measured(), Figure.EXPOSURE);
        supposed.ifPresent(
                course -> new HypothesisPainter(hand, colours, time, scale, LEFT, width - RIGHT).paint(course));
        model.gate().ifPresent(gate -> gate(gate, scale));
    }

    private void figure(double top, double tall, List<Limit> limits, Figure figure, String unit) {
        double greatest = Math.max(
                limits.stream()
                        .mapToDouble(limit ->
                                Math.max(limit.pass().orElse(0), limit.stop().orElse(0)))
                        .max()
                        .orElse(0),
                model.samples().greatest(figure));
        ValueScale scale = ValueScale.fitting(greatest == 0 ? 1 : greatest, top + TITLE, top + tall);
        gridLine(scale, 0, "0 " + unit);
        gridLine(scale, scale.top(), number(scale.top()) + " " + unit);
        limits.forEach(limit -> limit(limit, scale));
        if (!limits.isEmpty()) {
            limitLabels(limits.getLast(), scale, unit);
        }
        if (model.isUnmeasured()) {
            hand.write(
                    "No metrics: not known",
                    (LEFT + width - RIGHT) / 2,
                    (scale.high() + scale.low()) / 2,
                    colours.quiet(),
                    BOLD,
                    TextAlignment.CENTER);
        } else {
            series(scale, colours.figure(), figure);
        }
    }

    private void gridLine(ValueScale scale, double value, String label) {
        double y = Math.floor(scale.y(value)) + 0.5;
        hand.level(y, LEFT, width - RIGHT, colours.grid(), 1, Hand.Dashes.NONE);
        hand.write(label, LEFT - 6, clampText(y, scale), colours.quiet(), PLAIN, TextAlignment.RIGHT);
    }

    private static double clampText(double y, ValueScale scale) {
        return Math.min(y, scale.low() - 6);
    }

    private void staircase(List<Step> steps, ValueScale scale, Color colour, double thick, Instant until) {
        pen.setStroke(colour);
        pen.setLineWidth(thick);
        pen.beginPath();
        double y = scale.y(0);
        boolean begun = false;
        for (Step step : steps) {
            double x = Math.min(Math.max(time.x(step.at()), LEFT), width - RIGHT);
            if (begun) {
                pen.lineTo(x, y);
            } else {
                pen.moveTo(x, y);
                begun = true;
            }
            y = scale.y(step.percent());
            pen.lineTo(x, y);
        }
        if (begun) {
            pen.lineTo(Math.min(time.x(until), width - RIGHT), y);
        }
        pen.stroke();
    }

    private void fillUnder(List<Step> steps, ValueScale scale) {
        pen.setFill(colours.exposure().deriveColor(0, 1, 1, 0.14));
        for (int index = 0; index < steps.size(); index++) {
            double from = Math.max(LEFT, time.x(steps.get(index).at()));
            double to = time.x(index + 1 < steps.size() ? steps.get(index + 1).at() : model.now());
            double y = scale.y(steps.get(index).percent());
            pen.fillRect(from, y, Math.max(0, to - from), scale.low() - y);
        }
    }

    private void series(ValueScale scale, Color colour, Figure figure) {
        int columns = (int) (width - RIGHT - LEFT);
        if (columns < 1) {
            return;
        }
        new SeriesPainter(pen, scale, LEFT).paint(Columns.of(model.samples(), time, columns, figure), colour);
    }

    private void limit(Limit limit, ValueScale scale) {
        double from = Math.max(LEFT, time.x(limit.from()));
        double to = Math.min(width - RIGHT, time.x(limit.to()));
        limit.pass().ifPresent(pass -> bound(scale.y(pass), from, to, colours.pass(), new Hand.Dashes(6, 4)));
        limit.stop().ifPresent(stop -> bound(scale.y(stop), from, to, colours.stop(), Hand.Dashes.NONE));
    }

    private void bound(double y, double from, double to, Color colour, Hand.Dashes dashes) {
        hand.level(Math.floor(y) + 0.5, from, to, colour, 1.5, dashes);
    }

    private void limitLabels(Limit limit, ValueScale scale, String unit) {
        double x = width - RIGHT + 6;
        double stopY = limit.stop().isPresent() ? scale.y(limit.stop().getAsDouble()) : Double.NaN;
        double passY = limit.pass().isPresent() ? scale.y(limit.pass().getAsDouble()) : Double.NaN;
        if (passY - stopY < 15) {
            double middle = (passY + stopY) / 2;
            stopY = middle - 8;
            passY = middle + 8;
        }
        label("back > ", limit.stop(), unit, x, stopY, colours.stop());
        label("pass < ", limit.pass(), unit, x, passY, colours.pass());
    }

    private void label(String word, OptionalDouble bound, String unit, double x, double y, Color colour) {
        bound.ifPresent(
                value -> hand.write(word + number(value) + " " + unit, x, y, colour, PLAIN, TextAlignment.LEFT));
    }

    private void axis(double bottom) {
        for (TimeScale.Tick tick : time.ticks(76, zone)) {
            double x = Math.floor(tick.x()) + 0.5;
            hand.upright(x, bottom, bottom + 4, colours.quiet(), Hand.Dashes.NONE);
            if (Math.abs(x - time.x(model.now())) < 46) {
                continue;
            }
            hand.write(tick.label(), x, bottom + 14, colours.quiet(), PLAIN, TextAlignment.CENTER);
        }
    }

    private void now(double bottom) {
        double x = Math.floor(time.x(model.now())) + 0.5;
        hand.upright(x, MARKS, bottom, colours.ink(), Hand.Dashes.NONE);
        double y = bottom + 14;
        double wide = Hand.widthOf("now", BOLD) + 12;
        pen.setFill(colours.ink());
        pen.fillRoundRect(x - wide / 2, bottom + 4, wide, 19, 6, 6);
        hand.write("now", x, y, colours.band(), BOLD, TextAlignment.CENTER);
    }

    private void gate(GraphModel.Gate gate, ValueScale scale) {
        double x = Math.floor(time.x(gate.at())) + 0.5;
        boolean visible = x > time.x(model.now()) + 4 && x < width - RIGHT;
        if (visible) {
            hand.upright(x, scale.high(), scale.low(), colours.ink(), new Hand.Dashes(1, 3));
            double y = scale.low() - 12;
            pen.setFill(colours.ink());
            pen.fillPolygon(new double[] {x - 5, x, x + 5, x}, new double[] {y, y - 5, y, y + 5}, 4);
        }
        hand.write(
                "Next: " + gate.stage(), width - RIGHT + 6, scale.high() + 6, colours.ink(), BOLD, TextAlignment.LEFT);
        hand.write(when(gate), width - RIGHT + 6, scale.high() + 22, colours.quiet(), PLAIN, TextAlignment.LEFT);
    }

    private String when(GraphModel.Gate gate) {
        return gate.at().isAfter(model.now())
                ? "from "
                        + DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
                                .format(gate.at().atZone(zone))
                : "time is up";
    }

    private void cursor(Instant at, GraphReading reading, double bottom) {
        double x = Math.floor(time.x(at)) + 0.5;
        hand.upright(x, MARKS, bottom, colours.exposure(), Hand.Dashes.NONE);
        double wide = Hand.widthOf(reading.time(), PLAIN) + 12;
        double left = Math.min(Math.max(x - wide / 2, 0), width - wide);
        pen.setFill(colours.exposure());
        pen.fillRoundRect(left, bottom + 4, wide, 19, 6, 6);
        hand.write(reading.time(), left + wide / 2, bottom + 14, Color.WHITE, PLAIN, TextAlignment.CENTER);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
