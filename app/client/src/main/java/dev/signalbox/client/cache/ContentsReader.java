package dev.signalbox.client.cache;

import dev.signalbox.protocol.Document;
import dev.signalbox.protocol.StateAssembly;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.util.Optional;

/// Puts together what a cache's file holds, and finds out whether that is what was written. Confined to one thread.
final class ContentsReader {
    private final StateAssembly assembly = new StateAssembly();
    private final Parts parts = Parts.none();
    private DocumentSum sum = DocumentSum.NONE;
    private Optional<MalformedMessageException> senseless = Optional.empty();

    void add(Document document) {
        sum = sum.with(document);
        if (senseless.isEmpty()) {
            try {
                understand(document);
            } catch (MalformedMessageException found) {
                senseless = Optional.of(found);
            }
        }
    }

    private void understand(Document document) {
        switch (document.kind()) {
            case Kind.LADDER -> parts.ladders().add(document);
            case Kind.HEALTH -> parts.policies().add(document);
            case Kind.ROLLOUT ->
                assembly.add(DomainJson.read(document.json(), KeptRollout.class).rollout(parts));
            default -> assembly.add(document);
        }
    }

    DocumentSum sum() {
        return sum;
    }

    /// What the rollouts that were added have in common.
    Parts parts() {
        return parts;
    }

    /// What was added, as `said` by the checkpoint.
    ///
    /// @param said absent where nothing was ever written
    /// @throws UnusableCacheException when that is not what was written, or another program wrote it
    Optional<Contents> contents(Optional<String> said) throws UnusableCacheException {
        if (said.isEmpty()) {
            if (sum.documents() > 0) {
                throw damaged();
            }
            return Optional.empty();
        }
        Checkpoint checkpoint = checkpoint(said.get());
        if (checkpoint.format() != Checkpoint.FORMAT) {
            throw new UnusableCacheException(Notices.OTHER_VERSION);
        }
        if (!sum.isOf(checkpoint)) {
            throw damaged();
        }
        if (senseless.isPresent()) {
            throw new UnusableCacheException(Notices.OTHER_VERSION, senseless.get());
        }
        return Optional.of(
                new Contents(checkpoint, assembly.state(checkpoint.identity().tenant(), checkpoint.revision())));
    }

    static UnusableCacheException damaged() {
        return new UnusableCacheException(Notices.DAMAGED);
    }

    private static Checkpoint checkpoint(String said) throws UnusableCacheException {
        try {
            return DomainJson.read(said, Checkpoint.class);
        } catch (MalformedMessageException other) {
            throw new UnusableCacheException(Notices.OTHER_VERSION, other);
        }
    }
}
