package dev.signalbox.desktop.guidance;

import dev.signalbox.desktop.widget.Status;
import dev.signalbox.domain.guidance.Advisor;
import dev.signalbox.domain.guidance.Guidance;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import java.time.Duration;
import java.util.Locale;

/// What the product advises on a rollout, from the verdict that came with the state: so it is there without asking
/// anybody, also offline, and as old as the state is (F4).
///
/// The verdict alone picks the matrix row. A state holds no [Tally], and the few series that some screen has read cover
/// other times than the verdict does: advice from those would differ from screen to screen. Nothing grave is lost by
/// it, because a security report decides a verdict before anything else can; only an error rate above 5 % beside
/// another bound that was broken first is not seen here, and is on the rollout's own page, which reads the figures.
///
/// @param brief severity, method and time, such as `P0: turn the flag off within 1 min`; empty when nobody has to act
/// @param words the same with the matrix row's name, or why nobody has to act
/// @param why the figures that the row rests on, as sentences; empty without a row
public record GuidanceNote(Urgency urgency, String brief, String words, String why) {
    /// How soon somebody has to act.
    public enum Urgency {
        /// A bound was broken: the flag goes off.
        NOW(Status.REGRESSING),
        /// A goal was missed: it is mended while the flag stays on.
        LATER(Status.HOLDING),
        /// Too little is known to tell.
        UNKNOWN(Status.UNKNOWN),
        /// Everything that was measured holds.
        NONE(Status.HEALTHY),
        /// Nobody is exposed, so there is nothing to judge.
        IDLE(Status.OFF);

        private final Status status;

        Urgency(Status status) {
            this.status = status;
        }

        /// Its shape and colour.
        public Status status() {
            return status;
        }
    }

    private static final GuidanceNote STOPPED = idle("Nothing to judge: an emergency stop keeps everybody off.");
    private static final GuidanceNote NOBODY = idle("Nothing to judge: nobody is exposed.");
    private static final GuidanceNote UNJUDGED = new GuidanceNote(
            Urgency.UNKNOWN, "", "Too little is known. Nothing was judged yet. Turning the flag off is safe.", "");

    /// What is advised on `rollout` in `state`.
    public static GuidanceNote of(State state, Rollout rollout) {
        if (!state.stopsOver(rollout.address()).isEmpty()) {
            return STOPPED;
        }
        return rollout.phase() instanceof RolloutPhase.Live
                ? rollout.assessment().map(GuidanceNote::of).orElse(UNJUDGED)
                : NOBODY;
    }

    /// What is advised where the latest verdict is `assessment`.
    static GuidanceNote of(Assessment assessment) {
        return switch (Advisor.advise(assessment, Tally.NONE)) {
            case Guidance.NothingToDo(var why) -> new GuidanceNote(Urgency.NONE, "", "Nothing to do. " + why, "");
            case Guidance.Unknown(var why) -> new GuidanceNote(Urgency.UNKNOWN, "", "Too little is known. " + why, "");
            case Guidance.RollBack(var row, var level, var then, var because, var why) ->
                ofRow(Urgency.NOW, row, method(row, level), why);
            case Guidance.FixForward(var row, var because, var why) -> ofRow(Urgency.LATER, row, row.method(), why);
        };
    }

    /// True when somebody has to do something, at once or later.
    public boolean isCall() {
        return urgency == Urgency.NOW || urgency == Urgency.LATER;
    }

    /// True when nobody is exposed.
    public boolean isIdle() {
        return urgency == Urgency.IDLE;
    }

    /// A row that asks for no rollback does not say how, where a stage's own trigger asks for one.
    private static String method(MatrixRow row, RollbackLevel level) {
        return row.methods().isEmpty() ? level.act() : row.method();
    }

    private static GuidanceNote ofRow(Urgency urgency, MatrixRow row, String method, String why) {
        String act = method.substring(0, 1).toLowerCase(Locale.ROOT)
                + method.substring(1)
                + row.timeToContain().map(GuidanceNote::within).orElse("");
        return new GuidanceNote(
                urgency, row.severity() + ": " + act, row.severity() + " " + row.issue() + ": " + act, why);
    }

    private static String within(Duration time) {
        return " within " + time.toMinutes() + " min";
    }

    private static GuidanceNote idle(String words) {
        return new GuidanceNote(Urgency.IDLE, "", words, "");
    }
}
