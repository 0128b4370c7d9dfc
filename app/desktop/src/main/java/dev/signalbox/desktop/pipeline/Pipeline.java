package dev.signalbox.desktop.pipeline;

import dev.signalbox.desktop.widget.Status;
import dev.signalbox.domain.flag.FlagAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The pipeline as a graph: lanes of one flag follow each other from development to production, and in each lane the
/// stages, with the gate that leads to the next one. Immutable.
///
/// @param lanes a flag's lanes together, in the order in which a change travels
record Pipeline(List<Lane> lanes) {
    /// Beyond this a graph is a wall of boxes, and a list says more.
    static final int MOST_NODES = 200;

    Pipeline {
        lanes = List.copyOf(lanes);
    }

    /// One rollout.
    ///
    /// @param environment the environment's name
    /// @param words where it stands
    /// @param guidance what is advised; empty for nothing
    /// @param after the lane of the same flag that a change has to pass first; absent for the first one
    record Lane(
            FlagAddress address,
            String environment,
            Status status,
            String words,
            String guidance,
            List<Step> steps,
            Optional<FlagAddress> after) {
        Lane {
            steps = List.copyOf(steps);
        }

        String flag() {
            return address.flag().value();
        }

        /// The gate that keeps it where it is; absent on the last stage.
        Optional<Gate> blocking() {
            return steps.stream()
                    .flatMap(step -> step.gate().stream())
                    .filter(gate -> gate.standing() != Gate.Standing.PASSED && gate.standing() != Gate.Standing.LATER)
                    .findFirst();
        }

        boolean holds(List<String> wanted) {
            String all = (address + " " + environment + " " + words + " "
                            + blocking().map(Gate::waits).orElse(""))
                    .toLowerCase(Locale.ROOT);
            return wanted.stream().allMatch(all::contains);
        }

        /// What it stands on.
        String here() {
            return steps.stream()
                    .filter(step -> step.place() == Step.Place.HERE)
                    .map(Step::name)
                    .findFirst()
                    .orElse("Off");
        }
    }

    /// A stage.
    ///
    /// @param target whom it is for
    /// @param gate what leads into it
    record Step(String name, String target, Place place, Optional<Gate> gate) {
        enum Place {
            DONE,
            HERE,
            TO_COME
        }
    }

    /// What leads into a stage.
    ///
    /// @param stage the stage's name
    /// @param next whom it lets in
    /// @param waits what it waits for, as a sentence; empty when it was passed or is not reached
    record Gate(String stage, String next, Standing standing, String waits) {
        enum Standing {
            /// It was passed.
            PASSED,
            /// Nothing but a person is waited for.
            READY,
            /// Time, figures or the store are waited for.
            WAITS,
            /// Something forbids it.
            SHUT,
            /// Another gate comes first.
            LATER
        }
    }

    /// Stages and gates.
    int nodes() {
        return lanes.stream()
                .flatMap(lane -> lane.steps().stream())
                .mapToInt(step -> 1 + (step.gate().isPresent() ? 1 : 0))
                .sum();
    }

    /// The lanes that hold every word of `query`.
    Pipeline matching(String query) {
        List<String> words = List.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return query.isBlank()
                ? this
                : new Pipeline(lanes.stream().filter(lane -> lane.holds(words)).toList());
    }

    boolean isTooLarge() {
        return nodes() > MOST_NODES;
    }

    /// The lanes that a gate keeps where they are.
    Stream<Lane> waiting() {
        return lanes.stream().filter(lane -> lane.blocking().isPresent());
    }
}
