package dev.signalbox.store.log;

import dev.signalbox.domain.flag.TenantId;

/// What replaying a log and comparing showed.
public sealed interface Verification {
    /// Every entry hashes to what is kept, follows its predecessor, and folds to the documents that are kept.
    ///
    /// @param entries how many there are, in all tenants' logs
    record Intact(long entries) implements Verification {}

    /// Something was changed behind the store's back.
    ///
    /// @param sequence of the first bad entry; 0 when the documents are at fault
    /// @param problem as a sentence
    record Broken(TenantId tenant, long sequence, String problem) implements Verification {}
}
