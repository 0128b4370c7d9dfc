package dev.signalbox.desktop.rollout;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The rollout graph: exposure, error rate and latency over one time axis, with the plan, the
/// bounds, what happened, now and what comes next. Mouse or arrow keys move a cursor that reads the
/// values out.
///
/// Colours come from the style sheet (`-graph-*`), so both themes draw it. A table says the same in text
/// ([GraphTable]).
public final class RolloutGraph extends Region {
    private static final StyleablePropertyFactory<RolloutGraph> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final int STEP = 4;

    private final Canvas canvas = new Canvas();
    private final ReadOnlyStringWrapper event = new ReadOnlyStringWrapper(this, "event", "");
    private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper(this, "reading", "");
    private final StyleableProperty<Color> ink = colour("-graph-ink", Color.BLACK);
    private final StyleableProperty<Color> quiet = colour("-graph-quiet", Color.GRAY);
    private final StyleableProperty<Color> grid = colour("-graph-grid", Color.LIGHTGRAY);
    private final StyleableProperty<Color> exposure = colour("-graph-exposure", Color.web("#0072B2"));
    private final StyleableProperty<Color> measured = colour("-graph-measured", Color.web("#0072B2"));
    private final StyleableProperty<Color> figure = colour("-graph-figure", Color.BLACK);
    private final StyleableProperty<Color> pass = colour("-graph-pass", Color.web("#00785A"));
    private final StyleableProperty<Color> stop = colour("-graph-stop", Color.web("#C04A00"));
    private final StyleableProperty<Color> band = colour("-graph-band", Color.WHITESMOKE);
    private ZoneId zone = ZoneId.systemDefault();
    private Optional<GraphModel> model = Optional.empty();
    private Optional<Instant> cursor = Optional.empty();
    private Optional<Hypothesis> supposed = Optional.empty();

    public RolloutGraph() {
        getStyleClass().add("rollout-graph");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(
                "Left and right move through time, with Control from one event to the next. The table beside it holds the same figures.");
        setMinSize(320, 220);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointAt(event.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> forget());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((observed, was, is) -> draw());
        heightProperty().addListener((observed, was, is) -> requestLayout());
    }

    /// Shows `shown`, with times of day in `inZone`.
    void show(GraphModel shown, ZoneId inZone) {
        model = Optional.of(shown);
        zone = inZone;
        draw();
    }

    /// Draws `course` over what really happened from now on; absent for nothing.
    void suppose(Optional<Hypothesis> course) {
        supposed = course;
        draw();
    }

    /// Moves the cursor to `at`, wherever the keyboard is.
    void pointTo(Instant at) {
        moveTo(at);
    }

    /// What the cursor reads, or what holds now: a sentence.
    public ReadOnlyStringProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// What happened where the cursor is, and what it rested on; without a cursor the latest act of
    /// the store. Empty for nothing.
    public ReadOnlyStringProperty eventProperty() {
        return event.getReadOnlyProperty();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        // With Alt the arrows go back and forth between screens.
        if (model.isEmpty()
                || event.isAltDown()
                || !(code.isArrowKey() || code == KeyCode.HOME || code == KeyCode.END)) {
            return;
        }
        GraphModel shown = model.get();
        Instant at = cursor.orElse(shown.now());
        Duration step = Duration.between(shown.from(), shown.to())
                .multipliedBy(STEP)
                .dividedBy((long) Math.max(200, getWidth()));
        switch (code) {
            case LEFT -> moveTo(jump(event, shown.markBefore(at), at.minus(step)));
            case RIGHT -> moveTo(jump(event, shown.markAfter(at), at.plus(step)));
            case HOME -> moveTo(shown.from());
            case END -> moveTo(shown.now());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static Instant jump(KeyEvent event, Optional<GraphModel.Mark> mark, Instant step) {
        return event.isShortcutDown() ? mark.map(GraphModel.Mark::at).orElse(step) : step;
    }

    private void pointAt(double x) {
        model.map(shown -> GraphPainter.scale(shown, getWidth()).at(x)).ifPresent(this::moveTo);
    }

    private void moveTo(Instant at) {
        model.ifPresent(shown -> {
            Instant kept = at.isBefore(shown.from()) ? shown.from() : at.isAfter(shown.to()) ? shown.to() : at;
            cursor = Optional.of(kept);
            draw();
        });
    }

    private void forget() {
        if (!isFocused()) {
            cursor = Optional.empty();
            draw();
        }
    }

    private void draw() {
        if (model.isEmpty() || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        GraphModel shown = model.get();
        Instant at = cursor.orElse(shown.now());
        GraphReading read = GraphReading.at(shown, at, zone);
        String whatIf = supposed.map(course -> course.words(at)).orElse("");
        reading.set(read.spoken() + (whatIf.isEmpty() ? "" : " " + whatIf + "."));
        event.set(cursor.isPresent() ? happened(shown, at, read) : latest(shown));
        setAccessibleText("Rollout graph. " + reading.get());
        new GraphPainter(canvas.getGraphicsContext2D(), shown, colours(), zone, getWidth(), getHeight())
                .supposing(supposed)
                .paint(cursor, whatIf.isEmpty() ? read : read.supposing(whatIf));
    }

    private String happened(GraphModel shown, Instant at, GraphReading read) {
        Duration near = Duration.between(shown.from(), shown.to()).dividedBy(100);
        return supposed.map(course -> course.event(at, near))
                .filter(whatIf -> !whatIf.isEmpty())
                .map(whatIf -> read.event().isEmpty() ? whatIf : whatIf + ". " + read.event())
                .orElseGet(read::event);
    }

    private String latest(GraphModel shown) {
        return shown.marks().reversed().stream()
                .filter(mark -> !mark.evidence().isEmpty())
                .findFirst()
                .map(mark -> GraphReading.at(shown, mark.at(), zone).time() + "  " + mark.words())
                .orElse("");
    }

    private GraphColours colours() {
        return new GraphColours(
                ink.getValue(),
                quiet.getValue(),
                grid.getValue(),
                exposure.getValue(),
                measured.getValue(),
                figure.getValue(),
                pass.getValue(),
                stop.getValue(),
                band.getValue());
    }

    private StyleableProperty<Color> colour(String css, Color otherwise) {
        String name = css.substring(1);
        StyleableProperty<Color> property =
                STYLES.createStyleableColorProperty(this, name, css, graph -> graph.styled(name), otherwise);
        ((javafx.beans.value.ObservableValue<?>) property).addListener((observed, was, is) -> draw());
        return property;
    }

    private StyleableProperty<Color> styled(String name) {
        return List.of(ink, quiet, grid, exposure, measured, figure, pass, stop, band).stream()
                .filter(property ->
                        ((javafx.beans.property.Property<?>) property).getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
