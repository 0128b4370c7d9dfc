package dev.signalbox.domain.decision;

import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.SubjectKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A rollout's include and exclude lists, ready to be asked without allocating.
final class CompiledExemptions {
    private final Table<String, Exemption> byKey;
    private final SubjectKind[] kinds;
    private final Map<String, ExemptionEffect>[] byKind;

    @SuppressWarnings({"unchecked", "rawtypes"})
    CompiledExemptions(Table<String, Exemption> exemptions) {
        Map<SubjectKind, Map<String, ExemptionEffect>> named = new EnumMap<>(SubjectKind.class);
        exemptions
                .values()
                .forEach(exemption -> exemption
                        .kind()
                        .ifPresent(kind -> named.computeIfAbsent(kind, none -> new HashMap<>())
                                .put(exemption.subject(), exemption.effect())));
        this.byKey = exemptions;
        this.kinds = named.keySet().toArray(SubjectKind[]::new);
        this.byKind = named.values().toArray(Map[]::new);
    }

    /// What the lists say of `subject`, or null. One exclusion outweighs any inclusion (C.4: 5 before 6).
    @Nullable
    ExemptionEffect of(Subject subject) {
        if (byKey.size() == 0) {
            return null;
        }
        Exemption plain = byKey.find(subject.key());
        ExemptionEffect effect = plain != null && plain.kind().isEmpty() ? plain.effect() : null;
        for (int index = 0; index < kinds.length && effect != ExemptionEffect.FORCE_DISABLE; index++) {
            String name = subject.name(kinds[index]);
            ExemptionEffect other = name == null ? null : byKind[index].get(name);
            effect = other == null ? effect : other;
        }
        return effect;
    }
}
