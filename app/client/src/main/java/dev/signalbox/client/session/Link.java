package dev.signalbox.client.session;

import java.time.Instant;

/// Whether the store can be heard.
public sealed interface Link {
    /// Nothing has been heard yet.
    record Connecting() implements Link {}

    /// The feed runs.
    record Live() implements Link {}

    /// The feed is cut.
    ///
    /// @param since when it was noticed, by this computer's clock
    /// @param why in words for a person
    record Offline(Instant since, String why) implements Link {}

    /// The store answers that it knows nobody by our token: it has ended, or was taken back. Only a person can help.
    ///
    /// @param since when it was noticed, by this computer's clock
    record SignedOut(Instant since) implements Link {}

    /// Something answers in the store's place that cannot show that it is the store.
    ///
    /// @param since when it was noticed, by this computer's clock
    /// @param why a clause, such as "certificate changed"
    record NotTrusted(Instant since, String why) implements Link {}
}
