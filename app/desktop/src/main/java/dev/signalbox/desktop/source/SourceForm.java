package dev.signalbox.desktop.source;

import dev.signalbox.client.plan.PlanText;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.source.Figures;
import dev.signalbox.domain.source.MetricSource;
import dev.signalbox.domain.source.Origin;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceUrl;
import dev.signalbox.domain.source.TokenReference;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What is typed of a source, and what is wrong with it. Immutable, pure.
///
/// @param texts as typed
record SourceForm(Map<SourceField, String> texts) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    SourceForm {
        texts = Map.copyOf(texts);
    }

    /// One that nobody has typed in yet.
    static SourceForm empty(Optional<FlagAddress> place) {
        Map<SourceField, String> texts = new EnumMap<>(SourceField.class);
        texts.put(SourceField.KIND, SourceKind.PROMETHEUS.label());
        texts.put(SourceField.VARIANT, label(Variant.NEW));
        texts.put(SourceField.INTERVAL, PlanText.length(MINUTE));
        place.ifPresent(address -> texts.put(SourceField.PLACE, words(address)));
        return new SourceForm(texts);
    }

    static SourceForm of(MetricSource source) {
        Map<SourceField, String> texts = new EnumMap<>(SourceField.class);
        Figures figures = source.origin().figures();
        texts.put(SourceField.NAME, source.key().value());
        texts.put(SourceField.KIND, SourceKind.of(source.origin()).label());
        texts.put(SourceField.URL, source.origin().url().value());
        texts.put(SourceField.PLACE, words(source.address()));
        texts.put(SourceField.VARIANT, label(source.variant()));
        texts.put(SourceField.INTERVAL, PlanText.length(source.interval()));
        texts.put(SourceField.SUCCESSES, figures.successes());
        texts.put(SourceField.ERRORS, figures.errors());
        figures.p50().ifPresent(text -> texts.put(SourceField.P50, text));
        figures.p95().ifPresent(text -> texts.put(SourceField.P95, text));
        figures.p99().ifPresent(text -> texts.put(SourceField.P99, text));
        figures.backlog().ifPresent(text -> texts.put(SourceField.BACKLOG, text));
        source.token().ifPresent(token -> texts.put(SourceField.TOKEN, token.value()));
        return new SourceForm(texts);
    }

    String text(SourceField field) {
        return texts.getOrDefault(field, "");
    }

    SourceForm with(SourceField field, String text) {
        Map<SourceField, String> changed = new EnumMap<>(SourceField.class);
        changed.putAll(texts);
        changed.put(field, text);
        return new SourceForm(changed);
    }

    /// The source that it makes; absent while something is wrong with a field.
    Optional<MetricSource> source() {
        return wrong().isEmpty() ? Optional.of(made()) : Optional.empty();
    }

    /// What is wrong with each field by itself, with how to mend it.
    Map<SourceField, String> wrong() {
        Map<SourceField, String> wrong = new EnumMap<>(SourceField.class);
        tried(wrong, SourceField.NAME, () -> new SourceKey(stripped(SourceField.NAME)));
        tried(wrong, SourceField.URL, () -> new SourceUrl(stripped(SourceField.URL)));
        tried(wrong, SourceField.PLACE, this::place);
        tried(wrong, SourceField.INTERVAL, this::interval);
        tried(wrong, SourceField.TOKEN, () -> optional(SourceField.TOKEN).map(TokenReference::new));
        List.of(SourceField.SUCCESSES, SourceField.ERRORS).forEach(field -> tried(wrong, field, () -> needed(field)));
        List.of(SourceField.P50, SourceField.P95, SourceField.P99, SourceField.BACKLOG)
                .forEach(field -> optional(field).ifPresent(text -> tried(wrong, field, () -> needed(field))));
        if (wrong.isEmpty()) {
            tried(wrong, SourceField.INTERVAL, this::made);
        }
        return wrong;
    }

    /// What differs from `before`, as `Address: old → new`.
    List<String> differences(SourceForm before) {
        return Arrays.stream(SourceField.values())
                .filter(field -> !stripped(field).equals(before.stripped(field)))
                .map(field -> field.label() + ": " + said(before.stripped(field)) + " → " + said(stripped(field)))
                .toList();
    }

    static String label(Variant variant) {
        return switch (variant) {
            case NEW -> "The new path";
            case OLD -> "The old path";
        };
    }

    static String words(FlagAddress address) {
        return address.flag() + " in " + address.environment();
    }

    private static String said(String text) {
        return text.isEmpty() ? "none" : text;
    }

    private String stripped(SourceField field) {
        return text(field).strip();
    }

    private Optional<String> optional(SourceField field) {
        return Optional.of(stripped(field)).filter(text -> !text.isEmpty());
    }

    /// A figure's text, checked by itself.
    private Figures needed(SourceField field) {
        Figures figures = Figures.of(stripped(field), "/any");
        return kind() == SourceKind.PROMETHEUS
                ? figures
                : kind().origin(new SourceUrl("https://any.example"), figures).figures();
    }

    private SourceKind kind() {
        return SourceKind.labelled(text(SourceField.KIND)).orElse(SourceKind.PROMETHEUS);
    }

    private Variant variant() {
        return text(SourceField.VARIANT).equals(label(Variant.OLD)) ? Variant.OLD : Variant.NEW;
    }

    private FlagAddress place() {
        String[] parts = stripped(SourceField.PLACE).split(" in ", 2);
        if (parts.length < 2) {
            throw new InvalidValueException("flag", "it names no rollout", "Choose one; lay one out if there is none.");
        }
        return FlagAddress.of(parts[0], parts[1]);
    }

    private Duration interval() {
        return PlanText.length("interval", text(SourceField.INTERVAL));
    }

    private MetricSource made() {
        Figures figures = new Figures(
                stripped(SourceField.SUCCESSES),
                stripped(SourceField.ERRORS),
                optional(SourceField.P50),
                optional(SourceField.P95),
                optional(SourceField.P99),
                optional(SourceField.BACKLOG));
        Origin origin = kind().origin(new SourceUrl(stripped(SourceField.URL)), figures);
        return new MetricSource(
                new SourceKey(stripped(SourceField.NAME)),
                place(),
                variant(),
                interval(),
                origin,
                optional(SourceField.TOKEN).map(TokenReference::new));
    }

    private static void tried(Map<SourceField, String> wrong, SourceField field, Supplier<?> made) {
        try {
            Object _ = made.get();
        } catch (InvalidValueException invalid) {
            wrong.put(field, PlanText.problem(invalid));
        }
    }
}
