package dev.signalbox.domain.device;

import java.time.Instant;
import java.util.Optional;

/// A device that a person enrolled, while they could show who they are, to stop with when they cannot.
///
/// @param key checks what it signs
/// @param owner the id of whoever enrolled it: stops signed by it are theirs
/// @param ownerName their name, as people read it
/// @param enrolledAt by the store's clock
/// @param revokedAt absent while it may stop
public record Device(
        DeviceId id,
        DeviceName name,
        VerificationKey key,
        String owner,
        String ownerName,
        Instant enrolledAt,
        Optional<Instant> revokedAt) {
    /// True until it is revoked.
    public boolean mayStop() {
        return revokedAt.isEmpty();
    }

    /// This device, from `at` on without any right.
    public Device revoked(Instant at) {
        return new Device(id, name, key, owner, ownerName, enrolledAt, Optional.of(at));
    }
}
