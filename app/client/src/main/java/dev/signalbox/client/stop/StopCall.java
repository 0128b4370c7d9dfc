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

    /// A stop that the person at this console sees a reason for and may not press.
    ///
    /// @param elsewhere the line that stops the same
    public static StopCall request(StopReach reach, String elsewhere) {
        String what = StopWords.scope(reach);
        return new StopCall(
                what + " now",
                what + " now: I see a reason to, and may not press it myself. In Signalbox, Ctrl+F12 there and Enter;"
                        + " or this line: " + elsewhere);
    }

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
