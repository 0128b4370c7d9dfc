package dev.signalbox.desktop.rollout;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.Guidance;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The guidance panel's words and its one button (F4). Pure.
///
/// @param tone how it is shown
/// @param severity P0 to P2, or empty
/// @param headline what is seen
/// @param method what to do about it
/// @param budget the time it may take; empty when it is no matter of minutes
/// @param tell whom to tell; empty when nobody needs to be
/// @param why the figures behind it
/// @param age how old they are
/// @param button the recommended act; absent when there is nothing to press
/// @param row the matrix row; absent when none was picked
record Advice(
        Tone tone,
        String severity,
        String headline,
        String method,
        String budget,
        String tell,
        String why,
        String age,
        Optional<Recommended> button,
        Optional<MatrixRow> row) {
    enum Tone {
        CALM,
        UNKNOWN,
        WARNING,
        ALARM
    }

    /// The one button.
    record Recommended(String label, Command command) {}

    /// What to say when there is nothing to judge.
    static Advice quiet(String headline, String why) {
        return new Advice(Tone.UNKNOWN, "", headline, "", "", "", why, "", Optional.empty(), Optional.empty());
    }

    static Advice of(FlagAddress address, Health health, Instant now) {
        String age = "Figures " + DetailWords.length(health.age(now)) + " old · n = "
                + DetailWords.number(health.assessment().n()) + " · window "
                + DetailWords.length(health.assessment().window());
        return switch (health.guidance()) {
            case Guidance.NothingToDo(var why) ->
                new Advice(
                        Tone.CALM,
                        "",
                        "Nothing to do",
                        "The stage holds its bounds",
                        "",
                        "",
                        why,
                        age,
                        Optional.empty(),
                        Optional.empty());
            case Guidance.Unknown(var why) ->
                new Advice(
                        Tone.UNKNOWN,
                        "",
                        "Too little is known",
                        "Turning the flag off is safe",
                        "",
                        "",
                        why,
                        age,
                        Optional.of(new Recommended(
                                "Turn the flag off", new Command.RollBack(address, new Grounds.ByHand()))),
                        Optional.empty());
            case Guidance.RollBack(var row, var level, var then, var because, var why) ->
                ofRow(
                        row,
                        row.methods().isEmpty() ? level.act() : row.method(),
                        Tone.ALARM,
                        why,
                        age,
                        Optional.of(new Recommended(
                                level.act(), new Command.RollBack(address, new Grounds.FollowedGuidance(row)))));
            case Guidance.FixForward(var row, var because, var why) ->
                ofRow(row, row.method(), Tone.WARNING, why, age, Optional.empty());
        };
    }

    private static Advice ofRow(
            MatrixRow row, String method, Tone tone, String why, String age, Optional<Recommended> button) {
        return new Advice(
                tone,
                row.severity().name(),
                row.issue(),
                method,
                row.timeToContain().map(Advice::budget).orElse(""),
                row.tell(),
                why,
                age,
                button,
                Optional.of(row));
    }

    private static String budget(Duration time) {
        return "within " + DetailWords.length(time);
    }
}
