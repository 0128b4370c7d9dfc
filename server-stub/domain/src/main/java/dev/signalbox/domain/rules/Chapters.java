package dev.signalbox.domain.rules;

import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.rules.calendar.Freezes;
import dev.signalbox.domain.rules.calendar.Schedules;
import dev.signalbox.domain.rules.health.Policies;
import dev.signalbox.domain.rules.template.Templates;
import java.util.List;

/// The registers of all chapters: whatever keeps, sends or compares states goes through this list.
public final class Chapters {
    /// In the order in which documents name them.
    public static final List<Register<?, ?>> REGISTERS =
            List.of(Templates.REGISTER, Schedules.REGISTER, Freezes.REGISTER, Policies.REGISTER);

    private Chapters() {}
}
