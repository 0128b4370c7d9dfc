package dev.signalbox.domain.rules;

import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.rollout.Rollout;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rules on a rollout's include and exclude lists. A subject is on one of them at most once (S1-24).
final class ExemptionRules {
    private ExemptionRules() {}

    static Ruling set(Rollout rollout, Command.SetExemption set) {
        Exemption exemption = set.exemption();
        boolean taken = rollout.exemptions()
                .get(exemption.key())
                .filter(other -> !other.kind().equals(exemption.kind()))
                .isPresent();
        return taken
                ? Ruling.refuse(
                        Rule.ALREADY_EXISTS,
                        "subject",
                        "Another kind of subject goes by '" + exemption.key() + "'.",
                        "Remove that exemption first.")
                : Ruling.accept(new Event.ExemptionSet(set.address(), exemption));
    }

    static Ruling remove(Rollout rollout, Command.RemoveExemption remove) {
        return rollout.exemptions().contains(remove.subject())
                ? Ruling.accept(new Event.ExemptionRemoved(rollout.address(), remove.subject()))
                : Ruling.refuse(
                        Rule.UNKNOWN_EXEMPTION,
                        "subject",
                        "'" + remove.subject() + "' is not exempted.",
                        "Name a subject from the list of exemptions.");
    }

    /// An excluded subject has to be taken off that list first: including many must not undo a single
    /// exclusion unseen.
    static Ruling add(Rollout rollout, Command.AddToWhitelist add) {
        List<Exemption> wanted = exemptions(add.kind(), add.subjects(), add.note());
        Optional<Exemption> excluded = wanted.stream()
                .flatMap(exemption -> rollout.exemptions().get(exemption.key()).stream())
                .filter(exemption -> exemption.effect() == ExemptionEffect.FORCE_DISABLE)
                .findFirst();
        if (excluded.isPresent()) {
            return Ruling.refuse(
                    Rule.EXCLUDED,
                    "subjects",
                    "'" + excluded.get().key() + "' is on the exclude list.",
                    "Remove that exemption first, or leave the subject out.");
        }
        List<Exemption> added = wanted.stream()
                .filter(exemption -> !rollout.exemptions().contains(exemption.key()))
                .toList();
        return added.isEmpty() ? Ruling.accept() : Ruling.accept(new Event.WhitelistAdded(add.address(), added));
    }

    static Ruling remove(Rollout rollout, Command.RemoveFromWhitelist remove) {
        List<String> removed = exemptions(remove.kind(), remove.subjects(), "").stream()
                .flatMap(exemption -> rollout.exemptions().get(exemption.key()).stream())
                .filter(exemption -> exemption.effect() == ExemptionEffect.FORCE_ENABLE)
                .map(Exemption::key)
                .toList();
        return removed.isEmpty()
                ? Ruling.accept()
                : Ruling.accept(new Event.WhitelistRemoved(remove.address(), removed));
    }

    private static List<Exemption> exemptions(Optional<SubjectKind> kind, Set<String> subjects, String note) {
        return subjects.stream()
                .sorted()
                .map(subject -> new Exemption(subject, ExemptionEffect.FORCE_ENABLE, note, kind))
                .toList();
    }
}
