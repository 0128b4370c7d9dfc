package dev.signalbox.protocol.json;

import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.bypass.BypassId;
import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.collection.Registers;
import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.device.VerificationKey;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EvaluatorKey;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.SegmentKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.override.OverridePrefix;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceUrl;
import dev.signalbox.domain.source.TokenReference;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.protocol.StateSnapshot;
import dev.signalbox.protocol.body.JobBody;
import dev.signalbox.protocol.body.JobsBody;
import dev.signalbox.protocol.body.SampleBody;
import dev.signalbox.protocol.body.SamplesBody;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.module.SimpleModule;

/// The values whose JSON is not simply their components: keys are strings, shares are numbers, tables are lists.
final class DomainModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    DomainModule() {
        super("signalbox-domain");
        texts();
        figures();
        collections();
    }

    private void texts() {
        text(TenantId.class, TenantId::value, TenantId::new);
        text(FlagKey.class, FlagKey::value, FlagKey::new);
        text(AppKey.class, AppKey::value, AppKey::new);
        text(EnvironmentKey.class, EnvironmentKey::value, EnvironmentKey::new);
        text(EvaluatorKey.class, EvaluatorKey::value, EvaluatorKey::new);
        text(SegmentKey.class, SegmentKey::value, SegmentKey::new);
        text(OverridePrefix.class, OverridePrefix::value, OverridePrefix::new);
        text(DeviceId.class, DeviceId::toString, DomainModule::device);
        text(DeviceName.class, DeviceName::value, DeviceName::new);
        text(VerificationKey.class, VerificationKey::value, VerificationKey::new);
        text(BackOutId.class, BackOutId::toString, text -> new BackOutId(uuid(text)));
        text(BypassId.class, BypassId::toString, BypassId::parse);
        text(IncidentId.class, IncidentId::toString, text -> new IncidentId(uuid(text)));
        text(SourceKey.class, SourceKey::value, SourceKey::new);
        text(SourceUrl.class, SourceUrl::value, SourceUrl::new);
        text(TokenReference.class, TokenReference::value, TokenReference::new);
        text(StopId.class, StopId::toString, StopId::parse);
        text(ScheduleId.class, ScheduleId::toString, text -> new ScheduleId(uuid(text)));
        text(FreezeId.class, FreezeId::toString, text -> new FreezeId(uuid(text)));
        text(Rule.class, Rule::code, DomainModule::rule);
        text(Variant.class, variant -> variant.name().toLowerCase(Locale.ROOT), DomainModule::variant);
        text(UUID.class, UUID::toString, DomainModule::uuid);
        text(Instant.class, Instant::toString, DomainModule::instant);
        text(Duration.class, Duration::toString, DomainModule::duration);
        text(LocalTime.class, LocalTime::toString, DomainModule::timeOfDay);
        text(ZoneId.class, ZoneId::getId, DomainModule::zone);
    }

    private void figures() {
        addSerializer(Percentage.class, new PercentageJson.Writer());
        addDeserializer(Percentage.class, new PercentageJson.Reader());
        addSerializer(Registers.class, new RegistersJson.Writer());
        addDeserializer(Registers.class, new RegistersJson.Reader());
        form(LatencyHistogram.class, long[].class, LatencyHistogram::counts, DomainModule::histogram);
    }

    private void collections() {
        addSerializer(new SortedSetWriter());
        addSerializer(new Written<>(Table.class, DomainModule::exemptionsInOrder));
        addDeserializer(Table.class, new Read<>(Table.class, Exemption[].class, DomainModule::exemptions));
        form(
                SamplesBody.class,
                SampleBody[].class,
                body -> body.samples().toArray(SampleBody[]::new),
                samples -> new SamplesBody(List.of(samples)));
        form(
                JobsBody.class,
                JobBody[].class,
                body -> body.jobs().toArray(JobBody[]::new),
                jobs -> new JobsBody(List.of(jobs)));
        form(State.class, StateSnapshot.class, StateSnapshot::of, StateSnapshot::state);
    }

    private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(new Written<>(type, write));
        addDeserializer(type, new ReadText<>(type, read));
    }

    private <T, F> void form(Class<T> type, Class<F> form, Function<T, F> write, Function<F, T> read) {
        addSerializer(new Written<>(type, write));
        addDeserializer(type, new Read<>(type, form, read));
    }

    private static Rule rule(String code) {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "rule", "'" + code + "' is no rule's code", "Give one of the published codes."));
    }

    private static Variant variant(String text) {
        return switch (text) {
            case "new" -> Variant.NEW;
            case "old" -> Variant.OLD;
            default ->
                throw new InvalidValueException(
                        "variant", "'" + Faults.shortened(text) + "' is no path", "Give new or old.");
        };
    }

    private static UUID uuid(String text) {
        // UUID.fromString takes "1-1-1-1-1" too; only the canonical 36 characters may stand for an id.
        if (text.length() != 36) {
            throw new InvalidValueException("id", "it is no UUID", "Give 36 characters such as a random UUID has.");
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw new InvalidValueException("id", "it is no UUID", "Give 36 characters such as a random UUID has.");
        }
    }

    private static DeviceId device(String text) {
        return new DeviceId(uuid(text));
    }

    private static Instant instant(String text) {
        try {
            return InstantText.parse(text);
        } catch (DateTimeException notOne) {
            throw new InvalidValueException(
                    "time", "it is no point in time", "Give an ISO 8601 time such as 2026-03-01T03:00:00Z.");
        }
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException notOne) {
            throw new InvalidValueException(
                    "duration", "it is no length of time", "Give an ISO 8601 duration such as PT30S or PT48H.");
        }
    }

    private static LocalTime timeOfDay(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException notOne) {
            throw new InvalidValueException("time", "it is no time of day", "Give a time such as 16:30.");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException notOne) {
            throw new InvalidValueException(
                    "zone",
                    "'" + Faults.shortened(text) + "' is no time zone",
                    "Give one such as Europe/Paris or UTC.");
        }
    }

    private static LatencyHistogram histogram(long[] counts) {
        try {
            return LatencyHistogram.ofCounts(counts);
        } catch (IllegalArgumentException notOne) {
            throw new InvalidValueException(
                    "latency",
                    "it is no histogram",
                    "Give up to " + LatencyHistogram.CLASSES + " counts of 0 or more.");
        }
    }

    /// The one table that travels as such is a rollout's exemptions; [StateSnapshot] spells out the others.
    private static List<?> exemptionsInOrder(Table<?, ?> table) {
        return table.values()
                .map(Exemption.class::cast)
                .sorted(Comparator.comparing(Exemption::key))
                .toList();
    }

    private static Table<String, Exemption> exemptions(Exemption[] exemptions) {
        Set<String> keys = Arrays.stream(exemptions).map(Exemption::key).collect(Collectors.toSet());
        if (keys.size() < exemptions.length) {
            throw new InvalidValueException("exemptions", "a subject is listed twice", "List each subject once.");
        }
        return Table.of(Arrays.stream(exemptions).collect(Collectors.toMap(Exemption::key, Function.identity())));
    }
}
