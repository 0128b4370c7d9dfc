package dev.signalbox.desktop.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.domain.device.Device;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Enrolling, revoking and reviewing from the console.
class DevicesModelTest {
    private static final StopId STOP = new StopId(new UUID(1, 2));

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final List<Session> sessions = new ArrayList<>();
    private Path file;

    @BeforeEach
    void aStoreWithARollout() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        file = folder.resolve("device.key");
    }

    @AfterEach
    void close() {
        sessions.forEach(Session::close);
    }

    @Test
    void enrolledComputerSaysSoAndIsListed() {
        DevicesModel ivo = model(Actors.IVO);
        assertEquals(DevicesView.Offer.YES, ivo.view().get().offer());

        ivo.enrol("Ivo's laptop");

        shows(ivo, view -> view.here().startsWith("This computer is enrolled"));
        assertEquals(DevicesView.Offer.NO, ivo.view().get().offer());
        assertEquals(
                List.of("Ivo's laptop (this computer)"),
                ivo.view().get().devices().stream().map(DeviceRow::name).toList());
        assertEquals("This computer is enrolled.", ivo.said().get());
    }

    @Test
    void keyThatTheStoreNeverHeardOfIsEnrolledInsteadOfAnother() {
        DevicesModel ivo = model(Actors.IVO);
        log.loseConnection("The store does not answer.");
        State before = state();
        Enrolment enrolment = new Enrolment(file, UUID::randomUUID);
        enrolment.begin(
                new dev.signalbox.domain.device.DeviceName("Ivo's laptop"),
                log.as(Actors.IVO).identity(),
                before);
        DeviceId first = enrolment.device().orElseThrow();
        log.restoreConnection();

        ivo.enrol("Ivo's laptop");

        assertEquals(List.of(first), state().devices().enrolled().keys().toList());
    }

    @Test
    void revokedComputerIsEnrolledAnewWithAnotherKey() {
        DevicesModel ivo = model(Actors.IVO);
        ivo.enrol("Ivo's laptop");
        DeviceId first = device();
        shows(ivo, view -> !view.devices().isEmpty());

        ivo.revoke(first);
        shows(ivo, view -> view.here().startsWith("This computer's key was revoked"));
        ivo.enrol("Ivo's laptop again");

        shows(ivo, view -> view.here().startsWith("This computer is enrolled"));
        assertNotEquals(first, new Enrolment(file, UUID::randomUUID).device().orElseThrow());
        assertTrue(Files.exists(folder.resolve("device.key.revoked")));
    }

    @Test
    void anotherPersonsDeviceIsRevokedByAdministratorsAlone() {
        model(Actors.IVO).enrol("Ivo's laptop");

        DevicesModel rina = model(Actors.RINA);
        DevicesModel tara = model(Actors.TARA);
        shows(rina, view -> view.devices().size() == 1);
        shows(tara, view -> view.devices().size() == 1);

        assertEquals(
                DeviceRow.Revocable.NO, rina.view().get().devices().getFirst().revocable());
        assertEquals(
                DeviceRow.Revocable.YES, tara.view().get().devices().getFirst().revocable());
    }

    @Test
    void stopByKeyIsReviewedByAnotherPersonWhoMayAndSaysWhatTheyFound() {
        stopByKey();
        DevicesModel ivo = model(Actors.IVO);
        DevicesModel rina = model(Actors.RINA);
        DevicesModel vera = model(Actors.VERA);
        List.of(ivo, rina, vera)
                .forEach(model -> shows(model, view -> view.waiting().size() == 1));

        assertEquals(Optional.of("It came from a device of yours: somebody else reviews it."), obstacle(ivo));
        assertEquals(Optional.of("It takes somebody who may lift stops to review it."), obstacle(vera));
        assertEquals(Optional.empty(), obstacle(rina));
        rina.review(STOP, "sign-in was down, the stop was right");

        shows(rina, view -> view.waiting().isEmpty());
        assertEquals("Reviewed.", rina.said().get());
        assertEquals(0, state().devices().unreviewed().size());
    }

    @Test
    void storeOnThisComputerNeedsNoKey() {
        Session session = session(Actors.IVO);
        DevicesModel model = new DevicesModel(session, Optional.empty(), new TickedTasks(), UUID::randomUUID);
        model.attach();

        shows(model, view -> view.here().startsWith("A store on this computer needs no key"));
        assertEquals(DevicesView.Offer.NO, model.view().get().offer());
    }

    private void stopByKey() {
        model(Actors.IVO).enrol("Ivo's laptop");
        Actor byKey = new Actor(Actors.IVO.id(), Actors.IVO.name(), Set.of(Role.DEVICE));
        log.as(byKey).submit(Fixtures.submission(new Command.StopByDevice(device(), STOP, new StopScope.Everything())));
    }

    private DeviceId device() {
        return state().devices().enrolled().values().map(Device::id).findFirst().orElseThrow();
    }

    private static Optional<String> obstacle(DevicesModel model) {
        return model.view().get().waiting().getFirst().obstacle();
    }

    private State state() {
        return log.as(Actors.TARA).state();
    }

    private DevicesModel model(Actor actor) {
        DevicesModel model = new DevicesModel(session(actor), Optional.of(file), new TickedTasks(), UUID::randomUUID);
        model.attach();
        shows(model, view -> !view.equals(DevicesView.NOTHING));
        return model;
    }

    private Session session(Actor actor) {
        Session session = Session.open(log.as(actor), clock);
        sessions.add(session);
        Eventually.await("the state comes", () -> session.view().state().isPresent());
        return session;
    }

    /// What other threads would tell the model, it is asked for here.
    private static void shows(DevicesModel model, Predicate<DevicesView> expected) {
        Eventually.await("the devices are shown", () -> {
            model.detach();
            model.attach();
            return expected.test(model.view().get());
        });
    }
}
