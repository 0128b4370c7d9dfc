package dev.signalbox.cli;

import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.Submission;
import java.util.UUID;
import java.util.function.Supplier;

/// A change somebody ordered, and where to send it.
record Order(Options options, Submission submission) {
    private static final String WHERE = "Name an environment, such as production.";

    /// One id names both the submission and the stop, so that a repeated order is the same stop.
    static Order stop(Options options, Supplier<UUID> ids) {
        UUID id = id(options, ids);
        return of(options, id, new Command.EngageStop(new StopId(id), scope(options)));
    }

    static Order rollBack(Options options, Supplier<UUID> ids) {
        FlagAddress address =
                FlagAddress.of(options.required("flag", "Name a flag."), options.required("environment", WHERE));
        return of(options, id(options, ids), new Command.RollBack(address, new Grounds.ByHand()));
    }

    static Order revoke(Options options, Supplier<UUID> ids) {
        DeviceId device = DeviceId.parse(options.required("device", "Name the device's id, as status shows it."));
        return of(options, id(options, ids), new Command.RevokeDevice(device));
    }

    static Order review(Options options, Supplier<UUID> ids) {
        StopId stop = StopId.parse(options.required("stop", "Name the stop's id, as status shows it."));
        return of(options, id(options, ids), new Command.ReviewBreakGlass(stop));
    }

    private static Order of(Options options, UUID id, Command command) {
        return new Order(options, Submission.of(id, options.value("reason").orElse(""), command));
    }

    /// What the options name.
    ///
    /// @throws InvalidValueException when they name nothing, or two things
    static StopScope scope(Options options) {
        if (options.has("everything")) {
            return everything(options);
        }
        if (options.has("flag") && options.has("app")) {
            throw new InvalidValueException("--app", "--flag is given too", "Give one of them.");
        }
        EnvironmentKey environment = new EnvironmentKey(options.required("environment", WHERE));
        if (options.has("flag")) {
            return new StopScope.OneFlag(new FlagKey(options.required("flag", "Name a flag.")), environment);
        }
        return options.has("app")
                ? new StopScope.WholeApp(new AppKey(options.required("app", "Name an app.")), environment)
                : new StopScope.WholeEnvironment(environment);
    }

    private static StopScope everything(Options options) {
        if (options.has("flag") || options.has("app") || options.has("environment")) {
            throw new InvalidValueException(
                    "--everything",
                    "a part is named too",
                    "Give --everything alone, or leave it out to stop that part.");
        }
        return new StopScope.Everything();
    }

    private static UUID id(Options options, Supplier<UUID> ids) {
        return options.value("id").map(text -> StopId.parse(text).value()).orElseGet(ids);
    }
}
