package dev.signalbox.domain.bypass;

import dev.signalbox.domain.flag.InvalidValueException;

/// The id of one bypass: the number of the log's entry that it was made with.
public record BypassId(long entry) {
    /// The id that `text` spells.
    ///
    /// @throws InvalidValueException when it is no number of an entry
    public static BypassId parse(String text) {
        try {
            return new BypassId(Long.parseLong(text));
        } catch (NumberFormatException none) {
            InvalidValueException wrong =
                    new InvalidValueException("bypass", "it is no number", "Give the id that the ledger shows.");
            wrong.initCause(none);
            throw wrong;
        }
    }

    @Override
    public String toString() {
        return Long.toString(entry);
    }
}
