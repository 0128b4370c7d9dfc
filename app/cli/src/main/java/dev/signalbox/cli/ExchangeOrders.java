package dev.signalbox.cli;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.protocol.exchange.Exchange;
import dev.signalbox.protocol.exchange.Exported;
import dev.signalbox.protocol.exchange.Format;
import dev.signalbox.protocol.exchange.ImportPlan;
import dev.signalbox.protocol.exchange.Uncarried;
import dev.signalbox.protocol.json.DomainJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Flags in and out in other tools' words. An import only says what it would do, unless `--apply` is given.
final class ExchangeOrders {
    private static final String WHICH = "Give flagd, goff or unleash.";
    private static final String POPULATION = "10000";

    private final Supplier<UUID> ids;
    private final Consumer<String> out;

    ExchangeOrders(Supplier<UUID> ids, Consumer<String> out) {
        this.ids = ids;
        this.out = out;
    }

    Exit export(Options options, RolloutStore store) {
        Path file = file(options);
        Exported exported = Exchange.export(format(options), store.state(), environment(options));
        try {
            Files.writeString(file, exported.text(), StandardOpenOption.CREATE_NEW);
        } catch (IOException kept) {
            throw new InvalidValueException(
                    "--file", "it cannot be written anew: " + kept.getMessage(), "Name a new file.");
        }
        out.accept("Written to " + file + ".");
        report(exported.notCarried());
        return Exit.ACCEPTED;
    }

    Exit bring(Options options, RolloutStore store) {
        ImportPlan.Into into = new ImportPlan.Into(
                new AppKey(options.required("app", "Name the app that new flags belong to.")),
                environment(options),
                options.value("owner").orElse("imported"),
                population(options));
        ImportPlan plan = ImportPlan.of(
                store.state(), Exchange.read(format(options), text(file(options)), into.environment()), into);
        report(plan.notCarried());
        if (options.has("apply")) {
            return submit(plan.commands(), options.value("reason").orElse(""), store);
        }
        plan.commands().forEach(command -> out.accept("Would submit: " + DomainJson.write(command)));
        out.accept("Nothing was changed. " + plan.commands().size() + " commands; give --apply to submit them.");
        return Exit.ACCEPTED;
    }

    private Exit submit(List<Command> commands, String reason, RolloutStore store) {
        for (Command command : commands) {
            Answer answer = Answer.to(store.submit(Submission.of(ids.get(), reason, command)));
            out.accept(command.getClass().getSimpleName() + ": " + answer.line());
            if (answer.exit() != Exit.ACCEPTED) {
                out.accept("The commands after it were not submitted. Mend that and run the import again.");
                return answer.exit();
            }
        }
        out.accept("All " + commands.size() + " commands were accepted.");
        return Exit.ACCEPTED;
    }

    private void report(List<Uncarried> notCarried) {
        notCarried.forEach(lost -> out.accept("Not carried: " + lost.path() + ": " + lost.cause() + " " + lost.fix()));
    }

    private static Format format(Options options) {
        return Format.named(options.required("format", WHICH));
    }

    private static EnvironmentKey environment(Options options) {
        return new EnvironmentKey(options.required("environment", "Name an environment, such as production."));
    }

    private static Path file(Options options) {
        return Connections.path("--file", options.required("file", "Name the other tool's file."));
    }

    private static long population(Options options) {
        String text = options.value("population").orElse(POPULATION);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new InvalidValueException("--population", "'" + text + "' is no number", "Give a whole number.");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new InvalidValueException("--file", "it cannot be read: " + unreadable.getMessage(), "Name a file.");
        }
    }
}
