package dev.signalbox.domain.rules;

import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.rules.aftercare.Aftercare;
import dev.signalbox.domain.rules.aftercare.Recoveries;
import dev.signalbox.domain.rules.backout.BackOuts;
import dev.signalbox.domain.rules.bypass.Bypasses;
import dev.signalbox.domain.rules.calendar.Freezes;
import dev.signalbox.domain.rules.calendar.Schedules;
import dev.signalbox.domain.rules.category.Categories;
import dev.signalbox.domain.rules.health.Alerts;
import dev.signalbox.domain.rules.health.Policies;
import dev.signalbox.domain.rules.health.Recorded;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.domain.rules.override.Overrides;
import dev.signalbox.domain.rules.routing.RoutingPolicies;
import dev.signalbox.domain.rules.scope.Scopes;
import dev.signalbox.domain.rules.source.Sources;
import dev.signalbox.domain.rules.template.Templates;
import java.util.List;

/// The registers of all chapters: whatever keeps, sends or compares states goes through this list.
public final class Chapters {
    /// In the order in which documents name them.
    public static final List<Register<?, ?>> REGISTERS = List.of(
            Incidents.REGISTER,
            BackOuts.PROCEDURES,
            BackOuts.REGISTER,
            Bypasses.REGISTER,
            Aftercare.REPORTS,
            Aftercare.LAUNCHES,
            Recoveries.REGISTER,
            Templates.REGISTER,
            Schedules.REGISTER,
            Freezes.REGISTER,
            Policies.REGISTER,
            Sources.REGISTER,
            Recorded.REGISTER,
            Alerts.REGISTER,
            RoutingPolicies.REGISTER,
            Categories.REGISTER,
            Categories.RULES,
            Overrides.REGISTER,
            Overrides.PREFIXES,
            Scopes.REGISTER);

    private Chapters() {}
}
