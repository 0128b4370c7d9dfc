package dev.signalbox.client.device;

import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.device.StopStatement;
import dev.signalbox.domain.device.VerificationKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.Command;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// A device's Ed25519 key: a secret. It can stop, and nothing else.
public final class DeviceKey {
    private static final String ALGORITHM = "Ed25519";

    private final DeviceId device;
    private final VerificationKey verification;
    private final PrivateKey secret;

    private DeviceKey(DeviceId device, VerificationKey verification, PrivateKey secret) {
        this.device = device;
        this.verification = verification;
        this.secret = secret;
    }

    /// A new key for `device`.
    public static DeviceKey generate(DeviceId device) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            String shown = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
            return new DeviceKey(device, new VerificationKey(shown), pair.getPrivate());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// The key that `secret` spells.
    ///
    /// @param secret base 64 of its PKCS 8 form, as [#secret] gave it
    /// @throws InvalidValueException when it spells none
    public static DeviceKey of(DeviceId device, VerificationKey verification, String secret) {
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret)));
            return new DeviceKey(device, verification, key);
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            InvalidValueException wrong = new InvalidValueException(
                    "key", "it is no Ed25519 private key", "Enrol this device again, with a new key.");
            wrong.initCause(notOne);
            throw wrong;
        }
    }

    /// The device that it is the key of.
    public DeviceId device() {
        return device;
    }

    /// What checks its signatures.
    public VerificationKey verification() {
        return verification;
    }

    /// Base 64 of its PKCS 8 form: whoever has it can stop.
    public String secret() {
        return Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    /// The command that enrols it, for its owner to submit while they are signed in.
    public Command enrolment(DeviceName name) {
        return new Command.EnrolDevice(device, name, verification);
    }

    /// `statement`, signed.
    ///
    /// @throws IllegalArgumentException when it is another device's
    public SignedStop sign(StopStatement statement) {
        if (!statement.device().equals(device)) {
            throw new IllegalArgumentException("This is the key of " + device + ".");
        }
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(secret);
            signer.update(statement.bytes());
            return new SignedStop(statement, Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /// The secret is left out.
    @Override
    public String toString() {
        return "DeviceKey[" + device + "]";
    }
}
