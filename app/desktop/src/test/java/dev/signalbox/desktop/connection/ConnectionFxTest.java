package dev.signalbox.desktop.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.profile.MemoryTokens;
import dev.signalbox.client.profile.Profile;
import dev.signalbox.client.profile.ProfileFile;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.remote.EndpointReport;
import dev.signalbox.client.remote.ServerCertificate;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.device.DevicesModel;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionFxTest {
    @TempDir
    private Path folder;

    @Test
    void testTellsOfEachServer() {
        ProfileFile profiles = new ProfileFile(folder.resolve("connections.json"));
        profiles.keep(Profile.parse("Production EU", "https://store-a.example https://store-b.example", "", ""));
        InMemoryLog log = new InMemoryLog(Fixtures.TENANT, new TestClock());
        try (Session session = Session.open(log.as(Actors.RINA), new TestClock());
                FxRig rig = FxRig.open(() -> {
                    ConnectionScreen screen = new ConnectionScreen(
                            new TwoServers(),
                            profiles,
                            new MemoryTokens(),
                            SameThread.withScreen(),
                            new TestClock(),
                            new DevicesModel(
                                    session,
                                    Optional.of(folder.resolve("device.key")),
                                    SameThread.withScreen(),
                                    UUID::randomUUID));
                    Parent root = (Parent) screen.root();
                    screen.shown(new Route.Connections());
                    return root;
                })) {
            rig.click("connection-name");
            rig.type("EU");
            rig.click("connection-server");
            rig.type("https://store-a.example");
            rig.click("connection-test");

            assertTrue(rig.sees("connection-reports"));
            assertEquals(2, rig.<VBox>find("connection-reports").getChildren().size());
            Screenshots.take(rig, "connections-tested");
        }
    }

    /// One that answers, with little time left, and one that does not.
    private static final class TwoServers implements Connector {
        @Override
        public String current() {
            return "this computer";
        }

        @Override
        public List<EndpointReport> test(Profile profile) {
            return List.of(
                    new EndpointReport.Answered(
                            "store-a.example:443",
                            new StoreIdentity(
                                    "easyMO", "0.1.0", StoreKind.LIVE, Fixtures.TENANT, Actors.RINA, TestClock.START),
                            Optional.of(new ServerCertificate(
                                    "CN=store-a.example, O=easyMO",
                                    TestClock.START.plus(Duration.ofDays(5)),
                                    "7B:1F:00:AA:0C:55:93:D0:4E:61:7B:1F:00:AA:0C:55:93:D0:4E:61:7B:1F:00:AA:0C:55:93:D0"
                                            + ":4E:61:22:33")),
                            Duration.ofMillis(12),
                            Duration.ofMillis(-130)),
                    new EndpointReport.Failed(
                            "store-b.example:443",
                            "store-b.example:443 is not trusted: certificate expired. Ask whoever runs the store before"
                                    + " you trust it."));
        }

        @Override
        public Access access(Profile profile) {
            return profile.access(new MemoryTokens());
        }

        @Override
        public void use(Access access) {}

        @Override
        public void useEmbedded() {}
    }
}
