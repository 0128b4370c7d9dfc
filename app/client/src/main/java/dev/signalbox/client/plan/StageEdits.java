package dev.signalbox.client.plan;

import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageTarget;
import java.util.List;
import java.util.Optional;

/// One stage with one thing changed. Pure; each throws `InvalidValueException` for what no stage may be.
public final class StageEdits {
    private StageEdits() {}

    /// Under another name.
    public static Stage named(Stage stage, String name) {
        return new Stage(
                name,
                stage.target(),
                stage.earliest(),
                stage.minimum(),
                stage.actions(),
                stage.successCriteria(),
                stage.rollbackTriggers(),
                stage.advance(),
                stage.health());
    }

    /// For somebody else.
    public static Stage aimedAt(Stage stage, StageTarget target) {
        return new Stage(
                stage.name(),
                target,
                stage.earliest(),
                stage.minimum(),
                stage.actions(),
                stage.successCriteria(),
                stage.rollbackTriggers(),
                stage.advance(),
                stage.health());
    }

    /// With other things for people to do.
    public static Stage doing(Stage stage, List<String> actions) {
        return new Stage(
                stage.name(),
                stage.target(),
                stage.earliest(),
                stage.minimum(),
                actions,
                stage.successCriteria(),
                stage.rollbackTriggers(),
                stage.advance(),
                stage.health());
    }

    /// Judged by figures of its own; by none where `health` says nothing.
    public static Stage judgedBy(Stage stage, HealthPolicy health) {
        return new Stage(
                stage.name(),
                stage.target(),
                stage.earliest(),
                stage.minimum(),
                stage.actions(),
                stage.successCriteria(),
                stage.rollbackTriggers(),
                stage.advance(),
                Optional.of(health).filter(said -> !said.equals(HealthPolicy.INHERITED)));
    }

    /// With what the store does on a verdict to roll back while this stage lasts; absent where the rollout decides.
    public static Stage acting(Stage stage, Optional<HealthPolicy.OnRollback> act) {
        return judgedBy(stage, HealthEdits.acting(stage.health().orElse(HealthPolicy.INHERITED), act));
    }

    /// With other success criteria and rollback triggers.
    public static Stage judgedBy(Stage stage, List<Criterion> success, List<Criterion> rollback) {
        return new Stage(
                stage.name(),
                stage.target(),
                stage.earliest(),
                stage.minimum(),
                stage.actions(),
                success,
                rollback,
                stage.advance(),
                stage.health());
    }
}
