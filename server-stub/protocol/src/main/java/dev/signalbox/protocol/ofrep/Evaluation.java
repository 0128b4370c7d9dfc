package dev.signalbox.protocol.ofrep;

import dev.signalbox.domain.decision.Decision;
import dev.signalbox.domain.decision.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes decisions as OFREP answers.
///
/// Written by hand: the answer is a handful of constants around the flag's key and the rule, and this is the one path
/// that is asked thousands of times a second. A flag that is off has a value all the same, and no metadata is ever
/// null: providers lose the whole answer otherwise.
public final class Evaluation {
    private Evaluation() {}

    /// The answer to a single evaluation.
    public static byte[] success(Decision decision) {
        StringBuilder json = new StringBuilder(200);
        append(json, decision);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The answer to a bulk evaluation.
    public static byte[] bulk(List<Decision> decisions) {
        StringBuilder json = new StringBuilder(64 + 160 * decisions.size()).append("{\"flags\":[");
        for (int index = 0; index < decisions.size(); index++) {
            if (index > 0) {
                json.append(',');
            }
            append(json, decisions.get(index));
        }
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Off, because deciding went wrong. An error would leave the value to the caller's default; this is off for all.
    public static byte[] failedClosed(String flag) {
        StringBuilder json = new StringBuilder(100).append("{\"key\":");
        text(json, flag);
        return json.append(",\"reason\":\"ERROR\",\"value\":false,\"variant\":\"off\"}")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /// An evaluation error.
    ///
    /// @param code of OpenFeature, such as `FLAG_NOT_FOUND`
    /// @param flag the flag's key; empty for a bulk evaluation
    public static byte[] error(String flag, String code, String details) {
        StringBuilder json = new StringBuilder(200).append('{');
        if (!flag.isEmpty()) {
            json.append("\"key\":");
            text(json, flag);
            json.append(',');
        }
        json.append("\"errorCode\":\"").append(code).append("\",\"errorDetails\":");
        text(json, details);
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder json, Decision decision) {
        boolean on = decision.isOn();
        json.append("{\"key\":");
        text(json, decision.flag());
        json.append(",\"reason\":\"")
                .append(reason(decision.reason()))
                .append(on ? "\",\"value\":true,\"variant\":\"on\"" : "\",\"value\":false,\"variant\":\"off\"")
                .append(",\"metadata\":{\"reason\":\"")
                .append(decision.reason().name())
                .append("\",\"rule\":");
        text(json, decision.rule());
        json.append("}}");
    }

    /// OpenFeature's word for why.
    private static String reason(Reason reason) {
        return switch (reason) {
            case STOPPED, OVERRIDDEN, FLAG_OFF, SCHEDULE_CLOSED -> "DISABLED";
            case EXCLUDED, INCLUDED, INTERNAL, NOT_INTERNAL, NOT_IN_SEGMENT, NOT_LISTED, EARLY_BY_SIZE, LATER_BY_SIZE ->
                "TARGETING_MATCH";
            case IN_SHARE, BEYOND_SHARE -> "SPLIT";
            case UNKNOWN_FLAG -> "ERROR";
        };
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                default -> {
                    if (character < ' ') {
                        json.append(String.format("\\u%04x", (int) character));
                    } else {
                        json.append(character);
                    }
                }
            }
        }
        json.append('"');
    }
}
