package dev.signalbox.http;

import static dev.signalbox.http.ServedStore.ACME;
import static dev.signalbox.http.ServedStore.CHECKOUT;
import static dev.signalbox.http.ServedStore.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.device.BreakGlass;
import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.device.StopStatement;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.testkit.Actors;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stops that a device signed, on a real socket and without a token.
class BreakGlassTest {
    private static final StopId STOP = StopId.parse("6f1c2a4e-0b1d-4c3e-8f5a-7b9c0d1e2f30");
    private static final StopScope SCOPE = new StopScope.OneFlag(CHECKOUT.flag(), CHECKOUT.environment());

    @TempDir
    Path directory;

    private final TestDevice device = new TestDevice();
    private ServedStore served;
    private StopStatement statement;

    @BeforeEach
    void serveAndEnrol() {
        served = new ServedStore(directory);
        served.submit(Actors.IVO, device.enrolment());
        statement = device.says(ACME, StoreKind.LIVE, STOP, SCOPE);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void aSignatureStopsWithoutATokenAndTheLogSaysHow() throws Exception {
        long before = served.state().revision();

        HttpResponse<String> answer = post(device.signs(statement).text());

        assertEquals(new Receipt.Applied(before + 2), applied(answer));
        EmergencyStop stop = served.state().stops().live().getFirst();
        assertEquals(
                new EmergencyStop(
                        STOP,
                        SCOPE,
                        "ivo",
                        "Ivo (by the device 'A laptop')",
                        served.clock.instant(),
                        "no token works",
                        Optional.empty()),
                stop);
        assertEquals(List.of("break_glass.used", "emergency_stop.engaged"), actions(2));
        assertEquals(
                List.of(new BreakGlass(STOP, device.id, "ivo", stop.byName(), served.clock.instant())),
                served.state().devices().unreviewed().values().toList());
    }

    @Test
    void theSameStatementAlwaysGetsTheFirstAnswer() throws Exception {
        String text = device.signs(statement).text();
        Receipt first = applied(post(text));
        served.submit(
                Actors.RINA,
                new Command.CreateFlag(
                        new Flag(new FlagKey("another"), new AppKey("shop"), "Moves the log on", "Team Shop")));

        assertEquals(first, applied(post(text)));
        served.submit(Actors.IVO, new Command.RevokeDevice(device.id));
        assertEquals(first, applied(post(text)));

        assertEquals(1, served.state().stops().live().size());
    }

    @Test
    void thePressThatArrivesBothWaysCountsOnceAndTheTokenIsNotSpoiled() throws Exception {
        served.submit(Actors.IVO, new Command.RevokeDevice(device.id));
        assertEquals("device-revoked", code(post(device.signs(statement).text())));

        HttpResponse<String> withToken = new Ask(served, Actors.IVO)
                .post(
                        "/v1/emergency-stops",
                        "{\"stop\":\"" + STOP + "\",\"scope\":" + DomainJson.write(SCOPE) + "}",
                        "Idempotency-Key",
                        STOP.toString());

        assertEquals(200, withToken.statusCode());
        assertEquals(1, served.state().stops().live().size());
    }

    @Test
    void aWrongKeyStopsNothing() throws Exception {
        TestDevice stranger = new TestDevice();

        assertRefused(403, "signature-wrong", stranger.signs(statement).text());
    }

    @Test
    void aStatementThatWasAlteredStopsNothing() throws Exception {
        String text = device.signs(statement).text();

        assertRefused(403, "signature-wrong", text.replace("flag checkout.new in production", "everything"));
        assertRefused(403, "signature-wrong", text.replace("stop: 6f", "stop: 7f"));
        assertRefused(403, "signature-wrong", text.replace("no token works", "all is well"));
    }

    @Test
    void aRevokedDeviceStopsNothing() throws Exception {
        served.submit(Actors.IVO, new Command.RevokeDevice(device.id));

        assertRefused(403, "device-revoked", device.signs(statement).text());
    }

    @Test
    void aDeviceOfOneTenantStopsNothingOfAnother() throws Exception {
        assertRefused(
                404,
                "unknown-device",
                device.signs(device.says(GLOBEX, StoreKind.LIVE, STOP, new StopScope.Everything()))
                        .text());
        assertRefused(
                404,
                "unknown-device",
                device.signs(device.says(new TenantId("nobody"), StoreKind.LIVE, STOP, new StopScope.Everything()))
                        .text());
    }

    @Test
    void aStopOfEverythingByADeviceIsItsTenantsOnly() throws Exception {
        post(device.signs(device.says(ACME, StoreKind.LIVE, STOP, new StopScope.Everything()))
                .text());

        assertEquals(1, served.state().stops().live().size());
        assertEquals(
                0,
                served.engine.store(GLOBEX, Actors.SAM).state().stops().live().size());
    }

    @Test
    void anythingButAStopIsRefused() throws Exception {
        String text = device.signs(statement).text();

        assertRefused(422, "invalid-value", text.replace("signalbox-stop/1", "signalbox-resume/1"));
        assertRefused(422, "invalid-value", text.replace("scope: flag", "scope: advance"));
        assertRefused(422, "invalid-value", "");
        assertRefused(422, "invalid-value", "{\"type\":\"EngageStop\"}");
    }

    @Test
    void aTokenCannotSpeakForADevice() {
        HttpResponse<String> answer = new Ask(served, Actors.SAM)
                .post(
                        "/v1/commands",
                        "{\"id\":\"" + UUID.randomUUID() + "\",\"expectation\":{\"type\":\"Anything\"},\"reason\":\"\","
                                + "\"command\":"
                                + DomainJson.write(new Command.StopByDevice(device.id, STOP, SCOPE)) + "}");

        assertEquals(403, answer.statusCode());
        assertEquals("not-permitted", code(answer));
        assertEquals(
                422,
                new Ask(served, Actors.SAM)
                        .post("/v1/tokens", "{\"actor\":\"x\",\"name\":\"X\",\"roles\":[\"DEVICE\"]}")
                        .statusCode());
    }

    @Test
    void aDrillsSignatureStopsNothingInTheLiveStore() throws Exception {
        assertRefused(
                403,
                "other-kind-of-store",
                device.signs(device.says(ACME, StoreKind.DRILL, STOP, SCOPE)).text());
    }

    private void assertRefused(int status, String code, String text) throws Exception {
        long before = served.state().revision();

        HttpResponse<String> answer = post(text);

        assertEquals(status, answer.statusCode(), answer::body);
        assertEquals(code, code(answer));
        assertEquals(before, served.state().revision());
    }

    private HttpResponse<String> post(String text) throws IOException, InterruptedException {
        return served.send(HttpRequest.newBuilder(served.uri("/v1/emergency-stops/signed"))
                .header("Content-Type", SignedStop.MEDIA_TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build());
    }

    private static Receipt applied(HttpResponse<String> answer) {
        return DomainJson.read(answer.body(), Receipt.Applied.class);
    }

    private static String code(HttpResponse<String> answer) {
        return Ask.problem(answer).code();
    }

    private List<String> actions(int newest) {
        return served.engine.store(ACME, Actors.IVO).audit(AuditQuery.newest(newest)).records().stream()
                .map(record -> record.entry())
                .map(LogEntry::event)
                .map(event -> event.action())
                .toList();
    }
}
