package dev.signalbox.domain.rules.aftercare;

import dev.signalbox.domain.aftercare.Duty;
import dev.signalbox.domain.aftercare.Finding;
import dev.signalbox.domain.aftercare.Launch;
import dev.signalbox.domain.aftercare.StaleFlag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Rules on what comes after 100 %.
final class AftercareRules {
    private static final int MOST_READINGS = 30;
    private static final int LONGEST_NAME = 100;

    private AftercareRules() {}

    static Ruling decide(State state, AftercareCommand command, Context context) {
        return switch (command) {
            case AftercareCommand.ReportDuty report -> report(state, report, context);
            case AftercareCommand.LaunchFlag(var rollout) -> launch(state, rollout, context);
            case AftercareCommand.AssignRemoval(var flag, var assignee) ->
                onTask(state, flag, launch -> assign(launch, assignee));
            case AftercareCommand.FinishRemoval(var flag, var step) ->
                onTask(
                        state,
                        flag,
                        launch -> launch.done().contains(step)
                                ? Ruling.accept()
                                : Ruling.accept(new AftercareEvent.RemovalFinished(flag, step)));
        };
    }

    private static Ruling report(State state, AftercareCommand.ReportDuty report, Context context) {
        Optional<Duty> latest = Aftercare.latestOf(state, report.rollout(), context.now());
        if (latest.isEmpty()) {
            return Ruling.refuse(
                    Rule.NO_DUTY,
                    "rollout",
                    "Nobody has to watch " + report.rollout() + ".",
                    "Name a rollout that is at 100 % in production.");
        }
        return notNow(state, latest.get(), report.number())
                .or(() -> unsaid(report, context))
                .orElseGet(() -> Ruling.accept(new AftercareEvent.DutyReported(
                        new Duty(report.rollout(), latest.get().since(), report.number()),
                        report.finding(),
                        report.readings())));
    }

    /// The latest duty that is due, or the one that comes next for whoever is early.
    private static Optional<Ruling> notNow(State state, Duty latest, int number) {
        if (number < Math.max(1, latest.number())) {
            return Optional.of(Ruling.refuse(
                    Rule.NO_DUTY,
                    "number",
                    "The time for check " + number + " is over.",
                    "Report check " + Math.max(1, latest.number()) + "."));
        }
        if (number > latest.number() + 1) {
            return Optional.of(Ruling.refuse(
                    Rule.TOO_EARLY,
                    "number",
                    "Check " + number + " is not due yet.",
                    "Report check " + Math.max(1, latest.number()) + "."));
        }
        return Aftercare.isDone(state, new Duty(latest.rollout(), latest.since(), number))
                ? Optional.of(Ruling.refuse(
                        Rule.ALREADY_EXISTS,
                        "number",
                        "Check " + number + " was reported already.",
                        "Wait for the next one."))
                : Optional.empty();
    }

    private static Optional<Ruling> unsaid(AftercareCommand.ReportDuty report, Context context) {
        if (report.readings().size() > MOST_READINGS) {
            return Optional.of(Ruling.refuse(
                    Rule.TEXT_WRONG,
                    "readings",
                    "There are " + report.readings().size() + " of them.",
                    "Give at most " + MOST_READINGS + "."));
        }
        boolean silent = report.finding() == Finding.TROUBLE && context.reason().isBlank();
        return silent
                ? Optional.of(Ruling.refuse(
                        Rule.REASON_REQUIRED, "reason", "It does not say what is wrong.", "Say what was seen."))
                : Optional.empty();
    }

    private static Ruling launch(State state, FlagAddress rollout, Context context) {
        if (state.of(Aftercare.LAUNCHES).contains(rollout.flag())) {
            return Ruling.accept();
        }
        Instant now = context.now();
        boolean stale =
                Aftercare.stale(state, now).stream().map(StaleFlag::rollout).anyMatch(rollout::equals);
        if (!stale) {
            return Ruling.refuse(
                    Rule.NOT_STABLE,
                    "rollout",
                    rollout + " was not stable for 72 hours at 100 %.",
                    "Wait until it was, with no P0 or P1 incident open.");
        }
        return context.reason().isBlank()
                ? Ruling.refuse(
                        Rule.REASON_REQUIRED,
                        "reason",
                        "Nobody vouches for what no metric knows.",
                        "Say that users are content and the business goals are met.")
                : Ruling.accept(new AftercareEvent.FlagLaunched(rollout));
    }

    private static Ruling assign(Launch launch, String assignee) {
        if (assignee.isBlank() || assignee.length() > LONGEST_NAME) {
            return Ruling.refuse(
                    Rule.TEXT_WRONG, "assignee", "That is no name.", "Give 1 to " + LONGEST_NAME + " characters.");
        }
        return launch.assignee().filter(assignee::equals).isPresent()
                ? Ruling.accept()
                : Ruling.accept(new AftercareEvent.RemovalAssigned(launch.flag(), assignee));
    }

    private static Ruling onTask(State state, FlagKey flag, Function<Launch, Ruling> rule) {
        return state.of(Aftercare.LAUNCHES)
                .get(flag)
                .map(rule)
                .orElseGet(() -> Ruling.refuse(
                        Rule.NO_DUTY,
                        "flag",
                        "The flag '" + flag + "' was not launched.",
                        "Launch it first, once it was stable for 72 hours."));
    }
}
