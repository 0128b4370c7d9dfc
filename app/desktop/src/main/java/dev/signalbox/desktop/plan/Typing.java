package dev.signalbox.desktop.plan;

import dev.signalbox.client.plan.PlanField;
import dev.signalbox.client.plan.PlanText;
import dev.signalbox.client.plan.RolloutPlan;
import dev.signalbox.domain.flag.InvalidValueException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is typed and cannot be read yet. It stays as it was typed until it can be, and is read again after every other
/// change, because two fields may be wrong only together. Confined to one thread.
final class Typing {
    private final Map<Place, String> unread = new LinkedHashMap<>();
    private final Map<Place, String> wrong = new HashMap<>();

    /// @param stage 0 for a field that is of none
    private record Place(PlanField field, int stage) {}

    /// `plan` with `text` in `field`, if that can be read, and with all else that now can.
    RolloutPlan type(RolloutPlan plan, PlanField field, int stage, String text) {
        Place place = new Place(field, field.isOfStage() ? stage : 0);
        unread.remove(place);
        unread.put(place, text);
        return read(plan);
    }

    /// `plan` with all that can be read by now.
    RolloutPlan read(RolloutPlan plan) {
        RolloutPlan now = plan;
        int left;
        do {
            left = unread.size();
            now = readOnce(now);
        } while (unread.size() < left);
        return now;
    }

    private RolloutPlan readOnce(RolloutPlan plan) {
        RolloutPlan now = plan;
        wrong.clear();
        for (Map.Entry<Place, String> each : Map.copyOf(unread).entrySet()) {
            Place place = each.getKey();
            try {
                now = place.field().typed(now, place.stage(), each.getValue());
                unread.remove(place);
            } catch (InvalidValueException invalid) {
                wrong.put(place, PlanText.problem(invalid));
            }
        }
        return now;
    }

    /// Forgets what was typed of stages, which are not what they were.
    void forgetStages() {
        unread.keySet().removeIf(place -> place.field().isOfStage());
        wrong.keySet().removeIf(place -> place.field().isOfStage());
    }

    void clear() {
        unread.clear();
        wrong.clear();
    }

    boolean isWhole() {
        return unread.isEmpty();
    }

    /// What is typed, as it stands while `stage` is looked at.
    Map<PlanField, String> unread(int stage) {
        return at(unread, stage);
    }

    /// What is wrong with it.
    Map<PlanField, String> wrong(int stage) {
        return at(wrong, stage);
    }

    private static Map<PlanField, String> at(Map<Place, String> all, int stage) {
        Map<PlanField, String> here = new EnumMap<>(PlanField.class);
        all.forEach((place, text) -> {
            if (!place.field().isOfStage() || place.stage() == stage) {
                here.put(place.field(), text);
            }
        });
        return here;
    }
}
