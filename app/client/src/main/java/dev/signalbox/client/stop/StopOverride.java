package dev.signalbox.client.stop;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.stop.StopScope;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The environment variables that stop what a press covers where it is decided, without any store (S3-58, S3-64): an
/// app that reads its own wins over everything it was told (S3-68, X-14).
public final class StopOverride {
    private StopOverride() {}

    /// One line for each flag in scope, in the order of the flags' keys: `CHECKOUT_V2_EMERGENCY_STOP=true`. Empty when
    /// it is not known which flags that are.
    public static List<String> of(StopReach reach) {
        Stream<FlagKey> live = reach.live().stream().map(FlagAddress::flag);
        Stream<FlagKey> named =
                reach.scope() instanceof StopScope.OneFlag(var flag, var environment) ? Stream.of(flag) : Stream.of();
        return Stream.concat(named, live)
                .map(StopOverride::variable)
                .distinct()
                .sorted()
                .map(variable -> variable + "=true")
                .toList();
    }

    /// The variable that stops `flag`; a name that every shell can set.
    static String variable(FlagKey flag) {
        String name = flag.value().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_") + "_EMERGENCY_STOP";
        return Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }
}
