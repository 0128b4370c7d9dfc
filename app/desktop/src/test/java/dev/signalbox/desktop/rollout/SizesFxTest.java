package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.fx.Clipped;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.SizeCategory;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.decision.SizeExposure;
import dev.signalbox.domain.rules.category.CategoryCommand;
import dev.signalbox.testkit.Actors;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How far a rollout has come among known subjects of each size, on its screen.
final class SizesFxTest {
    private final RolloutRig rollouts = new RolloutRig();
    private Optional<RolloutWindow> window = Optional.empty();

    @AfterEach
    void close() {
        window.ifPresent(RolloutWindow::close);
    }

    @Test
    void everySizeIsALineAndTheWholeASentence() {
        SizesView view = SizesView.of(new SizeExposure(List.of(
                new SizeExposure.Share(Optional.of(SizeCategory.SMALL), 3, 12),
                new SizeExposure.Share(Optional.of(SizeCategory.ENTERPRISE), 0, 4),
                new SizeExposure.Share(Optional.empty(), 1, 3))));

        assertEquals(
                new SizesView(
                        List.of(
                                new SizesView.Line("Small", "3", "12", "25 %"),
                                new SizesView.Line("Enterprise", "0", "4", "0 %"),
                                new SizesView.Line("No size known", "1", "3", "33.3 %")),
                        "On now: Small 3 of 12 (25 %), Enterprise 0 of 4 (0 %), No size known 1 of 3 (33.3 %)."),
                view);
    }

    @Test
    void tableStandsOnTheScreenAndIsSpoken() {
        for (int number = 1; number <= 40; number++) {
            rollouts.does(new CategoryCommand.CategorizeSubject(
                    "acme/service-" + number,
                    SubjectPurpose.ORDINARY,
                    new Counts(number * 350, number / 2, number),
                    number % 40,
                    Optional.empty()));
        }
        rollouts.climbTo(3);
        FxRig rig = open();

        String spoken = FxRig.onFx(() -> rig.find("rollout-sizes").getAccessibleText());
        assertTrue(spoken.matches("Exposure by size\\. On now: .* [0-9]+ of [0-9]+ \\([0-9.]+ %\\).*\\."), spoken);
        assertEquals(List.of(), Clipped.labels(rig, "#rollout-sizes"));
        Screenshots.take(rig, "rollout-sizes");
    }

    @Test
    void whereNobodyIsKnownItSaysSo() {
        FxRig rig = open();

        assertFalse(rig.sees("rollout-sizes"));
        assertEquals(
                "No subject is known by name, so nothing can be told by size.",
                rig.<Label>find("rollout-sizes-none").getText());
    }

    private FxRig open() {
        RolloutWindow opened = RolloutWindow.open(rollouts, Actors.RINA);
        window = Optional.of(opened);
        return opened.rig();
    }
}
