package dev.signalbox.client.session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// The connection in words (console.md 3.1): never a colour alone. [#of] names it; [#freshness] says which revision is
/// shown and how old that is.
public final class LinkWords {
    /// Silence after which a feed that is not known to be cut is called slow: three heartbeats. A console that slept,
    /// or was stopped for a while, says so by it.
    public static final Duration SLOW_AFTER = Duration.ofSeconds(9);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private LinkWords() {}

    /// The connection word of `view` at `now`.
    ///
    /// @param zone for the time of day in the words
    public static String of(View view, Instant now, ZoneId zone) {
        return switch (view.link()) {
            case Link.Connecting() -> "Connecting";
            case Link.Live() -> live(view, now);
            case Link.Offline(Instant since, String why) ->
                "Offline since " + CLOCK.format(since.atZone(zone)) + ", " + shown(view);
            case Link.SignedOut(Instant since) -> "Signed out: the token ended · sign in again";
            case Link.NotTrusted(Instant since, String why) -> "Not trusted: " + why;
        };
    }

    /// Which revision `view` shows, how old it is at `now`, and whether the store went back; to stand beside the word.
    ///
    /// @param zone for times of day
    public static String freshness(View view, Instant now, ZoneId zone) {
        String shown =
                view.state().isEmpty() ? "" : " · rev " + number(view.revision()) + " · " + aged(view, now, zone);
        return shown
                + view.setback()
                        .map(back -> " · the store went back from rev " + number(back.from()) + " to "
                                + number(back.to()) + " at "
                                + CLOCK.format(back.noticedAt().atZone(zone)))
                        .orElse("");
    }

    /// What a person has to know and do about the connection beyond its word; absent when nothing.
    ///
    /// @param zone for the time of day in the words
    public static Optional<String> advice(View view, ZoneId zone) {
        return view.link() instanceof Link.SignedOut(Instant since)
                ? Optional.of("Signed out since " + CLOCK.format(since.atZone(zone))
                        + ": the token ended or was taken back. What you prepare waits here"
                        + " until you sign in again.")
                : Optional.empty();
    }

    private static String aged(View view, Instant now, ZoneId zone) {
        return switch (view.origin()) {
            case STORE -> age(Duration.between(view.heardAt(), now)) + " ago";
            case CACHE -> "kept on this computer " + age(Duration.between(view.heardAt(), now)) + " ago";
            case CACHE_OF_UNKNOWN_AGE ->
                "kept on this computer, age not known, its clock said "
                        + DATE.format(view.heardAt().atZone(zone));
        };
    }

    private static String live(View view, Instant now) {
        Duration silence = Duration.between(view.heardAt(), now);
        if (silence.compareTo(SLOW_AFTER) > 0) {
            return "Slow (last heard " + age(silence) + " ago)";
        }
        return view.isReadOnly() ? "Read-only" : "Live";
    }

    private static String shown(View view) {
        return view.state().isPresent() ? "showing revision " + number(view.revision()) : "nothing to show yet";
    }

    private static String number(long revision) {
        return String.format(Locale.ROOT, "%,d", revision);
    }

    /// How old what is shown is while the store is not heard, such as `4 min old`; empty while it is.
    public static String staleness(View view, Instant now) {
        return isCut(view.link()) ? age(Duration.between(view.heardAt(), now)) + " old" : "";
    }

    private static boolean isCut(Link link) {
        return switch (link) {
            case Link.Connecting connecting -> false;
            case Link.Live live -> false;
            case Link.Offline offline -> true;
            case Link.SignedOut signedOut -> true;
            case Link.NotTrusted notTrusted -> true;
        };
    }

    /// `length` as people say it: `7 s`, `4 min`, `3 h`, `2 d`.
    public static String age(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min";
        }
        return seconds < 86_400 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }
}
