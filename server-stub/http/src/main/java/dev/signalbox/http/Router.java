package dev.signalbox.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds the route of a path: a tree of segments, so that finding it costs the same however many there are.
final class Router {
    private final Node root = new Node();
    private final List<Route> routes;

    Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
        this.routes.forEach(this::add);
    }

    List<Route> routes() {
        return routes;
    }

    /// What is at `path`; absent when nothing is.
    Optional<Match> match(String path) {
        Map<String, String> parameters = new HashMap<>();
        Node node = root;
        int from = 1;
        while (from <= path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            String segment = path.substring(from, to);
            Node next = node.children.get(segment);
            if (next == null && node.wildcard.isPresent() && !segment.isEmpty()) {
                next = node.wildcard.get();
                parameters.put(node.name, segment);
            }
            if (next == null) {
                return Optional.empty();
            }
            node = next;
            from = to + 1;
        }
        return node.byMethod.isEmpty() ? Optional.empty() : Optional.of(new Match(node.byMethod, parameters));
    }

    private void add(Route route) {
        Node node = root;
        for (String segment : route.path().substring(1).split("/", -1)) {
            node = segment.startsWith("{")
                    ? node.wildcard(segment.substring(1, segment.length() - 1))
                    : node.children.computeIfAbsent(segment, name -> new Node());
        }
        node.byMethod.put(route.verb().name(), route);
    }

    /// @param parameters by the names in the path's braces
    record Match(Map<String, Route> byMethod, Map<String, String> parameters) {
        Optional<Route> route(String method) {
            return Optional.ofNullable(byMethod.get(method));
        }

        /// What the path answers to, for the Allow header.
        String allowed() {
            Set<String> methods = new TreeSet<>(byMethod.keySet());
            return String.join(", ", new ArrayList<>(methods));
        }
    }

    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private final Map<String, Route> byMethod = new HashMap<>();
        private Optional<Node> wildcard = Optional.empty();
        private String name = "";

        private Node wildcard(String parameter) {
            if (wildcard.isEmpty()) {
                wildcard = Optional.of(new Node());
                name = parameter;
            }
            return wildcard.get();
        }
    }
}
