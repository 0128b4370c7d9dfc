package dev.signalbox.domain.device;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/// What a device signs: one stop, of one tenant, in one kind of store. It can say nothing else.
///
/// @param pressedAt by the device's clock, which may be wrong: for people to read, and for nothing else
/// @param reason one line of at most 500 characters; may be empty
public record StopStatement(
        TenantId tenant,
        StoreKind kind,
        DeviceId device,
        StopId stop,
        StopScope scope,
        Instant pressedAt,
        String reason) {
    /// The first line: what it is, and the version of how it is written.
    public static final String VERSION = "signalbox-stop/1";

    private static final int LONGEST_REASON = 500;

    /// @throws InvalidValueException when the reason does not fit one line of 500 characters
    public StopStatement {
        if (reason.length() > LONGEST_REASON
                || !reason.equals(reason.strip())
                || reason.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException(
                    "reason", "it is no single line", "Give at most " + LONGEST_REASON + " characters in one line.");
        }
    }

    /// The lines that are signed; the same statement always gives the same.
    public String text() {
        return VERSION + "\n"
                + "tenant: " + tenant + "\n"
                + "store: " + kind.name().toLowerCase(Locale.ROOT) + "\n"
                + "device: " + device + "\n"
                + "stop: " + stop + "\n"
                + "scope: " + named(scope) + "\n"
                + "pressed: " + pressedAt + "\n"
                + "reason: " + reason + "\n";
    }

    /// The bytes that are signed.
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /// `reason` as a statement can hold it: in one line, and no longer than it may be. A stop is not refused because
    /// somebody said too much.
    public static String oneLine(String reason) {
        String line = reason.replaceAll("\\s*\\p{IsControl}\\s*", " ").strip();
        if (line.length() <= LONGEST_REASON) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_REASON - 1)) ? LONGEST_REASON - 1 : LONGEST_REASON;
        return line.substring(0, end).strip();
    }

    private static String named(StopScope scope) {
        return switch (scope) {
            case StopScope.Everything() -> "everything";
            case StopScope.WholeEnvironment(var environment) -> "environment " + environment;
            case StopScope.WholeApp(var app, var environment) -> "app " + app + " in " + environment;
            case StopScope.OneFlag(var flag, var environment) -> "flag " + flag + " in " + environment;
        };
    }

    /// The scope that [#text] spells as `words`.
    ///
    /// @throws InvalidValueException when it spells none
    static StopScope scope(String words) {
        String[] parts = words.split(" ", -1);
        if (words.equals("everything")) {
            return new StopScope.Everything();
        }
        if (parts.length == 2 && parts[0].equals("environment")) {
            return new StopScope.WholeEnvironment(new EnvironmentKey(parts[1]));
        }
        if (parts.length == 4 && parts[2].equals("in")) {
            EnvironmentKey environment = new EnvironmentKey(parts[3]);
            return switch (parts[0]) {
                case "app" -> new StopScope.WholeApp(new AppKey(parts[1]), environment);
                case "flag" -> new StopScope.OneFlag(new FlagKey(parts[1]), environment);
                default -> throw noScope();
            };
        }
        throw noScope();
    }

    private static InvalidValueException noScope() {
        return new InvalidValueException("scope", "it is none", "Leave the file as the console wrote it.");
    }
}
