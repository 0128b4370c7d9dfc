package dev.signalbox.protocol.json;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Percentage;
import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/// A percentage is a whole JSON number: 10.5 is not rounded, and "10" is not guessed at.
final class PercentageJson {
    private static final String FIX = "Give a whole number from 0 to 100.";

    private PercentageJson() {}

    static final class Writer extends StdSerializer<Percentage> {
        Writer() {
            super(Percentage.class);
        }

        @Override
        public void serialize(Percentage value, JsonGenerator json, SerializationContext context) {
            json.writeNumber(value.value());
        }
    }

    static final class Reader extends StdDeserializer<Percentage> {
        Reader() {
            super(Percentage.class);
        }

        @Override
        public Percentage deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                throw new InvalidValueException("percentage", shown(json) + " is no whole number", FIX);
            }
            BigInteger value = json.getBigIntegerValue();
            if (value.bitLength() > 31) {
                throw new InvalidValueException("percentage", "it is outside 0 to 100", FIX);
            }
            return new Percentage(value.intValueExact());
        }

        private static String shown(JsonParser json) {
            return switch (json.currentToken()) {
                case VALUE_STRING -> "\"" + Faults.shortened(json.getString()) + "\"";
                case VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> Faults.shortened(json.getString());
                case null, default -> "it";
            };
        }
    }
}
