package dev.signalbox.domain.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The canonical text, and the test vector that server-stub/docs/signed-stop.md publishes.
class SignedStopTest {
    /// The secret of the first test of RFC 8032, section 7.1: known to everybody, and of use to nobody.
    private static final byte[] SECRET =
            HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    private static final VerificationKey KEY =
            new VerificationKey("MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");

    private static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");

    private static final StopStatement STATEMENT = new StopStatement(
            new TenantId("easymo"),
            StoreKind.LIVE,
            DeviceId.parse("00000000-0000-4000-8000-00000000d001"),
            StopId.parse("6f1c2a4e-0b1d-4c3e-8f5a-7b9c0d1e2f30"),
            new StopScope.OneFlag(new FlagKey("deeplinks.enabled"), PRODUCTION),
            Instant.parse("2026-03-01T02:46:10.412Z"),
            "links open the wrong app – stop");

    private static final String VECTOR = """
            signalbox-stop/1
            tenant: easymo
            store: live
            device: 00000000-0000-4000-8000-00000000d001
            stop: 6f1c2a4e-0b1d-4c3e-8f5a-7b9c0d1e2f30
            scope: flag deeplinks.enabled in production
            pressed: 2026-03-01T02:46:10.412Z
            reason: links open the wrong app – stop
            signature: F0a44vLjoMt9NBIlfAHLfoEV9M7U49KwHiflO8ISlA4It/tOuoLNk9VAllG1+fB6qHAQvSR6EwZQz8/QfBCdBQ==
            """;

    @Test
    void theTestVectorHolds() throws Exception {
        SignedStop signed = signed(STATEMENT);

        assertEquals(VECTOR, signed.text());
        assertEquals(signed, SignedStop.parse(VECTOR));
        assertTrue(signed.isSignedBy(KEY));
    }

    @Test
    void everyScopeComesBackAsItWent() throws Exception {
        for (StopScope scope : List.of(
                new StopScope.Everything(),
                new StopScope.WholeEnvironment(PRODUCTION),
                new StopScope.WholeApp(new AppKey("in"), PRODUCTION),
                new StopScope.OneFlag(new FlagKey("flag"), new EnvironmentKey("in")))) {
            SignedStop signed = signed(of(scope, ""));

            assertEquals(signed, SignedStop.parse(signed.text()));
        }
    }

    @Test
    void noBitOfTheStatementCanBeChanged() throws Exception {
        byte[] text = signed(STATEMENT).text().getBytes(StandardCharsets.UTF_8);
        int accepted = 0;
        for (int index = 0; index < text.length; index++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] altered = text.clone();
                altered[index] ^= (byte) (1 << bit);
                accepted += isGood(new String(altered, StandardCharsets.UTF_8)) ? 1 : 0;
            }
        }
        assertEquals(0, accepted);
        assertTrue(isGood(signed(STATEMENT).text()), "the control: unaltered it is good");
    }

    @Test
    void whatIsNotWrittenAsItShouldBeIsRefusedByItsField() {
        assertEquals("version", wrong(VECTOR.replace("stop/1", "stop/2")));
        assertEquals("version", wrong(""));
        assertEquals("version", wrong("signalbox-resume/1\n"));
        assertEquals("tenant", wrong(VECTOR.replace("tenant: easymo\n", "")));
        assertEquals("store", wrong(VECTOR.replace("live", "real")));
        assertEquals("device", wrong(VECTOR.replace("00000000-", "")));
        assertEquals("scope", wrong(VECTOR.replace("flag ", "resume ")));
        assertEquals("scope", wrong(VECTOR.replace(" in production", "")));
        assertEquals("pressed", wrong(VECTOR.replace("2026-03-01T02", "yesterday")));
        assertEquals("signature", wrong(VECTOR.replace("signature: ", "signature: *")));
        assertEquals("signature", wrong(VECTOR.substring(0, VECTOR.indexOf("signature"))));
        assertEquals("text", wrong(VECTOR + "\n"));
        assertEquals("text", wrong(VECTOR.stripTrailing()));
        assertEquals("text", wrong(VECTOR.replace("\n", "\r\n")));
    }

    @Test
    void aReasonIsOneLine() {
        assertEquals(
                "reason",
                assertThrows(InvalidValueException.class, () -> of(new StopScope.Everything(), "two\nlines"))
                        .field());
        assertEquals(
                "reason",
                assertThrows(InvalidValueException.class, () -> of(new StopScope.Everything(), "x".repeat(501)))
                        .field());
    }

    @Test
    void whateverWasTypedIsMadeToFitOneLine() {
        assertEquals("it burns, all of it", StopStatement.oneLine(" it burns,\r\n all of it\t"));
        assertEquals("x".repeat(500), StopStatement.oneLine("x".repeat(501)));
        assertEquals("x".repeat(499), StopStatement.oneLine("x".repeat(499) + "🔥"), "no half of a character");
        assertEquals("", StopStatement.oneLine("\n"));
    }

    @Test
    void aKeyOfAnotherKindIsNone() {
        assertEquals(
                "key",
                assertThrows(InvalidValueException.class, () -> new VerificationKey("bm8ga2V5"))
                        .field());
        assertEquals(
                "key",
                assertThrows(InvalidValueException.class, () -> new VerificationKey("* *"))
                        .field());
    }

    private static boolean isGood(String text) {
        try {
            return SignedStop.parse(text).isSignedBy(KEY);
        } catch (InvalidValueException unreadable) {
            return false;
        }
    }

    private static String wrong(String text) {
        return assertThrows(InvalidValueException.class, () -> SignedStop.parse(text))
                .field();
    }

    private static StopStatement of(StopScope scope, String reason) {
        return new StopStatement(
                STATEMENT.tenant(),
                StoreKind.DRILL,
                STATEMENT.device(),
                STATEMENT.stop(),
                scope,
                Instant.EPOCH,
                reason);
    }

    private static SignedStop signed(StopStatement statement) throws Exception {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, SECRET)));
        signer.update(statement.bytes());
        return new SignedStop(statement, Base64.getEncoder().encodeToString(signer.sign()));
    }
}
