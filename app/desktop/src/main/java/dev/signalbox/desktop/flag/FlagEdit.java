package dev.signalbox.desktop.flag;

import dev.signalbox.client.plan.PlanText;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.navigation.FormDraft;
import dev.signalbox.desktop.navigation.Workbench;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.Command;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// What is said anew of a flag that there is: a draft as soon as it says something else. Confined to the screen's
/// thread.
final class FlagEdit {
    private final FormDraft draft;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.CLOSED);
    private Optional<Flag> flag = Optional.empty();

    /// What is typed.
    ///
    /// @param open whether it is being changed
    /// @param problem what is wrong with it, with how to mend it; empty when nothing is
    /// @param differences from what the flag says, a line each
    record Shown(Open open, String description, String owner, String problem, String differences) {
        static final Shown CLOSED = new Shown(Open.NO, "", "", "", "");
    }

    /// Whether the flag is being changed.
    enum Open {
        YES,
        NO
    }

    FlagEdit(Session session, Workbench workbench, InstantSource clock) {
        this.draft = new FormDraft(session, workbench, clock, taken -> close());
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Where the draft is, or what came of it.
    ReadOnlyStringProperty said() {
        return draft.said();
    }

    /// The page is about `known` now; a change that was begun earlier is gone on with.
    void about(Optional<Flag> known) {
        boolean another = !known.map(Flag::key).equals(flag.map(Flag::key));
        flag = known;
        if (another) {
            shown.set(Shown.CLOSED);
            known.map(Flag::key).ifPresent(key -> draft.recall(command -> isAbout(command, key), this::resume));
        } else if (shown.get().open() == Open.YES) {
            say(shown.get().description(), shown.get().owner());
        }
        draft.follow();
    }

    /// Begins to change the flag.
    void open() {
        flag.ifPresent(known -> say(known.description(), known.owner()));
    }

    /// The person types.
    void type(String description, String owner) {
        Shown before = shown.get();
        if (before.open() == Open.YES
                && !(before.description().equals(description) && before.owner().equals(owner))) {
            say(description, owner);
            draft.keep(wanted());
        }
    }

    void send() {
        Shown now = shown.get();
        if (!now.problem().isEmpty()) {
            draft.say("Not sent: mend what is marked.");
        } else {
            wanted().ifPresentOrElse(draft::send, () -> draft.say("There is nothing to send: nothing is changed."));
        }
    }

    void discard() {
        draft.discard();
        close();
    }

    private void close() {
        shown.set(Shown.CLOSED);
    }

    private void resume(Command begun) {
        if (begun instanceof Command.DescribeFlag(var key, var description, var owner)) {
            say(description, owner);
        }
    }

    private void say(String description, String owner) {
        shown.set(
                new Shown(Open.YES, description, owner, problem(description, owner), differences(description, owner)));
    }

    private Optional<Command> wanted() {
        Shown now = shown.get();
        return now.problem().isEmpty() && !now.differences().isEmpty()
                ? flag.map(known -> new Command.DescribeFlag(
                        known.key(), now.description().strip(), now.owner().strip()))
                : Optional.empty();
    }

    private String differences(String description, String owner) {
        return flag.map(known -> Stream.of(
                                difference(FlagField.DESCRIPTION, known.description(), description.strip()),
                                difference(FlagField.OWNER, known.owner(), owner.strip()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    private static Optional<String> difference(FlagField field, String before, String after) {
        return before.equals(after) ? Optional.empty() : Optional.of(field.label() + ": " + before + " → " + after);
    }

    private static String problem(String description, String owner) {
        try {
            Flag.described(description, owner);
            return "";
        } catch (InvalidValueException wrong) {
            return (wrong.field().equals("owner") ? FlagField.OWNER : FlagField.DESCRIPTION).label() + ": "
                    + PlanText.problem(wrong);
        }
    }

    private static boolean isAbout(Command command, FlagKey key) {
        return command instanceof Command.DescribeFlag describe
                && describe.flag().equals(key);
    }
}
