package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// Other tools' texts as trees.
final class Trees {
    private static final int DEEPEST = 64;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .build();

    private Trees() {}

    static String json(Object value) {
        return JSON.writeValueAsString(value) + "\n";
    }

    static String yaml(Object value) {
        return YAML.writeValueAsString(value);
    }

    static JsonNode readJson(String text) {
        return read(JSON, text, "JSON");
    }

    static JsonNode readYaml(String text) {
        return read(YAML, text, "YAML");
    }

    /// The texts of the array `node`, each of which is of a kind that has a plain text.
    static Set<String> texts(JsonNode node, String path) {
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode value : node) {
            texts.add(text(value, path));
        }
        return texts;
    }

    static String text(JsonNode node, String path) {
        if (!node.isValueNode() || node.isNull()) {
            throw new CannotCarryException(
                    path, "A value of it is no plain text, number or boolean.", "Compare with plain values.");
        }
        return node.asString();
    }

    private static JsonNode read(ObjectMapper mapper, String text, String what) {
        try {
            JsonNode tree = mapper.readTree(text);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException malformed) {
            throw new InvalidValueException(
                    "text", "it is no " + what + ": " + malformed.getOriginalMessage(), "Check the file.");
        }
        throw new InvalidValueException("text", "it is no " + what + " object", "Give the whole file.");
    }
}
