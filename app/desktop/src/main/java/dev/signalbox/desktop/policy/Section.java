package dev.signalbox.desktop.policy;

import dev.signalbox.desktop.widget.FieldName;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One kind of policy: what the store knows of it, and the form to change it. Pure: whatever it says follows from its
/// arguments.
///
/// @param <F> lists the fields of its form
interface Section<F extends Enum<F> & FieldName> {
    /// As it stands in the list of sections.
    String name();

    /// What it is for, in a sentence or two.
    String about();

    /// What it takes to change anything here.
    Permission needed();

    /// What is listed, in order.
    List<Line> lines(State state, Instant now);

    /// What a list without lines says.
    default String empty() {
        return "";
    }

    /// True when the form is about one line of the list; else it is about all of them.
    default boolean isOfOneLine() {
        return true;
    }

    /// What the button says that begins something new; empty where nothing can be added.
    default String begins() {
        return "";
    }

    /// What is known of the line `chosen`.
    default List<Fact> facts(State state, Optional<String> chosen, Instant now) {
        return List.of();
    }

    /// What the form is for, such as `Change the policy of production`.
    String title(State state, Optional<String> chosen);

    /// The fields of the form, in rows; none where nothing can be typed.
    List<List<F>> rows(State state, Optional<String> chosen);

    /// What a form says at first.
    Map<F, String> begun(State state, Optional<String> chosen);

    /// What can be chosen in `field`.
    default List<String> choices(State state, Typed<F> typed, F field) {
        return List.of();
    }

    /// What is wrong with each field, with how to mend it.
    Map<F, String> wrong(State state, Typed<F> typed);

    /// What the form asks for; called only while nothing is wrong.
    Optional<Command> command(State state, Typed<F> typed);

    /// Takes the line `chosen` away; absent where that cannot be.
    default Optional<Removal> removal(State state, Optional<String> chosen) {
        return Optional.empty();
    }

    /// What its author says about it.
    String why(Typed<F> typed);

    /// The form of a draft that was begun earlier; absent for one that is of no concern here.
    Optional<Typed<F>> resumed(State state, Command command, String why);

    /// What the form answers by itself, such as the size of a subject that is tried out; empty for nothing.
    default String answer(State state, Typed<F> typed) {
        return "";
    }

    /// What has to be typed before this is sent, because it goes in the dangerous direction.
    default Optional<Guard> guard(State state, Typed<F> typed) {
        return Optional.empty();
    }

    /// How a line is taken away.
    ///
    /// @param label what its button says
    record Removal(String label, Command command) {}

    /// What stands before a change in the dangerous direction.
    ///
    /// @param warning what is dangerous about it, as a sentence
    /// @param word what a person has to type: the name of what is changed
    record Guard(String warning, String word) {}
}
