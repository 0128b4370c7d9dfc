package dev.signalbox.desktop.incident;

import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.Countdown;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Resolution;
import dev.signalbox.domain.rules.Command;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything Incident mode says at one moment. Immutable.
///
/// @param tiles what can be seen, as the decision matrix has it; none is picked while nobody knows
/// @param places the rollouts it can be about, the worst first
/// @param place the one it is about; absent when nothing is rolling out
/// @param advised what live guidance comes to there, in words
/// @param answer what is done about the chosen tile
/// @param levels the four ways back
/// @param back the chosen level's procedure
/// @param suspects changes of the last hour, the likeliest first
/// @param open every incident that is open, the worst first
/// @param running the one of them that it is about; absent for none
/// @param backOuts procedures that are under way
record IncidentView(
        List<Tile> tiles,
        List<FlagAddress> places,
        Optional<FlagAddress> place,
        String advised,
        Answer answer,
        List<Level> levels,
        Back back,
        List<String> suspects,
        List<OpenOne> open,
        Optional<Running> running,
        List<UnderWay> backOuts,
        Instant now) {
    IncidentView {
        tiles = List.copyOf(tiles);
        places = List.copyOf(places);
        levels = List.copyOf(levels);
        suspects = List.copyOf(suspects);
        open = List.copyOf(open);
        backOuts = List.copyOf(backOuts);
    }

    /// What is seen, by the tile that is picked.
    Optional<MatrixRow> seen() {
        return tiles.stream()
                .filter(tile -> tile.picked() == Picked.YES)
                .map(Tile::row)
                .findFirst();
    }

    /// Whether a person, or guidance for them, has picked something.
    enum Picked {
        YES,
        NO
    }

    /// An answer to "What do you see?".
    record Tile(MatrixRow row, Picked picked) {}

    /// What to do.
    ///
    /// @param headline severity and issue
    /// @param method the matrix's own words, and within which time
    /// @param tell whom to tell; empty while nobody knows
    /// @param button what the recommended stop does, or why there is none
    /// @param stop what the recommended stop turns off; absent when nothing is rolling out, or it is off already
    record Answer(String headline, String method, String tell, String button, Optional<FlagAddress> stop) {}

    /// An incident among those that are open.
    record OpenOne(Incident incident, Picked picked) {}

    /// A way back.
    record Level(RollbackLevel level, Picked picked, String useWhen) {}

    /// The way back that can be begun.
    ///
    /// @param offered the names of the level's procedures
    /// @param name of the chosen one; empty when there is none
    /// @param rehearsal when it was last tried; empty when there is none
    /// @param steps with exactly what runs or is done
    /// @param blanks what only a person knows of it
    record Back(
            List<String> offered,
            String name,
            String rehearsal,
            List<StepLine> steps,
            List<Blank> blanks,
            Trial trial) {
        static final Back NONE = new Back(List.of(), "", "", List.of(), List.of(), Trial.NOT_NEEDED);

        Back {
            offered = List.copyOf(offered);
            steps = List.copyOf(steps);
            blanks = List.copyOf(blanks);
        }
    }

    /// Whether a procedure's SQL was tried where it has to be.
    enum Trial {
        NOT_NEEDED,
        /// It needs a reason to run all the same.
        MISSING
    }

    /// A placeholder that a person fills.
    ///
    /// @param problem why what was typed cannot stand for it; empty when it can, or nothing was
    record Blank(String name, String problem) {}

    /// A step of a procedure.
    ///
    /// @param text exactly what runs, or is done
    /// @param here whether it can run on this computer, and how it could; empty where that is no question
    /// @param command does it from here; absent where the store does not do it
    record StepLine(int number, String title, String text, String here, Optional<Command> command) {}

    /// The incident that is worked on.
    ///
    /// @param hands whose it is
    /// @param effect whether what it affects is off
    /// @param next the phases it can be moved on to by hand
    /// @param decisions what can be decided, the advised first; empty while nobody says what is seen
    /// @param timeline what happened, oldest first
    record Running(
            Incident incident,
            Hands hands,
            Effect effect,
            List<Clock> clocks,
            List<IncidentPhase> next,
            List<Resolution> decisions,
            List<Draft> drafts,
            List<String> timeline) {
        Running {
            clocks = List.copyOf(clocks);
            next = List.copyOf(next);
            decisions = List.copyOf(decisions);
            drafts = List.copyOf(drafts);
            timeline = List.copyOf(timeline);
        }

        /// The draft for `audience`, from the facts as they are now.
        String draft(Audience audience) {
            return drafts.stream()
                    .filter(made -> made.audience() == audience)
                    .map(Draft::text)
                    .findFirst()
                    .orElse("");
        }
    }

    /// Whose an incident is.
    enum Hands {
        MINE,
        SOMEBODY_ELSES
    }

    /// How an incident stands to what it affects.
    enum Effect {
        /// Somebody may still be exposed.
        ON,
        /// Nobody is, and the incident does not say so yet.
        OFF,
        /// It says that it was contained.
        CONTAINED
    }

    /// A message that waits to be sent by hand.
    record Draft(Audience audience, String text) {}

    /// A clock against its budget.
    ///
    /// @param share of the budget that is spent, from 0 to 1
    /// @param words such as `Contain 0:42 of 1:00`
    record Clock(double share, Countdown.Standing standing, String words) {
        static Clock of(Countdown countdown, Instant now) {
            double spent = countdown.spent(now).toMillis();
            String time = minutes(countdown.spent(now).toSeconds()) + " of "
                    + minutes(countdown.budget().toSeconds());
            String how = switch (countdown.standing(now)) {
                case WITHIN -> countdown.runs() ? "" : ", done in time";
                case RUNNING_OUT -> countdown.runs() ? ", 80 % of its time is over" : ", done in time";
                case OVER -> countdown.runs() ? ", over its time" : ", done too late";
            };
            return new Clock(
                    Math.min(1, spent / Math.max(1, countdown.budget().toMillis())),
                    countdown.standing(now),
                    countdown.label() + " " + time + how);
        }

        private static String minutes(long seconds) {
            return "%d:%02d".formatted(seconds / 60, seconds % 60);
        }
    }

    /// A procedure that is under way, or has failed and can be gone on with.
    ///
    /// @param standing what it waits for
    /// @param prompt why the next level should take over, and which; absent while there is time
    /// @param next the step to do
    /// @param run the program that is asked for, runs or has run for it
    record UnderWay(
            BackOut backOut,
            List<Clock> clocks,
            String standing,
            Optional<Prompt> prompt,
            Optional<Next> next,
            Optional<RunView> run) {
        UnderWay {
            clocks = List.copyOf(clocks);
        }
    }

    /// The prompt to go up a level.
    ///
    /// @param procedure the name of the one that would take over
    record Prompt(String why, String procedure, RollbackLevel level, Trial trial) {}

    /// The step to do next.
    ///
    /// @param index from 0
    /// @param text exactly what runs, or is done
    record Next(int index, String title, String text, StepWay way) {}
}
