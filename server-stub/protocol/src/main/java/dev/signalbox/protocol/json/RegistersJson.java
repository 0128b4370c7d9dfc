package dev.signalbox.protocol.json;

import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.collection.Registers;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.Chapters;
import java.util.Comparator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/// Registers as JSON: an object with a list for each kind that has values, in the order of their keys.
final class RegistersJson {
    private RegistersJson() {}

    static final class Writer extends StdSerializer<Registers> {
        Writer() {
            super(Registers.class);
        }

        @Override
        public void serialize(Registers registers, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            Chapters.REGISTERS.stream()
                    .sorted(Comparator.comparing(Register::kind))
                    .forEach(register -> write(registers, register, json, context));
            json.writeEndObject();
        }

        private static <K, V> void write(
                Registers registers, Register<K, V> register, JsonGenerator json, SerializationContext context) {
            if (registers.of(register).size() == 0) {
                return;
            }
            json.writeArrayPropertyStart(register.kind());
            registers
                    .of(register)
                    .values()
                    .sorted(Comparator.comparing(
                            value -> register.key().apply(value).toString()))
                    .forEach(value -> context.writeValue(json, value));
            json.writeEndArray();
        }
    }

    static final class Reader extends StdDeserializer<Registers> {
        Reader() {
            super(Registers.class);
        }

        @Override
        public Registers deserialize(JsonParser json, DeserializationContext context) {
            JsonNode tree = context.readTree(json);
            requireKnown(tree);
            Registers registers = Registers.EMPTY;
            for (Register<?, ?> register : Chapters.REGISTERS) {
                registers = read(registers, register, tree.path(register.kind()), context);
            }
            return registers;
        }

        private static void requireKnown(JsonNode tree) {
            for (String kind : tree.propertyNames()) {
                if (Chapters.REGISTERS.stream()
                        .noneMatch(register -> register.kind().equals(kind))) {
                    throw new InvalidValueException(
                            "registers",
                            "'" + Faults.shortened(kind) + "' is no register",
                            "Use the version that wrote it.");
                }
            }
        }

        private static <K, V> Registers read(
                Registers registers, Register<K, V> register, JsonNode values, DeserializationContext context) {
            Registers read = registers;
            for (JsonNode value : values) {
                read = read.with(register, context.readTreeAsValue(value, register.type()));
            }
            return read;
        }
    }
}
