package dev.signalbox.domain.backout;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Names;
import java.util.List;

/// One step of a procedure. Its texts may hold placeholders such as `{flag}`.
public sealed interface Step {
    /// The longest text of a step, in characters.
    int LONGEST = 4_000;

    /// The most words of a command.
    int MOST_WORDS = 100;

    /// What is done, as an imperative.
    String title();

    /// Exactly what runs, or what a person does, with its placeholders.
    default String runs() {
        return switch (this) {
            case Api api -> api.act().request();
            case Shell shell -> CommandLine.text(shell.words());
            case Sql sql -> sql.statements();
            case Manual manual -> manual.instruction();
        };
    }

    /// Signalbox does it.
    record Api(String title, ApiAct act) implements Step {
        public Api {
            Names.filled("step.title", title, 200);
        }
    }

    /// A program is run, with its words as they are: no shell reads them.
    ///
    /// @param words the program and its arguments
    record Shell(String title, List<String> words) implements Step {
        public Shell {
            Names.filled("step.title", title, 200);
            words = List.copyOf(words);
            if (words.isEmpty() || words.size() > MOST_WORDS || words.getFirst().isBlank()) {
                throw new InvalidValueException(
                        "step.words", "it names no program", "Give a program and at most 99 arguments.");
            }
            words.forEach(word -> checked("step.words", word));
        }
    }

    /// Statements are run on the database, or typed into its client.
    record Sql(String title, String statements) implements Step {
        public Sql {
            Names.filled("step.title", title, 200);
            Names.filled("step.statements", statements, LONGEST);
            checked("step.statements", statements);
        }
    }

    /// A person does it.
    record Manual(String title, String instruction) implements Step {
        public Manual {
            Names.filled("step.title", title, 200);
            Names.filled("step.instruction", instruction, LONGEST);
        }
    }

    private static void checked(String field, String text) {
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new InvalidValueException(
                    field, "a text is too long or holds a NUL", "Give at most " + LONGEST + " characters.");
        }
    }
}
