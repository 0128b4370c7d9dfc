package dev.signalbox.http;

import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.device.StopStatement;
import dev.signalbox.domain.device.VerificationKey;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// A device with a key of its own.
final class TestDevice {
    final DeviceId id = new DeviceId(UUID.randomUUID());
    private final KeyPair pair;

    TestDevice() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    Command enrolment() {
        String shown = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        return new Command.EnrolDevice(id, new DeviceName("A laptop"), new VerificationKey(shown));
    }

    StopStatement says(TenantId tenant, StoreKind kind, StopId stop, StopScope scope) {
        return new StopStatement(tenant, kind, id, stop, scope, Instant.EPOCH, "no token works");
    }

    SignedStop signs(StopStatement statement) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(statement.bytes());
            return new SignedStop(statement, Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
