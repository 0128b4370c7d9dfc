package dev.signalbox.client.stop;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What to tell the person who is called about a stop, on the telephone or in a mail that is begun for them.
///
/// @param subject one line
/// @param body sentences, the most pressing first
public record StopCall(String subject, String body) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss zzz", Locale.ROOT);

    /// A press that nobody has confirmed.
    ///
    /// @param elsewhere the line that gives the same stop from another machine
    public static StopCall unconfirmed(StopPress press, String elsewhere, ZoneId zone) {
        return new StopCall(
                "NOT CONFIRMED: " + StopWords.scope(press.reach()),
                "I pressed the emergency stop at " + TIME.format(press.at().atZone(zone)) + ": "
                        + StopWords.scope(press.reach())
                        + ". The store has not confirmed it, and the rollout may still be running."
                        + " This does the same from another machine: " + elsewhere);
    }
}
