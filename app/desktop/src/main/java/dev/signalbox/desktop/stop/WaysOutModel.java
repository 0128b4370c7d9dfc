package dev.signalbox.desktop.stop;

import dev.signalbox.client.device.SignedStopFile;
import dev.signalbox.client.profile.OnCallContact;
import dev.signalbox.client.profile.OnCallFile;
import dev.signalbox.client.stop.StopCall;
import dev.signalbox.client.stop.StopOverride;
import dev.signalbox.client.stop.StopPress;
import dev.signalbox.client.stop.StopSigner;
import dev.signalbox.desktop.fx.Computer;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.flag.InvalidValueException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What can still be done about a press that nobody has confirmed, and what came of it (console.md section 5, step 6).
/// Each way stays open until the store answers. Confined to the screen's thread.
final class WaysOutModel {
    private static final String UNKEPT = "The contact was not kept.";

    /// More would fill the sheet.
    private static final int MOST_SHOWN = 8;

    private final Supplier<Optional<StopPress>> pressed;
    private final StopWays ways;
    private final Computer computer;
    private final TaskRunner tasks;
    private final ZoneId zone;
    private final CallLine line;
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private Optional<StopPress> about = Optional.empty();

    /// A way to stop without this console.
    enum Way {
        COMMAND(1),
        FILE(2),
        OVERRIDE(3),
        ON_CALL(4);

        private final int digit;

        Way(int digit) {
            this.digit = digit;
        }

        /// Its key.
        int digit() {
            return digit;
        }
    }

    /// What was last said of a way.
    ///
    /// @param way absent before one was taken
    /// @param words sentences
    /// @param text to be read out or copied as it is; may be empty
    /// @param wanted what is still to be typed
    record Told(Optional<Way> way, String words, String text, Wanted wanted) {
        static final Told NOTHING = new Told(Optional.empty(), "", "", Wanted.NOTHING);

        static Told of(Way way, String words, String text) {
            return new Told(Optional.of(way), words, text, Wanted.NOTHING);
        }
    }

    /// What a way waits for.
    enum Wanted {
        NOTHING,
        CONTACT
    }

    /// @param pressed what the sheet shows; absent while nothing is pressed
    WaysOutModel(
            Supplier<Optional<StopPress>> pressed, StopWays ways, Computer computer, TaskRunner tasks, ZoneId zone) {
        this.pressed = pressed;
        this.ways = ways;
        this.computer = computer;
        this.tasks = tasks;
        this.zone = zone;
        this.line = new CallLine(computer, tasks);
    }

    ReadOnlyObjectProperty<Told> told() {
        return told.getReadOnlyProperty();
    }

    /// What the button of `way` reads.
    String name(Way way) {
        return switch (way) {
            case COMMAND -> ways.elsewhere().purpose();
            case FILE -> "Save signed stop file";
            case OVERRIDE -> "Show override";
            case ON_CALL -> "Call on-call";
        };
    }

    /// Takes `way` for what is pressed; nothing while nothing is.
    void take(Way way) {
        pressed.get().ifPresent(press -> {
            switch (way) {
                case COMMAND -> copyCommand(press);
                case FILE -> save(press);
                case OVERRIDE -> showOverride(press);
                case ON_CALL -> call(press);
            }
        });
    }

    /// Keeps what was typed as the contact, and calls it.
    void keepContact(String typed) {
        tasks.run(
                () -> {
                    OnCallContact contact = OnCallContact.parse(typed);
                    ways.onCall().keep(contact);
                    return contact;
                },
                contact -> pressed.get().ifPresent(press -> reach(press, contact)),
                failed -> wantContact(said(failed, UNKEPT)));
    }

    /// Turns to what is pressed now: what was said of another press is forgotten, and the command is there to be read
    /// out before any way was taken.
    void follow() {
        if (!about.equals(pressed.get())) {
            about = pressed.get();
            told.set(about.map(press ->
                            new Told(Optional.empty(), "", ways.elsewhere().command(press), Wanted.NOTHING))
                    .orElse(Told.NOTHING));
        }
    }

