package dev.signalbox.protocol.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.signalbox.domain.backout.BackOutPhase;
import dev.signalbox.domain.backout.Step;
import dev.signalbox.domain.calendar.ActStanding;
import dev.signalbox.domain.calendar.FreezeTime;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.flag.Condition;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.Finding;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.override.OverrideEffect;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.routing.RoutingTest;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.calendar.CalendarEntry;
import dev.signalbox.domain.source.Origin;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.Expectation;
import dev.signalbox.domain.store.Receipt;
import java.util.List;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// Builds the mapper: which alternatives there are, what is strict, and in what order things are written.
final class DomainMapper {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1_000_000;

    /// Each is written with the simple name of its alternative as `type`.
    private static final List<Class<?>> ALTERNATIVES = List.of(
            ActStanding.class,
            CalendarEntry.class,
            BackOutPhase.class,
            Command.class,
            Condition.class,
            Criterion.class,
            Event.class,
            Expectation.class,
            Finding.What.class,
            FreezeTime.class,
            Grounds.class,
            PlannedAct.class,
            PolicyScope.class,
            Origin.class,
            Receipt.class,
            RolloutPhase.class,
            OverrideEffect.class,
            RoutingTest.class,
            StageTarget.class,
            Step.class,
            StopScope.class);

    private DomainMapper() {}

    static JsonMapper build() {
        JsonMapper.Builder builder = JsonMapper.builder(factory())
                .addModule(new DomainModule())
                .annotationIntrospector(AnnotationIntrospectorPair.create(
                        new JacksonAnnotationIntrospector(), new EverythingRequired()))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .withCoercionConfig(LogicalType.Textual, text -> {
                    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT));
        ALTERNATIVES.forEach(type -> builder.addMixIn(type, Alternative.class));
        return builder.build();
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Alternative {}
}
