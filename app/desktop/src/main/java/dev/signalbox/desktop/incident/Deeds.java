package dev.signalbox.desktop.incident;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.navigation.Drafting;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.Submission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What is done in an incident, and what came of it: sent at once, kept to be sent while the store is silent. Confined
/// to the screen's thread.
final class Deeds {
    private final Session session;
    private final Drafting drafting;
    private final TaskRunner tasks;
    private final Supplier<UUID> ids;
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final Map<String, String> said = new LinkedHashMap<>();

    Deeds(Session session, Drafting drafting, TaskRunner tasks, Supplier<UUID> ids) {
        this.session = session;
        this.drafting = drafting;
        this.tasks = tasks;
        this.ids = ids;
    }

    /// What became of the last deed; empty before one.
    ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    /// What became of a deed.
    enum Came {
        /// The store has done it.
        DONE,
        /// It is kept to be sent.
        KEPT,
        /// It was refused, or nobody knows.
        NOT_DONE;

        /// True when nobody has to do it again.
        boolean isTaken() {
            return this != NOT_DONE;
        }
    }

    /// Does `command`, and nothing else is spoken of any more.
    void perform(String label, Command command, String why) {
        perform(label, command, why, came -> {});
    }

    /// The same, and then `next` whatever became of it.
    void perform(String label, Command command, String why, Consumer<Came> next) {
        said.clear();
        submit(label, command, why, next);
    }

    /// Does `command` too.
    void also(String label, Command command, String why) {
        submit(label, command, why, came -> {});
    }

    /// Says that `label` came to `words`, and nothing else.
    void tell(String label, String words) {
        said.clear();
        say(label, words);
    }

    private void submit(String label, Command command, String why, Consumer<Came> next) {
        View now = session.view();
        if (!(now.link() instanceof Link.Live)) {
            now.state().ifPresent(seen -> drafting.draft(command, why, seen, words -> say(label, words)));
            next.accept(now.state().isPresent() ? Came.KEPT : Came.NOT_DONE);
            return;
        }
        say(label, "sending…");
        tasks.when(
                session.submit(Submission.of(ids.get(), why, command)),
                receipt -> {
                    say(label, words(receipt));
                    next.accept(receipt instanceof Receipt.Applied ? Came.DONE : Came.NOT_DONE);
                },
                failure -> {
                    say(label, "not confirmed. Look at the state before trying again.");
                    next.accept(Came.NOT_DONE);
                });
    }

    private void say(String label, String words) {
        said.put(label, words);
        outcome.set(said.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n")));
    }

    private static String words(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Applied applied -> "done.";
            case Receipt.Conflict conflict -> "nothing was done, because it changed meanwhile. Look again.";
            case Receipt.Refused(var refusal) -> "refused. " + refusal.problem() + " " + refusal.fix();
        };
    }
}
