package dev.signalbox.domain.device;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.stop.StopId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/// A stop and its device's signature: what goes over the wire and into a file, the same text in both.
///
/// @param signature base 64 of the Ed25519 signature over [StopStatement#bytes], 64 bytes
public record SignedStop(StopStatement statement, String signature) {
    /// The media type of its text.
    public static final String MEDIA_TYPE = "text/vnd.signalbox.signed-stop";

    private static final int SIGNATURE_BYTES = 64;
    private static final String FIX = "Leave the file as the console wrote it.";

    /// @throws InvalidValueException when `signature` cannot be one
    public SignedStop {
        byte[] bytes = bytes(signature);
        if (bytes.length != SIGNATURE_BYTES
                || !Base64.getEncoder().encodeToString(bytes).equals(signature)) {
            throw wrong("signature", "it has not " + SIGNATURE_BYTES + " bytes in base 64");
        }
    }

    /// The statement's lines and one with the signature.
    public String text() {
        return statement.text() + "signature: " + signature + "\n";
    }

    /// True when `key` made the signature.
    public boolean isSignedBy(VerificationKey key) {
        return key.verifies(statement.bytes(), bytes(signature));
    }

    /// The signed stop that `text` spells. Only what [#text] writes is read, to the last byte: what was signed can be
    /// written in one way only.
    ///
    /// @throws InvalidValueException when it spells none
    public static SignedStop parse(String text) {
        Iterator<String> lines = text.lines().toList().iterator();
        if (!lines.hasNext() || !lines.next().equals(StopStatement.VERSION)) {
            throw wrong("version", "it is no signed stop of a version that is known here");
        }
        StopStatement statement = new StopStatement(
                new TenantId(value(lines, "tenant")),
                kind(value(lines, "store")),
                DeviceId.parse(value(lines, "device")),
                StopId.parse(value(lines, "stop")),
                StopStatement.scope(value(lines, "scope")),
                instant(value(lines, "pressed")),
                value(lines, "reason"));
        SignedStop read = new SignedStop(statement, value(lines, "signature"));
        if (!read.text().equals(text)) {
            throw wrong("text", "it is not written as a signed stop is");
        }
        return read;
    }

    private static String value(Iterator<String> lines, String name) {
        String line = lines.hasNext() ? lines.next() : "";
        String start = name + ": ";
        if (!line.startsWith(start)) {
            throw wrong(name, "its line is missing");
        }
        return line.substring(start.length());
    }

    private static StoreKind kind(String text) {
        return List.of(StoreKind.values()).stream()
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong("store", "it is neither live nor drill"));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notOne) {
            throw caused(wrong("pressed", "it is no point in time"), notOne);
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notOne) {
            throw caused(wrong("signature", "it is no base 64"), notOne);
        }
    }

    private static InvalidValueException wrong(String field, String problem) {
        return new InvalidValueException(field, problem, FIX);
    }

    private static InvalidValueException caused(InvalidValueException wrong, Exception cause) {
        wrong.initCause(cause);
        return wrong;
    }
}
