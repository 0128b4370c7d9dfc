package dev.signalbox.cli;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Runs one command line.
final class Ctl {
    private final Function<Options, RolloutStore> opener;
    private final Supplier<UUID> ids;
    private final FileStop fileStop;
    private final Consumer<String> out;

    /// @param opener opens the store that the options name
    /// @param ids a fresh id for each command
    /// @param fileStop stops in a store's own file
    /// @param out takes one line at a time
    Ctl(Function<Options, RolloutStore> opener, Supplier<UUID> ids, FileStop fileStop, Consumer<String> out) {
        this.opener = opener;
        this.ids = ids;
        this.fileStop = fileStop;
        this.out = out;
    }

    Exit run(String... arguments) {
        try {
            return switch (arguments.length == 0 ? "" : arguments[0]) {
                case "status" -> status(Options.parse(arguments, Usage.with()));
                case "audit" -> audit(Options.parse(arguments, Usage.with("flag", "limit")));
                case "stop" ->
                    stop(Options.parse(
                            arguments,
                            Usage.with("flag", "app", "everything", "environment", "reason", "id", "database")));
                case "rollback" ->
                    change(Order.rollBack(
                            Options.parse(arguments, Usage.with("flag", "environment", "reason", "id")), ids));
                case "help", "--help" -> help();
                default -> usage();
            };
        } catch (InvalidValueException senseless) {
            out.accept("Not sent. " + senseless.getMessage());
            return Exit.USAGE;
        }
    }

    private Exit help() {
        out.accept(Usage.TEXT);
        return Exit.ACCEPTED;
    }

    private Exit usage() {
        out.accept(Usage.TEXT);
        return Exit.USAGE;
    }

    private Exit status(Options options) {
        return look(options, store -> StatusLines.of(store.identity(), store.state()));
    }

    private Exit audit(Options options) {
        var query = AuditLines.query(options);
        return look(options, store -> AuditLines.of(store.audit(query)));
    }

    private Exit look(Options options, Function<RolloutStore, Iterable<String>> question) {
        try (RolloutStore store = opener.apply(options)) {
            question.apply(store).forEach(out);
            return Exit.ACCEPTED;
        } catch (StoreUnavailableException silent) {
            out.accept("No answer. " + silent.getMessage());
            return Exit.UNKNOWN;
        }
    }

    private Exit stop(Options options) {
        return options.has("database") ? stopInFile(options) : change(Order.stop(options, ids));
    }

    private Exit stopInFile(Options options) {
        try {
            Answer answer = fileStop.stop(options, Order.scope(options));
            out.accept(answer.line());
            return answer.exit();
        } catch (StoreUnavailableException unwritable) {
            out.accept("NOT STOPPED. " + unwritable.getMessage());
            return Exit.UNKNOWN;
        }
    }

    private Exit change(Order order) {
        try (RolloutStore store = opener.apply(order.options())) {
            Answer answer = Answer.to(store.submit(order.submission()));
            out.accept(answer.line());
            return answer.exit();
        } catch (StoreUnavailableException silent) {
            out.accept("NOT CONFIRMED. " + silent.getMessage());
            out.accept("The rollout may still be running. Run the same command again: --id "
                    + order.submission().id());
            return Exit.UNKNOWN;
        }
    }
}