    private void copyCommand(StopPress press) {
        String command = ways.elsewhere().command(press);
        tell(Way.COMMAND, copied(command), command);
    }

    private void showOverride(StopPress press) {
        List<String> lines = StopOverride.of(press.reach());
        if (lines.isEmpty()) {
            tell(Way.OVERRIDE, "Which flags it covers is not known here, so their variables cannot be named.", "");
            return;
        }
        tell(
                Way.OVERRIDE,
                copied(String.join("\n", lines))
                        + " Set it where the app runs, and restart what reads it. It works where the app reads it;"
                        + " Signalbox neither sets it nor sees it.",
                shown(lines));
    }

    private static String shown(List<String> lines) {
        String first = String.join("   ", lines.subList(0, Math.min(lines.size(), MOST_SHOWN)));
        return lines.size() <= MOST_SHOWN ? first : first + "   and " + (lines.size() - MOST_SHOWN) + " more";
    }

    private String copied(String text) {
        return computer.copy(text)
                .map(fault -> "Not copied, because " + fault + ": read it out.")
                .orElse("Copied.");
    }

    private void save(StopPress press) {
        run(
                () -> ways.signer().sign(press),
                answer -> {
                    switch (answer) {
                        case StopSigner.Answer.Signed(SignedStop stop, String delivery) -> save(press, stop, delivery);
                        case StopSigner.Answer.NotEnrolled(String enrolment) ->
                            tell(
                                    Way.FILE,
                                    "This computer has no device key, so it cannot sign. Somebody who is signed in"
                                            + " makes one under Connections, or with this line; then press again.",
                                    enrolment);
                        case StopSigner.Answer.Impossible(String why) -> tell(Way.FILE, why, "");
                    }
                },
                Way.FILE,
                "The stop was not signed.");
    }

    private void save(StopPress press, SignedStop stop, String delivery) {
        String name = "stop-" + press.id().value().toString().substring(0, 8) + ".txt";
        computer.chooseFile("Save signed stop file", name)
                .ifPresentOrElse(
                        file -> write(stop, file, delivery),
                        () -> tell(Way.FILE, "Not saved: no file was chosen.", ""));
    }

    private void write(SignedStop stop, Path file, String delivery) {
        run(
                () -> {
                    SignedStopFile.write(stop, file);
                    return file;
                },
                written -> tell(
                        Way.FILE,
                        "Saved, and NOT SENT: " + written + ". This line sends it from any machine, without a token.",
                        delivery),
                Way.FILE,
                "The file was not saved.");
    }

    private void call(StopPress press) {
        tasks.run(
                ways.onCall()::contact,
                found -> found.ifPresentOrElse(
                        contact -> reach(press, contact),
                        () -> wantContact("No on-call contact is set for this store. Type one here to keep it; "
                                + OnCallFile.VARIABLE + " sets one for every store.")),
                failed -> wantContact(said(failed, "The contact cannot be read.")));
    }

    private void reach(StopPress press, OnCallContact contact) {
        StopCall call = StopCall.unconfirmed(press, ways.elsewhere().command(press), zone);
        line.reach(contact, call, (words, text) -> tell(Way.ON_CALL, words, text));
    }

    private void wantContact(String words) {
        told.set(new Told(Optional.of(Way.ON_CALL), words, "", Wanted.CONTACT));
    }

    private void tell(Way way, String words, String text) {
        told.set(Told.of(way, words, text));
    }

    private <T> void run(Supplier<T> work, Consumer<T> then, Way way, String otherwise) {
        tasks.run(work, then, failed -> tell(way, said(failed, otherwise), ""));
    }

    private static String said(Throwable failed, String otherwise) {
        return failed instanceof InvalidValueException wrong ? String.valueOf(wrong.getMessage()) : otherwise;
    }
}
