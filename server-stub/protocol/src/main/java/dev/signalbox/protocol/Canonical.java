package dev.signalbox.protocol;

import dev.signalbox.protocol.CanonicalText.OtherSpelling;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.time.DateTimeException;
import java.util.Optional;

/// Reads a document by walking through its canonical text.
///
/// @param <T> what it spells
interface Canonical<T> {
    /// What the text spells.
    ///
    /// @throws OtherSpelling when it is spelled in another way
    T walk(CanonicalText json) throws OtherSpelling;

    /// What `json` spells; absent when it is not in canonical form, or damaged: what is wrong, only the general
    /// reader can say.
    static <T> Optional<T> read(String json, Canonical<T> reader) {
        try {
            return Optional.of(reader.walk(new CanonicalText(json)));
        } catch (OtherSpelling
                | MalformedMessageException
                | IllegalArgumentException
                | DateTimeException
                | ArithmeticException notCanonical) {
            return Optional.empty();
        }
    }
}
