package dev.signalbox.desktop.words;

import dev.signalbox.client.session.LinkWords;
import dev.signalbox.client.session.View;
import java.time.Duration;
import java.time.Instant;

/// How old what is seen is.
public final class AgeWords {
    private AgeWords() {}

    /// Says that what is seen is `age` old, such as `4 min old`; empty for what is live.
    public static String seen(String age) {
        return age.isEmpty() ? "" : "What you see is " + age;
    }

    /// When what came with the state of `view` was true last, such as `as of 4 min ago`, and where it is from when
    /// the store does not say it now. A store that is heard would have said what changed: its verdicts are as
    /// old as its last sign of life.
    public static String asOf(View view, Instant now) {
        String ago = "as of " + LinkWords.age(Duration.between(view.heardAt(), now)) + " ago";
        return switch (view.origin()) {
            case STORE ->
                LinkWords.staleness(view, now).isEmpty() ? ago : ago + ", cached while the store is not heard";
            case CACHE -> ago + ", cached on this computer";
            case CACHE_OF_UNKNOWN_AGE -> "cached on this computer, age not known";
        };
    }
}
