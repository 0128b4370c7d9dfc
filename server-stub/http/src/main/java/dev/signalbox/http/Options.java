package dev.signalbox.http;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.store.metric.Retention;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the standalone server is told on its command line.
///
/// @param data directory of the store's file
/// @param kind whether the store is the real one
/// @param tokenFile where the first administrator's token is written
/// @param retention how long metrics are kept
record Options(Path data, StoreKind kind, Listening listening, Path tokenFile, TenantId tenant, Retention retention) {
    private static final int LAST_PORT = 65_535;
    private static final String USAGE =
            "Use: signalbox-server --data DIR --port N --admin-token-file F [--tenant SLUG] [--host ADDRESS]"
                    + " [--tls-cert FILE --tls-key FILE] [--kind live|drill] [--keep-metrics PT6H,P35D,P400D].";
    private static final Set<String> NAMES = Set.of(
            "--data",
            "--port",
            "--admin-token-file",
            "--tenant",
            "--host",
            "--tls-cert",
            "--tls-key",
            "--kind",
            "--keep-metrics");

    /// @throws InvalidValueException when they are wrong
    static Options parse(String... arguments) {
        Map<String, String> values = values(arguments);
        return new Options(
                Path.of(required(values, "--data")),
                kind(values.getOrDefault("--kind", "live")),
                new Listening(
                        values.getOrDefault("--host", "127.0.0.1"), port(required(values, "--port")), tls(values)),
                Path.of(required(values, "--admin-token-file")),
                new TenantId(values.getOrDefault("--tenant", "default")),
                Optional.ofNullable(values.get("--keep-metrics"))
                        .map(Retention::parse)
                        .orElse(Retention.DEFAULT));
    }

    private static Map<String, String> values(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int index = 0; index < arguments.length; index += 2) {
            String name = arguments[index];
            if (!NAMES.contains(name)) {
                throw new InvalidValueException(name, "there is no such option", USAGE);
            }
            if (index + 1 == arguments.length) {
                throw new InvalidValueException(name, "its value is missing", USAGE);
            }
            values.put(name, arguments[index + 1]);
        }
        return values;
    }

    private static String required(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new InvalidValueException(name, "it is missing", USAGE));
    }

    private static StoreKind kind(String text) {
        return switch (text) {
            case "live" -> StoreKind.LIVE;
            case "drill" -> StoreKind.DRILL;
            default -> throw new InvalidValueException("--kind", "'" + text + "' is no kind", "Give live or drill.");
        };
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException none) {
            throw noPort(text);
        }
        throw noPort(text);
    }

    private static InvalidValueException noPort(String text) {
        return new InvalidValueException(
                "--port", "'" + text + "' is no port", "Give 0 for any free one, or 1 to 65535.");
    }

    private static Optional<Tls> tls(Map<String, String> values) {
        if (!values.containsKey("--tls-cert") && !values.containsKey("--tls-key")) {
            return Optional.empty();
        }
        return Optional.of(new Tls(Path.of(required(values, "--tls-cert")), Path.of(required(values, "--tls-key"))));
    }
}
