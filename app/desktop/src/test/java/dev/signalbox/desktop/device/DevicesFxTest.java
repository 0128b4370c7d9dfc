package dev.signalbox.desktop.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.domain.device.Device;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A release manager enrols a computer, and reviews what a responder stopped by key.
class DevicesFxTest {
    private static final StopId STOP = new StopId(new UUID(1, 2));

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);

    @Test
    void computerIsEnrolledAndAStopByKeyReviewedByMouseAndKeyboard() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        stopByKeyOf(Actors.IVO, new UUID(7, 8), STOP);
        try (Session session = Session.open(log.as(Actors.RINA), clock)) {
            Eventually.await("the state comes", () -> session.view().state().isPresent());
            DevicesModel model = new DevicesModel(
                    session, Optional.of(folder.resolve("device.key")), SameThread.withScreen(), UUID::randomUUID);
            try (FxRig rig = FxRig.open(() -> {
                DevicesPane pane = new DevicesPane(model);
                pane.getStyleClass().add("screen");
                model.attach();
                return pane;
            })) {
                assertTrue(rig.<Button>find("devices-enrol").isDisabled());
                rig.click("devices-name");
                rig.type("Mac");
                Screenshots.take(rig, "devices-waiting");
                rig.click("devices-enrol");
                Eventually.await(
                        "it is enrolled",
                        () -> rig.<Label>find("devices-here").getText().startsWith("This computer is enrolled"));
                rig.click("devices-found-" + STOP);
                stopByKeyOf(Actors.TARA, new UUID(9, 10), new StopId(new UUID(0, 1)));
                Eventually.await("another one waits", () -> rig.sees("devices-found-" + new StopId(new UUID(0, 1))));
                assertEquals(
                        "devices-found-" + STOP,
                        FxRig.onFx(() -> rig.scene().getFocusOwner().getId()));
                rig.type("ok");
                rig.click("devices-reviewed-" + STOP);
                Eventually.await("it is reviewed", () -> !rig.sees("devices-found-" + STOP));

                assertFalse(rig.sees("devices-enrol"));
                assertEquals("Reviewed.", rig.<Label>find("devices-said").getText());
                Screenshots.take(rig, "devices-enrolled");
            }
        }
    }

    private void stopByKeyOf(Actor owner, UUID key, StopId stop) {
        DeviceId device = new DeviceId(key);
        log.as(owner)
                .submit(Fixtures.submission(dev.signalbox.client.device.DeviceKey.generate(device)
                        .enrolment(new dev.signalbox.domain.device.DeviceName("Ivo's laptop"))));
        Device enrolled = log.as(owner).state().devices().enrolled().get(device).orElseThrow();
        log.as(new Actor(owner.id(), owner.name(), Set.of(Role.DEVICE)))
                .submit(Fixtures.submission(new Command.StopByDevice(enrolled.id(), stop, new StopScope.Everything())));
    }
}
