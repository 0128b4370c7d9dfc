package dev.signalbox.domain.device;

import dev.signalbox.domain.flag.InvalidValueException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The public half of a device's Ed25519 key.
///
/// @param value base 64 of its X.509 form, 44 bytes
public record VerificationKey(String value) {
    private static final String ALGORITHM = "Ed25519";

    /// @throws InvalidValueException when it is no Ed25519 key
    public VerificationKey {
        decoded(value);
    }

    /// True when `signature` is this key's over `message`.
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(decoded(value));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException noSignatureAtAll) {
            return false;
        }
    }

    private static PublicKey decoded(String text) {
        try {
            byte[] encoded = Base64.getDecoder().decode(text);
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            if (!Base64.getEncoder().encodeToString(key.getEncoded()).equals(text)) {
                throw noKey();
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            InvalidValueException wrong = noKey();
            wrong.initCause(notOne);
            throw wrong;
        }
    }

    private static InvalidValueException noKey() {
        return new InvalidValueException(
                "key", "it is no Ed25519 public key", "Give the base 64 of its X.509 form, as the device shows it.");
    }
}
