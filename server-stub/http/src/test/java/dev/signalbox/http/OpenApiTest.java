package dev.signalbox.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    @Test
    void documentAndRoutesNameTheSameRequests(@TempDir Path directory) {
        try (ServedStore served = new ServedStore(directory)) {
            Set<String> routes = HttpServer.routes(
                            served.engine,
                            new Followers(served.engine),
                            new Gate(new Credentials(served.engine.tokens(), served.clock)))
                    .stream()
                    .map(route -> route.verb() + " " + route.path())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(routes, documented());
        }
    }

    @Test
    void documentNamesWhatHealthSays(@TempDir Path directory) {
        try (ServedStore served = new ServedStore(directory)) {
            JsonNode health = new JsonMapper()
                    .readTree(
                            new Ask(served, "no token is needed").get("/health").body());

            assertEquals(
                    Set.copyOf(health.propertyNames()),
                    Set.copyOf(document()
                            .at("/components/schemas/Health/properties")
                            .propertyNames()));
        }
    }

    private static JsonNode document() {
        return new YAMLMapper().readTree(OpenApiTest.class.getResourceAsStream("openapi.yaml"));
    }

    private static Set<String> documented() {
        Set<String> requests = new TreeSet<>();
        document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> requests.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return requests;
    }
}
