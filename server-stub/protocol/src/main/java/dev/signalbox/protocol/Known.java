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

    /// The part found last: the next document most often has the same. Which of several threads' it is does not matter.
    private volatile @Nullable Spelled<T> last;

    Known(Function<String, T> understand) {
        this.understand = understand;
    }

    /// The value that the object, list or string which comes next in `json` spells.
    T part(CanonicalText json) throws OtherSpelling {
        Spelled<T> likely = last;
        // A whole part: no longer one can begin with it.
        if (likely != null && json.skipped(likely.text())) {
            return likely.value();
        }
        Spelled<T> found = spelled(json.part());
        last = found;
        return found.value();
    }

    /// The value that the content of the string which comes next in `json` spells.
    T text(CanonicalText json) throws OtherSpelling {
        return spelled(json.text()).value();
    }

    private Spelled<T> spelled(String text) {
        Spelled<T> known = values.get(text);
        return known == null
                ? values.computeIfAbsent(text, unknown -> new Spelled<>(unknown, understand.apply(unknown)))
                : known;
    }

    private record Spelled<T>(String text, T value) {}
}
