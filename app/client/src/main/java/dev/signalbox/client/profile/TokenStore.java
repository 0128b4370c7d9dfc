package dev.signalbox.client.profile;

import java.util.Optional;

/// Where bearer tokens are kept: never in a plain file. Safe for any thread; may block.
public interface TokenStore {
    /// The token that is known for the profile called `profile`.
    Optional<String> token(String profile);

    /// Keeps `token` for the profile called `profile`, in place of the one before.
    void keep(String profile, String token);

    /// How long tokens are kept here, as a sentence for the person who types one.
    String sentence();
}
