package dev.signalbox.client.outbox;

/// Why something in the outbox is not sent until a person says so.
public enum Hold {
    /// It lets exposure rise, and was confirmed more than [Screening#STALE] ago.
    TOO_OLD,
    /// It lets exposure rise, and nobody can tell how long ago it was confirmed: the computer was started anew since.
    AGE_UNKNOWN,
    /// It raises exposure, and what it is about has changed since its author looked.
    NEWER_REVISION,
    /// The record of its sending is lost, so that it may have been sent already. Its draft is whole.
    DAMAGED,
    /// Somebody else put it here, and the store takes us for another person now.
    SOMEBODY_ELSE,
    /// It is about another tenant than the store's.
    OTHER_TENANT,
    /// The store knew nobody by our token: it has expired, or was taken back. Goes on by itself after signing in.
    NOT_SIGNED_IN
}
