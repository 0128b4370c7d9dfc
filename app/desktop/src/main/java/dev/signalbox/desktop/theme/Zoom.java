package dev.signalbox.desktop.theme;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Parent;

/// How large the window's content is drawn, in steps from 80 to 200 %. Confined to the JavaFX thread.
public final class Zoom {
    /// The steps, in percent.
    public static final List<Integer> STEPS = List.of(80, 90, 100, 110, 125, 150, 175, 200);

    private static final int USUAL = 100;

    private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(USUAL);

    /// How large now, in percent.
    public ReadOnlyIntegerProperty percent() {
        return percent.getReadOnlyProperty();
    }

    /// Goes to the step nearest to `wanted` percent.
    public void set(int wanted) {
        percent.set(STEPS.stream()
                .min((one, other) -> Integer.compare(Math.abs(one - wanted), Math.abs(other - wanted)))
                .orElse(USUAL));
    }

    /// One step larger; the largest stays.
    public void in() {
        STEPS.stream().filter(step -> step > percent.get()).findFirst().ifPresent(percent::set);
    }

    /// One step smaller; the smallest stays.
    public void out() {
        STEPS.reversed().stream()
                .filter(step -> step < percent.get())
                .findFirst()
                .ifPresent(percent::set);
    }

    /// As large as it comes.
    public void reset() {
        percent.set(USUAL);
    }

    /// `content` drawn as large as this says, in a pane of the window's size.
    public Parent over(Parent content) {
        return new ZoomedPane(content, percent.getReadOnlyProperty());
    }
}
