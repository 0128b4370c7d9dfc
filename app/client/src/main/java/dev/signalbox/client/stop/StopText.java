package dev.signalbox.client.stop;

import java.util.List;
import java.util.Optional;

/// Everything the sheet says.
///
/// @param headline the state in a word or three
/// @param scope what stops, and where: the largest text
/// @param detail what that means for whom
/// @param notes what else is to be known, most pressing first
/// @param ladder the four lines of truth; empty before the press
/// @param alarm the NOT CONFIRMED text, while it holds
/// @param button what the primary button does; absent when there is nothing to press
public record StopText(
        String headline,
        String scope,
        String detail,
        List<String> notes,
        List<Line> ladder,
        Optional<String> alarm,
        Optional<String> button) {
    public StopText {
        notes = List.copyOf(notes);
        ladder = List.copyOf(ladder);
    }

    /// What is said when the same is only practised: what it does is said first, and its button has another verb.
    public StopText asDrill() {
        return new StopText(
                headline.isEmpty() ? headline : "DRILL: nothing will stop" + (ladder.isEmpty() ? "" : " · " + headline),
                scope,
                detail,
                notes,
                ladder,
                alarm,
                button.map(real -> "Practise stop"));
    }

    /// How a line of the ladder stands; each mark has a shape and a word of its own.
    public enum Mark {
        WAITING,
        DONE,
        FAILED,
        UNKNOWN
    }

    /// A line of the ladder.
    ///
    /// @param name which of the four
    /// @param text what is known, with its own time
    public record Line(String name, Mark mark, String text) {}
}
