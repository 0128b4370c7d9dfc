package dev.signalbox.protocol.ofrep;

import dev.signalbox.domain.decision.Subject;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads who a decision is asked for. Other properties are ignored, because providers may send more than we know;
/// attributes are strings, numbers and booleans, and anything else matches no condition.
public final class EvaluationContext {
    private static final int DEEPEST = 32;
    private static final String TARGETING_KEY = "targetingKey";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private EvaluationContext() {}

    /// The subject of an evaluation request; absent when it has no targeting key.
    ///
    /// @throws MalformedMessageException when `json` is no evaluation request
    public static Optional<Subject> subject(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedMessageException("", "it is not an object", "Send {\"context\": {...}}.");
            }
            Subject subject = request(parser);
            if (parser.nextToken() != null) {
                throw new MalformedMessageException("", "text follows the end of the message", "Send one JSON object.");
            }
            return Optional.ofNullable(subject);
        } catch (JacksonException malformed) {
            throw new MalformedMessageException(
                    "context", "it is no JSON, or a field is there twice", "Send {\"context\": {...}}.");
        }
    }

    private static @Nullable Subject request(JsonParser parser) {
        Subject subject = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("context") && value == JsonToken.START_OBJECT) {
                subject = context(parser);
            } else {
                parser.skipChildren();
            }
        }
        return subject;
    }

    private static @Nullable Subject context(JsonParser parser) {
        String key = null;
        Map<String, Object> attributes = Map.of();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            Object value = value(parser);
            if (name.equals(TARGETING_KEY)) {
                key = value instanceof String text && !text.isEmpty() ? text : null;
            } else if (value != null) {
                attributes = attributes.isEmpty() ? new HashMap<>() : attributes;
                attributes.put(name, value);
            }
        }
        return key == null ? null : new Subject(key, attributes);
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.nextToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null -> null;
            default -> {
                parser.skipChildren();
                yield null;
            }
        };
    }
}
