package dev.signalbox.client.stop;

import dev.signalbox.client.stop.StopText.Line;
import dev.signalbox.client.stop.StopText.Mark;
import dev.signalbox.domain.stop.EmergencyStop;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The words for where a stop stands: a pure function, never ahead of the facts. Until the store has accepted, no text
/// of it holds the word "stopped".
///
/// @param zone in which times of day are written
public record StopWords(ZoneId zone) {
    /// How long an answer may take before the sheet says NOT CONFIRMED.
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    /// A count that is older shows how old.
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final int MOST_NAMED = 5;
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_MILLI = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    /// What is said of `progress` at `now`.
    public StopText of(StopProgress progress, Instant now) {
        return switch (progress) {
            case StopProgress.Idle() ->
                new StopText("", "", "", List.of(), List.of(), Optional.empty(), Optional.empty());
            case StopProgress.Armed armed -> armed(armed);
            case StopProgress.Pressed pressed -> pressed(pressed, now);
        };
    }

    /// True while `pressed` has gone without an answer for longer than [#PATIENCE].
    public static boolean isUnconfirmed(StopProgress.Pressed pressed) {
        return !pressed.isAnswered() && pressed.confirmation() == Confirmation.OVERDUE;
    }

    /// One line for a banner on what became of `pressed`.
    public String banner(StopProgress.Pressed pressed, Instant now) {
        return headline(pressed, now) + " · " + scope(pressed.press().reach());
    }

    private StopText armed(StopProgress.Armed armed) {
        List<String> notes = new ArrayList<>();
        if (armed.permit() instanceof Permit.Denied(var roles, var people)) {
            notes.add("You may not stop this. "
                    + (people.isEmpty() ? "" : String.join(", ", people) + " can. ")
                    + "People in these roles can: " + String.join(", ", roles) + ".");
        }
        if (armed.link() == Reachability.OFFLINE) {
            notes.add("Offline. The stop is recorded here and sent as soon as the store is heard again.");
        }
        armed.reach().already().map(this::covered).ifPresent(notes::add);
        return new StopText(
                "Emergency stop",
                scope(armed.reach()),
                detail(armed.reach()),
                notes,
                List.of(),
                Optional.empty(),
                armed.permit() instanceof Permit.Granted ? Optional.of(button(armed.link())) : Optional.empty());
    }

    private static String button(Reachability link) {
        return switch (link) {
            case HEARD -> "Stop now";
            case OFFLINE -> "Stop (will queue)";
        };
    }

    private StopText pressed(StopProgress.Pressed pressed, Instant now) {
        List<String> notes = new ArrayList<>();
        if (pressed.press().link() == Reachability.OFFLINE && !pressed.isAnswered() && !pressed.isHeld()) {
            notes.add("Offline when you pressed. It is sent as soon as the store is heard again.");
        }
        pressed.press()
                .reach()
                .already()
                .map(other -> added(other, pressed.delivery()))
                .ifPresent(notes::add);
        if (pressed.delivery() instanceof Delivery.Refused(var problem, var fix, var at)) {
            notes.add(problem + " " + fix);
        } else if (pressed.credential() == Credential.DEVICE_KEY) {
            notes.add("Break-glass: will be reviewed. No token worked, so this computer's key signed it.");
        }
        return new StopText(
                headline(pressed, now),
                scope(pressed.press().reach()),
                detail(pressed.press().reach()),
                notes,
                List.of(
                        recorded(pressed.recording()),
                        accepted(pressed.delivery(), now),
                        reached(pressed, now),
                        effect(pressed, now)),
                isUnconfirmed(pressed)
                        ? Optional.of("NOT CONFIRMED. The rollout may still be running.")
                        : Optional.empty(),
                Optional.empty());
    }

    private static String headline(StopProgress.Pressed pressed, Instant now) {
        return switch (pressed.delivery()) {
            case Delivery.Held held -> "Stop held";
            case Delivery.Unknown unknown -> isUnconfirmed(pressed) ? "Stop not confirmed" : "Stopping…";
            case Delivery.Refused refused -> "Stop refused";
            case Delivery.GivenUp givenUp -> "Stop given up";
            case Delivery.Accepted accepted -> acceptedHeadline(pressed);
        };
    }

    private static String acceptedHeadline(StopProgress.Pressed pressed) {
        return switch (pressed.reached()) {
            case Reached.Waiting waiting -> "Stop accepted";
            case Reached.NotKnown unknown -> "Stop accepted";
            case Reached.Counted(int off, int of, var who, var silent, var oldest, var at) ->
                off == of && pressed.effect() instanceof Effect.Seen ? "Stopped" : "Stopped on " + off + " of " + of;
        };
    }

    private Line recorded(Recording recording) {
        String name = "Recorded on this computer";
        return switch (recording) {
            case Recording.Writing() -> new Line(name, Mark.WAITING, "…");
            case Recording.Recorded(var at) -> new Line(name, Mark.DONE, milli(at));
            case Recording.Unrecorded(var why, var at) ->
                new Line(
                        name,
                        Mark.FAILED,
                        "Not recorded on this computer: " + why + " (" + milli(at) + "). Still sending.");
        };
    }

