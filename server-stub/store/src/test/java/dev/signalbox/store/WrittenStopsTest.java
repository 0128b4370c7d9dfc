package dev.signalbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A row that another program writes into `emergency_stop` stops.
class WrittenStopsTest {
    private static final TenantId WITHOUT_ENVIRONMENTS = new TenantId("hybrid");

    @TempDir
    Path folder;

    private Engine engine;
    private Connection other;

    @BeforeEach
    void open() throws SQLException {
        Path file = folder.resolve("store.db");
        engine = Engine.open(file, new TestClock());
        engine.createTenant(Fixtures.TENANT, "easyMO");
        engine.createTenant(WITHOUT_ENVIRONMENTS, "Hybrid");
        try (RolloutStore store = engine.store(Fixtures.TENANT, Actors.TARA)) {
            Fixtures.apply(store, Fixtures.setUp());
        }
        other = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @AfterEach
    void close() throws SQLException {
        other.close();
        engine.close();
    }

    @Test
    void theStopSaysWhoWroteItAndWhy() throws SQLException {
        write("production");
        engine.takeUpWrittenStops();

        EmergencyStop stop = stops(Fixtures.TENANT).getFirst();
        assertEquals(new StopScope.WholeEnvironment(Fixtures.PRODUCTION), stop.scope());
        assertEquals("ana (in the database)", stop.byName());
        assertEquals("checkout fails", stop.reason());
        assertEquals(List.of(), stops(WITHOUT_ENVIRONMENTS));
        assertEquals("Stopped in easymo.", answer());
    }

    @Test
    void everythingIsStoppedInEveryTenant() throws SQLException {
        write("Everything");
        engine.takeUpWrittenStops();

        assertEquals(List.of(new StopScope.Everything()), scopes(Fixtures.TENANT));
        assertEquals(List.of(new StopScope.Everything()), scopes(WITHOUT_ENVIRONMENTS));
        assertEquals("Stopped in easymo, hybrid.", answer());
    }

    @Test
    void anAppAndAFlagCanBeNamed() throws SQLException {
        write("production/app:easymo");
        write("staging/flag:deeplinks.enabled");
        engine.takeUpWrittenStops();

        assertEquals(
                List.of(
                        new StopScope.WholeApp(Fixtures.APP, Fixtures.PRODUCTION),
                        new StopScope.OneFlag(Fixtures.FLAG, Fixtures.STAGING)),
                scopes(Fixtures.TENANT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prodution", "production/deeplinks.enabled", "production/flag:unknown", "PRODUCTION!", ""})
    void aTypoStopsEverything(String typo) throws SQLException {
        write(typo);
        engine.takeUpWrittenStops();

        assertEquals(List.of(new StopScope.Everything()), scopes(Fixtures.TENANT));
        assertEquals("Stopped everything in easymo, hybrid, because no tenant knows '" + typo + "'.", answer());
    }

    @Test
    void aRowIsTakenUpOnceEvenWhenItsAnswerWasLost() throws SQLException {
        write("production");
        engine.takeUpWrittenStops();
        engine.takeUpWrittenStops();
        run("UPDATE emergency_stop SET answer = NULL");
        engine.takeUpWrittenStops();

        assertEquals(1, stops(Fixtures.TENANT).size());
        assertEquals("Stopped in easymo.", answer());
    }

    @Test
    void aRowAfterADeletedOneIsANewStop() throws SQLException {
        write("production");
        engine.takeUpWrittenStops();
        run("DELETE FROM emergency_stop");
        write("production");
        engine.takeUpWrittenStops();

        assertEquals(2, stops(Fixtures.TENANT).size());
    }

    @Test
    void aRowThatWasWrittenWhileTheStoreWasClosedStopsBeforeAnybodyCanAsk() throws SQLException {
        engine.close();
        write("production");
        engine = Engine.open(folder.resolve("store.db"), new TestClock());

        assertEquals(List.of(new StopScope.WholeEnvironment(Fixtures.PRODUCTION)), scopes(Fixtures.TENANT));
    }

    @Test
    void aRowInAFileWithoutTenantsWaits() throws SQLException {
        Path empty = folder.resolve("empty.db");
        try (Engine nobody = Engine.open(empty, new TestClock());
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + empty);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO emergency_stop (scope) VALUES ('everything')");
            nobody.takeUpWrittenStops();
            nobody.createTenant(Fixtures.TENANT, "easyMO");
            nobody.takeUpWrittenStops();

            assertEquals(
                    1,
                    nobody.store(Fixtures.TENANT, Actors.VERA)
                            .state()
                            .stops()
                            .live()
                            .size());
        }
    }

    @Test
    void nobodyIsRefusedForSayingTooMuch() throws SQLException {
        run("INSERT INTO emergency_stop (scope, reason) VALUES ('production', '" + "x".repeat(501) + "')");
        engine.takeUpWrittenStops();

        assertEquals("x".repeat(500), stops(Fixtures.TENANT).getFirst().reason());
    }

    private void write(String scope) throws SQLException {
        try (PreparedStatement row = other.prepareStatement(
                "INSERT INTO emergency_stop (scope, reason, stopped_by) VALUES (?, 'checkout fails', 'ana')")) {
            row.setString(1, scope);
            row.executeUpdate();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String answer() throws SQLException {
        try (Statement statement = other.createStatement();
                ResultSet row = statement.executeQuery("SELECT answer FROM emergency_stop ORDER BY id DESC")) {
            row.next();
            return row.getString(1);
        }
    }

    private List<StopScope> scopes(TenantId tenant) {
        return stops(tenant).stream().map(EmergencyStop::scope).toList();
    }

    private List<EmergencyStop> stops(TenantId tenant) {
        return engine.store(tenant, Actors.VERA).state().stops().live();
    }
}
