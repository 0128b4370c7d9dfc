package dev.signalbox.domain.rules;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rules.access.AccessEvent;
import dev.signalbox.domain.rules.aftercare.AftercareEvent;
import dev.signalbox.domain.rules.backout.BackOutEvent;
import dev.signalbox.domain.rules.backout.ProcedureEvent;
import dev.signalbox.domain.rules.bypass.BypassEvent;
import dev.signalbox.domain.rules.calendar.FreezeEvent;
import dev.signalbox.domain.rules.calendar.ScheduleEvent;
import dev.signalbox.domain.rules.category.CategoryEvent;
import dev.signalbox.domain.rules.health.HealthEvent;
import dev.signalbox.domain.rules.incident.IncidentEvent;
import dev.signalbox.domain.rules.override.OverrideEvent;
import dev.signalbox.domain.rules.routing.RoutingEvent;
import dev.signalbox.domain.rules.scope.ScopeEvent;
import dev.signalbox.domain.rules.source.SourceEvent;
import dev.signalbox.domain.rules.template.TemplateEvent;
import java.util.List;
import java.util.Optional;

/// An event of a chapter of the rule book; see [ChapterCommand].
public sealed interface ChapterEvent extends Event
        permits AccessEvent,
                AftercareEvent,
                BackOutEvent,
                BypassEvent,
                CategoryEvent,
                FreezeEvent,
                HealthEvent,
                IncidentEvent,
                OverrideEvent,
                ProcedureEvent,
                RoutingEvent,
                ScheduleEvent,
                ScopeEvent,
                SourceEvent,
                TemplateEvent {
    /// `state` after `entry`, whose event this is; the revision is counted elsewhere. Never refuses.
    State fold(State state, LogEntry entry);

    /// What it changes in the registers.
    List<Filed<?, ?>> files();

    @Override
    String action();

    @Override
    default Trigger trigger() {
        return Trigger.MANUAL;
    }

    @Override
    default Optional<FlagAddress> rollout() {
        return Optional.empty();
    }

    @Override
    default Optional<FlagKey> flagKey() {
        return rollout().map(FlagAddress::flag);
    }

    /// Whose decisions it may change.
    default Touched touches() {
        return Touched.NO_DECISION;
    }

    /// Whose decisions an event may change: what has to be compiled anew after it.
    enum Touched {
        NO_DECISION,
        /// Those on [#rollout()].
        ITS_ROLLOUT,
        /// Those of rollouts that admit by size.
        DECISIONS_BY_SIZE,
        EVERY_DECISION
    }
}
