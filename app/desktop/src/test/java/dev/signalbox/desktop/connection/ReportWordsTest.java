package dev.signalbox.desktop.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.remote.EndpointReport;
import dev.signalbox.client.remote.ServerCertificate;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportWordsTest {
    private static final Instant NOW = TestClock.START;
    private static final StoreIdentity IDENTITY =
            new StoreIdentity("store-a", "0.1.0", StoreKind.LIVE, Fixtures.TENANT, Actors.RINA, NOW);

    @Test
    void serverThatAnswersNamesItselfItsCertificateItsClockAndItsSpeed() {
        EndpointReport report = answered(
                Optional.of(new ServerCertificate("CN=store-a", NOW.plus(Duration.ofDays(90)), "AB:CD")),
                Duration.ofMillis(-130));

        assertEquals("store-a.example:443 answered in 12 ms", ReportWords.headline(report));
        assertEquals(
                Map.of(
                        "Store", "store-a, tenant " + Fixtures.TENANT,
                        "Version", "0.1.0",
                        "You are", "Rina",
                        "Clock", "As this computer's, 130 ms apart",
                        "Certificate", "CN=store-a",
                        "Valid until", "2026-05-30 03:00:00 UTC, in 90 d",
                        "SHA-256", "AB:CD"),
                ReportWords.facts(report, NOW));
    }

    @Test
    void whatSomebodyShouldDoIsSaid() {
        Map<String, String> facts = ReportWords.facts(
                answered(
                        Optional.of(new ServerCertificate("CN=store-a", NOW.plus(Duration.ofDays(5)), "AB:CD")),
                        Duration.ofMinutes(3)),
                NOW);

        assertEquals("2026-03-06 03:00:00 UTC, in 5 d. Have it renewed.", facts.get("Valid until"));
        assertEquals(
                "3 min ahead of this computer's. Set whichever is wrong: ages and deadlines rest on it.",
                facts.get("Clock"));
        assertEquals(
                "None: what is said can be read on the way, the token too. Use https.",
                ReportWords.facts(answered(Optional.empty(), Duration.ZERO), NOW)
                        .get("Certificate"));
    }

    @Test
    void serverThatCannotBeUsedSaysWhy() {
        EndpointReport report = new EndpointReport.Failed("store-b.example:443", "Nothing answers. Check the address.");

        assertEquals("store-b.example:443 cannot be used", ReportWords.headline(report));
        assertEquals(Map.of("Why", "Nothing answers. Check the address."), ReportWords.facts(report, NOW));
    }

    private static EndpointReport answered(Optional<ServerCertificate> certificate, Duration ahead) {
        return new EndpointReport.Answered("store-a.example:443", IDENTITY, certificate, Duration.ofMillis(12), ahead);
    }
}
