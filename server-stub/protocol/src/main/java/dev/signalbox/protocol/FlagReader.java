package dev.signalbox.protocol;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.protocol.CanonicalText.OtherSpelling;
import dev.signalbox.protocol.json.DomainJson;

/// Reads flags' documents, of which there may be a hundred thousand.
///
/// Safe for any thread.
final class FlagReader {
    private final Known<AppKey> apps = new Known<>(AppKey::new);
    private final Known<String> owners = new Known<>(owner -> owner);

    /// The flag that `json` spells.
    ///
    /// @throws dev.signalbox.protocol.json.MalformedMessageException when it spells none
    Flag read(String json) {
        return Canonical.read(json, this::flag).orElseGet(() -> DomainJson.read(json, Flag.class));
    }

    private Flag flag(CanonicalText json) throws OtherSpelling {
        AppKey app = apps.text(json.skip("{\"app\":"));
        String description = json.skip(",\"description\":").text();
        FlagKey key = new FlagKey(json.skip(",\"key\":").text());
        String owner = owners.text(json.skip(",\"owner\":"));
        json.skip("}").end();
        return new Flag(key, app, description, owner);
    }
}
