package dev.signalbox.protocol.json;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Turns what the JSON library says into a field, a problem and a fix.
final class Faults {
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate Object property \"([^\"]{0,100})\"");

    private Faults() {}

    static MalformedMessageException explain(JacksonException fault) {
        String path = path(fault);
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValueException invalid) {
                return new MalformedMessageException(
                        joined(path, invalid.field()), invalid.problem(), invalid.fix(), fault);
            }
        }
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                new MalformedMessageException(
                        path, "there is no such field", "Leave it out, or check its spelling.", fault);
            case InvalidTypeIdException type ->
                new MalformedMessageException(
                        joined(path, "type"),
                        "it names no known alternative",
                        "Give one of the documented types.",
                        fault);
            case MismatchedInputException mismatch -> mismatch(mismatch, path);
            case InputCoercionException number ->
                new MalformedMessageException(path, "the number is too large", "Give a smaller number.", fault);
            case StreamConstraintsException limit ->
                new MalformedMessageException(
                        path, "it is nested too deeply or too long", "Send a smaller, flatter message.", fault);
            case StreamReadException text -> syntax(text);
            default -> new MalformedMessageException(path, "it cannot be read", "Send the documented JSON.", fault);
        };
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static MalformedMessageException syntax(StreamReadException fault) {
        Matcher duplicate = DUPLICATE.matcher(String.valueOf(fault.getOriginalMessage()));
        if (duplicate.find()) {
            return new MalformedMessageException(
                    joined(path(fault), duplicate.group(1)), "it is there twice", "Give each field once.", fault);
        }
        return new MalformedMessageException(
                path(fault),
                "it is no JSON at line " + fault.getLocation().getLineNr() + ", column "
                        + fault.getLocation().getColumnNr(),
                "Send well-formed JSON.",
                fault);
    }

    private static MalformedMessageException mismatch(MismatchedInputException fault, String path) {
        String said = String.valueOf(fault.getOriginalMessage());
        String kind = kind(fault.getTargetType());
        if (said.startsWith("Trailing token")) {
            return new MalformedMessageException(
                    path, "text follows the end of the message", "Send one JSON value and nothing after it.", fault);
        }
        if (said.startsWith("No content to map")) {
            return new MalformedMessageException(path, "it is empty", "Send a JSON object.", fault);
        }
        boolean missing = said.startsWith("Missing required creator property")
                || said.startsWith("Null value for creator property")
                || said.startsWith("Cannot map `null`");
        return missing
                ? new MalformedMessageException(path, "it is missing", "Give this field.", fault)
                : new MalformedMessageException(path, "it is not " + kind, "Give " + kind + ".", fault);
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "the documented JSON";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "text in double quotes";
        }
        return Iterable.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
    }

    /// `path` with `field` at its end, said once where both name the same thing.
    private static String joined(String path, String field) {
        if (path.isEmpty()) {
            return field;
        }
        String last = path.substring(path.lastIndexOf('.') + 1);
        String name = last.replaceAll("\\[\\d+]$", "");
        if (field.startsWith(name + ".")) {
            return path + field.substring(name.length());
        }
        return isPlaceOf(field, name) ? path : path + "." + field;
    }

    /// A value read from one JSON text or number names itself by its kind; its place is then its whole path.
    private static boolean isPlaceOf(String field, String name) {
        return switch (field) {
            case "value",
                    "id",
                    "time",
                    "duration",
                    "rule",
                    "stopId",
                    "percentage",
                    "flag",
                    "environment",
                    "app",
                    "segment",
                    "tenant",
                    "variant",
                    "latency",
                    "exemptions" -> true;
            default -> field.equals(name);
        };
    }

    private static String path(JacksonException fault) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : fault.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