    private Line accepted(Delivery delivery, Instant now) {
        String name = "Accepted by the store";
        return switch (delivery) {
            case Delivery.Sending() -> new Line(name, Mark.WAITING, "… sending");
            case Delivery.Unanswered(int attempts, var why, var next) ->
                new Line(
                        name,
                        Mark.FAILED,
                        "No answer after " + plural(attempts, "attempt") + ": " + why + " " + retry(next, now));
            case Delivery.Held(var why, var since) ->
                new Line(name, Mark.FAILED, "Held: " + why + " Send it now, or give it up?");
            case Delivery.GivenUp(var reason, var at) ->
                new Line(name, Mark.UNKNOWN, milli(at) + " given up: " + reason);
            case Delivery.Accepted(var by, long revision, var at) ->
                new Line(name, Mark.DONE, milli(at) + " by " + by + ", revision " + number(revision));
            case Delivery.Refused(var problem, var fix, var at) ->
                new Line(name, Mark.FAILED, milli(at) + " refused: " + problem);
        };
    }

    private static String retry(Instant next, Instant now) {
        long seconds = Math.ceilDiv(Math.max(0, Duration.between(now, next).toMillis()), 1000);
        return seconds == 0 ? "Trying again now." : "Trying again in " + seconds + " s.";
    }

    private Line reached(StopProgress.Pressed pressed, Instant now) {
        String name = "Reached clients";
        if (!(pressed.delivery() instanceof Delivery.Accepted)) {
            return new Line(name, Mark.WAITING, "waiting for the store");
        }
        return switch (pressed.reached()) {
            case Reached.Waiting() -> new Line(name, Mark.WAITING, "…");
            case Reached.NotKnown() -> new Line(name, Mark.UNKNOWN, "Not known: no evaluator has identified itself.");
            case Reached.Counted counted ->
                new Line(name, counted.isComplete() ? Mark.DONE : Mark.WAITING, counted(counted, now));
        };
    }

    private String counted(Reached.Counted counted, Instant now) {
        String text =
                milli(counted.at()) + " off on " + counted.off() + " of " + counted.of() + " (" + counted.who() + ")";
        if (!counted.isComplete()) {
            text += "; silent: " + silent(counted.silent()) + "; oldest word " + age(counted.oldest(), now);
        }
        return Duration.between(counted.at(), now).compareTo(FRESH) > 0
                ? text + "; counted " + age(counted.at(), now)
                : text;
    }

    private static String age(Instant then, Instant now) {
        return Math.max(0, Duration.between(then, now).toSeconds()) + " s ago";
    }

    private static String silent(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)));
        return names.size() <= MOST_NAMED ? shown : shown + " and " + (names.size() - MOST_NAMED) + " more";
    }

    private Line effect(StopProgress.Pressed pressed, Instant now) {
        String name = "Effect seen";
        if (!(pressed.delivery() instanceof Delivery.Accepted)) {
            return new Line(name, Mark.WAITING, "waiting for the store");
        }
        return switch (pressed.effect()) {
            case Effect.Waiting() -> new Line(name, Mark.WAITING, "…");
            case Effect.NotKnown(var why, var at) -> new Line(name, Mark.UNKNOWN, why + " (" + second(at) + ")");
            case Effect.Watching(var figures) -> new Line(name, Mark.WAITING, figures(figures, now));
            case Effect.Seen(var figures) -> new Line(name, Mark.DONE, figures(figures, now));
        };
    }

    private String figures(Effect.Figures figures, Instant now) {
        String exposures = figures.quiet().isZero()
                ? "New exposures are still reported"
                : "New exposures 0 for " + figures.quiet().toSeconds() + " s";
        String errors =
                String.format(Locale.ROOT, "errors %.1f %% → %.1f %%", figures.errorsBefore(), figures.errorsAfter());
        long age = Math.max(0, Duration.between(figures.at(), now).toSeconds());
        return exposures + "; " + errors + " (" + second(figures.at()) + (age > 5 ? ", " + age + " s ago)" : ")");
    }

    private String covered(EmergencyStop other) {
        return "A stop by " + other.byName() + " (" + second(other.at())
                + ") covers this already. Yours will be added.";
    }

    private String added(EmergencyStop other, Delivery delivery) {
        return delivery instanceof Delivery.Accepted
                ? "Already stopped by " + other.byName() + " " + second(other.at()) + "; yours is added."
                : covered(other);
    }

    /// What `reach` stops, in one line.
    static String scope(StopReach reach) {
        String counted = reach.width() == StopWidth.FLAG
                ? reach.what()
                : reach.what() + " (" + plural(reach.live().size(), "rollout") + ")";
        return reach.where().isEmpty() ? "Stop " + counted : "Stop " + counted + " in " + reach.where();
    }

    private static String detail(StopReach reach) {
        return switch (reach.live().size()) {
            case 0 -> "Nothing is live here. The stop keeps it so until it is lifted.";
            case 1 ->
                percent(reach.percent()) + " → 0 % · the old path serves · about " + plural(reach.users(), "user");
            default ->
                plural(reach.live().size(), "rollout") + " → 0 % · the old paths serve · about "
                        + plural(reach.users(), "user");
        };
    }

    private static String percent(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f %%", value)
                : String.format(Locale.ROOT, "%.1f %%", value);
    }

    private static String plural(long count, String noun) {
        return number(count) + " " + (count == 1 ? noun : noun + "s");
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private String second(Instant at) {
        return TO_THE_SECOND.format(at.atZone(zone));
    }

    private String milli(Instant at) {
        return TO_THE_MILLI.format(at.atZone(zone));
    }
}
