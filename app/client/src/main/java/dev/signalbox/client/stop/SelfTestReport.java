package dev.signalbox.client.stop;

import dev.signalbox.client.desk.Moment;
import java.time.Duration;
import java.util.Optional;

/// What the last self-test of the way of a stop has found.
public sealed interface SelfTestReport {
    /// What is older than this says nothing about now: two tries would have come to an end since.
    Duration FRESH = Duration.ofSeconds(90);

    /// No try has come to an end.
    record NotYet() implements SelfTestReport {}

    /// A stop would get through.
    ///
    /// @param took from this computer to the store and back
    record Open(Duration took, Moment at) implements SelfTestReport {}

    /// A stop would not get through.
    ///
    /// @param hop where it would end
    /// @param why as a sentence
    record Blocked(Hop hop, String why, Moment at) implements SelfTestReport {}

    /// A stretch of the way.
    enum Hop {
        /// The record on this computer. A stop goes out without one, and is labelled so.
        THIS_COMPUTER,
        /// To the store and back, its disk included.
        STORE,
        /// What the store's rules say of it.
        RULES
    }

    /// What stands beside the stop button.
    enum Light {
        GREEN,
        AMBER
    }

    /// Green while a stop is known to get through: amber when it would not, and when nobody has looked lately.
    default Light light(Moment now) {
        return this instanceof Open
                        && age(now).filter(age -> age.compareTo(FRESH) <= 0).isPresent()
                ? Light.GREEN
                : Light.AMBER;
    }

    /// How old it is; absent when nobody can tell.
    default Optional<Duration> age(Moment now) {
        return switch (this) {
            case NotYet notYet -> Optional.empty();
            case Open(var took, var at) -> at.age(now);
            case Blocked(var hop, var why, var at) -> at.age(now);
        };
    }

    /// It in words, for beside the stop button.
    default String words(Moment now) {
        String age = age(now).map(since -> since.toSeconds() + " s ago").orElse("at a time that is not known");
        return switch (this) {
            case NotYet notYet -> "Stop not tested yet";
            case Open open -> light(now) == Light.GREEN ? "Stop tested " + age : "Stop not tested since " + age;
            case Blocked blocked -> "Stop test failed " + age + " (" + where(blocked.hop()) + "): " + blocked.why();
        };
    }

    private static String where(Hop hop) {
        return switch (hop) {
            case THIS_COMPUTER -> "this computer";
            case STORE -> "the store";
            case RULES -> "the store's rules";
        };
    }
}
