package dev.signalbox.protocol.json;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/// Reads a value from a JSON string, and from nothing else.
final class ReadText<T> extends StdDeserializer<T> {
    private final Function<String, T> value;

    ReadText(Class<T> type, Function<String, T> value) {
        super(type);
        this.value = value;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new InvalidValueException("value", "it is no text", "Give text in double quotes.");
        }
        return value.apply(json.getString());
    }
}
