package dev.signalbox.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Computes the contrast of every token from the stylesheet itself (WCAG 1.4.3 and 1.4.11).
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-sb-[a-z-]+):\\s*#([0-9a-fA-F]{6});");
    private static final List<String> STATUSES =
            List.of("rolling", "holding", "healthy", "regressing", "stopped", "unknown", "draft");
    private static final List<String> GROUNDS = List.of("-sb-canvas", "-sb-panel");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textReaches4point5(String scheme) {
        Map<String, String> tokens = tokens(scheme);
        List<String> faint = new ArrayList<>();
        for (String ground : GROUNDS) {
            require(tokens, "-sb-ink", ground, 4.5, faint);
            require(tokens, "-sb-ink-soft", ground, 4.5, faint);
        }
        for (String tint : List.of("regressing", "stopped", "holding", "unknown")) {
            require(tokens, "-sb-ink", "-sb-tint-" + tint, 4.5, faint);
        }
        for (String kind : List.of("production", "staging", "development")) {
            require(tokens, "-sb-on-" + kind, "-sb-" + kind, 4.5, faint);
        }

        assertEquals(List.of(), faint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyStatusShapeHasAFillOrAnOutlineThatReaches3(String scheme) {
        Map<String, String> tokens = tokens(scheme);
        List<String> faint = new ArrayList<>();
        for (String ground : GROUNDS) {
            for (String status : STATUSES) {
                List<String> both = new ArrayList<>();
                require(tokens, "-sb-" + status, ground, 3, both);
                require(tokens, "-sb-" + status + "-outline", ground, 3, both);
                if (both.size() == 2) {
                    faint.addAll(both);
                }
            }
        }

        assertEquals(List.of(), faint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void stopsLargeBoldTextAndTheFocusRingReach3(String scheme) {
        Map<String, String> tokens = tokens(scheme);
        List<String> faint = new ArrayList<>();
        require(tokens, "-sb-on-stop", "-sb-stop", 3, faint);
        require(tokens, "-sb-on-stop", "-sb-stop-pressed", 3, faint);
        require(tokens, "-sb-on-drill", "-sb-drill", 4.5, faint);
        require(tokens, "-sb-on-drill", "-sb-drill-stripe", 4.5, faint);
        require(tokens, "-sb-stop", "-sb-canvas", 3, faint);
        require(tokens, "-sb-focus", "-sb-canvas", 3, faint);

        assertEquals(List.of(), faint);
    }

    @Test
    void yellowOnWhiteIsTooFaintByItself() {
        assertEquals(1.3, Math.round(ratio("F0E442", "ffffff") * 10) / 10.0);
    }

    private static void require(
            Map<String, String> tokens, String front, String ground, double least, List<String> faint) {
        double ratio = ratio(
                Objects.requireNonNull(tokens.get(front), front), Objects.requireNonNull(tokens.get(ground), ground));
        if (ratio < least) {
            faint.add(front + " on " + ground + ": " + Math.round(ratio * 100) / 100.0);
        }
    }

    private static Map<String, String> tokens(String scheme) {
        String css = stylesheet();
        int dark = css.indexOf(".root:dark");
        Map<String, String> tokens = parse(css.substring(0, dark));
        if (scheme.equals("dark")) {
            tokens.putAll(parse(css.substring(dark)));
        }
        return tokens;
    }

    private static Map<String, String> parse(String css) {
        Map<String, String> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
        return tokens;
    }

    private static String stylesheet() {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream("tokens.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static double ratio(String left, String right) {
        double one = luminance(left);
        double other = luminance(right);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
    }

    private static double channel(String hex, int from) {
        double value = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
