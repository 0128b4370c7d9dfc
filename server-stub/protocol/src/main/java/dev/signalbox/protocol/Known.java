package dev.signalbox.protocol;

import dev.signalbox.protocol.CanonicalText.OtherSpelling;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Values that thousands of documents spell word for word: each is understood once, and held once.
///
/// Safe for any thread.
final class Known<T> {
    private final Function<String, T> understand;
    private final Map<String, Spelled<T>> values = new ConcurrentHashMap<>();

    /// The one found last: the next document most often has the same. Which of several threads' it is does not matter.
    private volatile @Nullable Spelled<T> last;

    Known(Function<String, T> understand) {
        this.understand = understand;
    }

    /// The value that the object, list or string which comes next in `json` spells.
    T part(CanonicalText json) throws OtherSpelling {
        Spelled<T> likely = last;
        // A whole part: no longer one can begin with it.
        return likely != null && json.skipped(likely.text()) ? likely.value() : of(json.part());
    }

    /// The value that the content of the string which comes next in `json` spells.
    T text(CanonicalText json) throws OtherSpelling {
        return of(json.text());
    }

    private T of(String text) {
        Spelled<T> known = values.get(text);
        Spelled<T> found = known == null
                ? values.computeIfAbsent(text, spelled -> new Spelled<>(spelled, understand.apply(spelled)))
                : known;
        last = found;
        return found.value();
    }

    private record Spelled<T>(String text, T value) {}
}
