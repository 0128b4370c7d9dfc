package dev.signalbox.protocol.json;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/// Reads a value from another one that stands for it.
final class Read<T, F> extends StdDeserializer<T> {
    private final Class<F> form;
    private final Function<? super F, ? extends T> value;

    Read(Class<T> type, Class<F> form, Function<? super F, ? extends T> value) {
        super(type);
        this.form = form;
        this.value = value;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        return value.apply(context.readValue(json, form));
    }
}
