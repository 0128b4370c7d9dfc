package dev.signalbox.http.source;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads documents of other programs.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static JsonNode read(String text) throws SourceFault {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException none) {
            throw new SourceFault("Its answer is no JSON.", none);
        }
    }
}
