package dev.signalbox.protocol.json;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/// Writes a value as another one that stands for it.
final class Written<T> extends StdSerializer<T> {
    private final Function<? super T, ?> form;

    Written(Class<T> type, Function<? super T, ?> form) {
        super(type);
        this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
        Object standsForIt = form.apply(value);
        if (standsForIt instanceof String text) {
            json.writeString(text);
        } else {
            context.writeValue(json, standsForIt);
        }
    }
}
