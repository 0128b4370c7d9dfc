package dev.signalbox.cli;

import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Runs one command line.
final class Ctl {
    private final Function<Options, RolloutStore> opener;
    private final Supplier<UUID> ids;
    private final FileStop fileStop;
    private final Post post;
    private final DeviceOrders devices;
    private final ExchangeOrders exchange;
    private final Consumer<String> out;

    /// @param opener opens the store that the options name
    /// @param ids a fresh id for each command
    /// @param fileStop stops in a store's own file
    /// @param post brings signed stops to the servers that the options name
    /// @param clock this computer's
    /// @param out takes one line at a time
    Ctl(
            Function<Options, RolloutStore> opener,
            Supplier<UUID> ids,
            FileStop fileStop,
            Post post,
            InstantSource clock,
            Consumer<String> out) {
        this.opener = opener;
        this.ids = ids;
        this.fileStop = fileStop;
        this.post = post;
        this.devices = new DeviceOrders(ids, clock);
        this.exchange = new ExchangeOrders(ids, out);
        this.out = out;
    }

    /// Brings a signed stop to a store.
    interface Post {
        /// @throws StoreUnavailableException when no whole answer came
        Receipt send(Options options, SignedStop stop);
    }

    Exit run(String... arguments) {
        try {
            return switch (arguments.length == 0 ? "" : arguments[0]) {
                case "status" -> status(Options.parse(arguments, Usage.with()));
                case "audit" -> audit(Options.parse(arguments, Usage.with("flag", "limit")));
                case "stop" ->
                    stop(Options.parse(
                            arguments,
                            Usage.with(
                                    "flag",
                                    "app",
                                    "everything",
                                    "environment",
                                    "reason",
                                    "id",
                                    "database",
                                    "key-file",
                                    "save")));
                case "enrol-device" -> enrol(Options.parse(arguments, Usage.with("name", "key-file")));
                case "revoke-device" -> change(Order.revoke(Options.parse(arguments, Usage.with("device", "id")), ids));
                case "review-stop" ->
                    change(Order.review(Options.parse(arguments, Usage.with("stop", "reason", "id")), ids));
                case "send-stop" -> send(SignedStopFile.parse(arguments));
                case "rollback" ->
                    change(Order.rollBack(
                            Options.parse(arguments, Usage.with("flag", "environment", "reason", "id")), ids));
                case "export" ->
                    exchange(Options.parse(arguments, Usage.with("format", "environment", "file")), exchange::export);
                case "import" ->
                    exchange(
                            Options.parse(
                                    arguments,
                                    Usage.with(
                                            "format",
                                            "environment",
                                            "file",
                                            "app",
                                            "owner",
                                            "population",
                                            "reason",
                                            "apply")),
                            exchange::bring);
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

    private Exit exchange(Options options, BiFunction<Options, RolloutStore, Exit> order) {
        try (RolloutStore store = opener.apply(options)) {
            return order.apply(options, store);
        } catch (StoreUnavailableException silent) {
            out.accept("NOT CONFIRMED. " + silent.getMessage() + " Run it again: what is as wanted is left as it is.");
            return Exit.UNKNOWN;
        }
    }

    private Exit enrol(Options options) {
        try (RolloutStore store = opener.apply(options)) {
            Answer answer = Answer.to(devices.enrol(options, store));
            out.accept(answer.line());
            return answer.exit();
        } catch (StoreUnavailableException silent) {
            out.accept("NOT CONFIRMED. " + silent.getMessage() + " Enrol again, with another key file.");
            return Exit.UNKNOWN;
        }
    }

    private Exit stopByDevice(Options options) {
        SignedStop signed = devices.sign(options);
        if (options.has("save")) {
            DeviceOrders.save(signed, Connections.path("--save", options.required("save", "Name a new file.")));
            out.accept("Saved, and NOT SENT. To send it from any machine: signalboxctl send-stop FILE");
            return Exit.UNKNOWN;
        }
        return send(signed, options);
    }

    private Exit send(SignedStopFile file) {
        return send(file.stop(), file.options());
    }

    private Exit send(SignedStop stop, Options options) {
        try {
            Answer answer = Answer.to(post.send(options, stop));
            out.accept(answer.line());
            return answer.exit();
        } catch (StoreUnavailableException silent) {
            out.accept("NOT CONFIRMED. " + silent.getMessage());
            out.accept("The rollout may still be running. Send it again: stop "
                    + stop.statement().stop() + " counts once.");
            return Exit.UNKNOWN;
        }
    }

    private Exit stop(Options options) {
        if (options.has("database")) {
            return stopInFile(options);
        }
        return options.has("key-file") ? stopByDevice(options) : change(Order.stop(options, ids));
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
