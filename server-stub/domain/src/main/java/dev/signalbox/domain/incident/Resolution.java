package dev.signalbox.domain.incident;

import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import java.util.List;
import java.util.Optional;

/// What is decided about an incident.
///
/// @param seen the row of the decision matrix that was advised from
/// @param level the rollback level to pull; absent where none is
public record Resolution(MatrixRow seen, Stance stance, Choice choice, Optional<RollbackLevel> level) {
    /// To do what the matrix advises for `seen`, by its first method where it has any.
    public static Resolution asAdvised(MatrixRow seen) {
        return seen.methods().isEmpty()
                ? of(seen, Choice.HOTFIX, Optional.empty())
                : of(seen, Choice.FULL_ROLLBACK, Optional.of(seen.methods().getFirst()));
    }

    /// To do `choice`, and how that stands to what the matrix advises for `seen`.
    public static Resolution of(MatrixRow seen, Choice choice, Optional<RollbackLevel> level) {
        return new Resolution(seen, stance(seen, choice, level), choice, level);
    }

    /// How it stands to what the matrix advises for what was seen, whatever it says of itself.
    public Stance byTheMatrix() {
        return stance(seen, choice, level);
    }

    /// The matrix advises a rollback by one of its methods, or no rollback at all (S2-125..130).
    private static Stance stance(MatrixRow seen, Choice choice, Optional<RollbackLevel> level) {
        List<RollbackLevel> methods = seen.methods();
        boolean advised = switch (choice) {
            case FULL_ROLLBACK ->
                !methods.isEmpty() && level.map(methods::contains).orElse(true);
            case HOTFIX -> methods.isEmpty() && level.isEmpty();
        };
        return advised ? Stance.ACCEPTED : Stance.OVERRIDDEN;
    }
}
