package dev.signalbox.desktop.navigation;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import java.util.Optional;

/// Where in the console a person can be.
public sealed interface Route {
    /// Every flag in every environment, worst first.
    record Board() implements Route {}

    /// Every flag there is, by name.
    record Flags() implements Route {}

    /// One flag with its rollouts everywhere.
    ///
    /// @param flag absent for one that is to be made
    record FlagPage(Optional<FlagKey> flag) implements Route {}

    /// One flag's rollout in one environment.
    ///
    /// @param aim what a person comes for, which has the keyboard then
    record RolloutDetail(FlagAddress address, Aim aim) implements Route {
        /// To look at it.
        public RolloutDetail(FlagAddress address) {
            this(address, Aim.LOOK);
        }
    }

    /// What a person comes to a rollout for. Nothing is done by coming.
    enum Aim {
        LOOK,
        /// The step to the next stage.
        NEXT_STEP,
        /// Turning the flag off.
        ROLL_BACK
    }

    /// Every rollout's stages and gates, from the first environment to production.
    record Pipeline() implements Route {}

    /// What is seen when something goes wrong, what is advised, and the clocks.
    record Incident() implements Route {}

    /// Why a subject gets one flag in one environment, or does not.
    record Why(FlagAddress address) implements Route {}

    /// The plan of one flag's rollout in one environment, to be laid out or changed.
    record RolloutPlan(FlagAddress address) implements Route {}

    /// What is scheduled, and when nothing is raised.
    record Calendar() implements Route {}

    /// Where a job would go by a routing policy, and why.
    record Routing() implements Route {}

    /// Who did what, when and why.
    ///
    /// @param flag only about this flag; absent for all
    record Audit(Optional<FlagKey> flag) implements Route {}

    /// What is prepared, and what waits to be sent.
    record Drafts() implements Route {}

    /// Which store this console talks to.
    record Connections() implements Route {}

    /// What the person has chosen for this computer.
    record Settings() implements Route {}

    /// What the store asks for metrics, and how that goes.
    record Sources() implements Route {}

    /// What every rollout goes by, and what stands ready beside them.
    record Policies() implements Route {}

    /// The first run's choices.
    record Welcome() implements Route {}
}
