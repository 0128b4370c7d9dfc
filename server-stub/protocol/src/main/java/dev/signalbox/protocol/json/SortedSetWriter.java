package dev.signalbox.protocol.json;

import java.util.Comparator;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/// Writes a set in the order of its elements' text. Immutable sets iterate in another order in every process, and the
/// same value must always give the same bytes.
final class SortedSetWriter extends StdSerializer<Set<?>> {
    SortedSetWriter() {
        super(Set.class);
    }

    @Override
    public void serialize(Set<?> set, JsonGenerator json, SerializationContext context) {
        json.writeStartArray();
        set.stream()
                .sorted(Comparator.comparing(Object::toString))
                .forEach(element -> context.writeValue(json, element));
        json.writeEndArray();
    }
}
