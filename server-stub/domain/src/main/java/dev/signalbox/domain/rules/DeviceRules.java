package dev.signalbox.domain.rules;

import dev.signalbox.domain.device.BreakGlass;
import dev.signalbox.domain.device.Device;
import dev.signalbox.domain.device.DeviceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rules on devices: who may have one, and that it can do nothing but stop (reliability.md 3.8).
final class DeviceRules {
    private DeviceRules() {}

    static Ruling decide(State state, Command.OnDevice command, Context context) {
        return switch (command) {
            case Command.EnrolDevice enrol -> enrol(state, enrol);
            case Command.RevokeDevice revoke -> revoke(state, revoke);
            case Command.StopByDevice stop -> stop(state, stop);
            case Command.ReviewBreakGlass review -> review(state, review, context);
        };
    }

    private static Ruling enrol(State state, Command.EnrolDevice enrol) {
        boolean keyIsKnown = state.devices()
                .enrolled()
                .values()
                .anyMatch(device -> device.key().equals(enrol.key()));
        return keyIsKnown || state.devices().enrolled().contains(enrol.device())
                ? Ruling.refuse(
                        Rule.ALREADY_EXISTS,
                        "device",
                        "This device, or its key, is enrolled already.",
                        "Let the device make a new key, and enrol that.")
                : Ruling.accept(new Event.DeviceEnrolled(enrol.device(), enrol.name(), enrol.key()));
    }

    private static Ruling revoke(State state, Command.RevokeDevice revoke) {
        Optional<Device> device = state.devices().enrolled().get(revoke.device());
        if (device.isEmpty()) {
            return unknown(revoke.device());
        }
        return device.get().mayStop() ? Ruling.accept(new Event.DeviceRevoked(revoke.device())) : Ruling.accept();
    }

    private static Ruling stop(State state, Command.StopByDevice command) {
        Optional<Device> device = state.devices().enrolled().get(command.device());
        if (device.isEmpty()) {
            return unknown(command.device());
        }
        if (!device.get().mayStop()) {
            return Ruling.refuse(
                    Rule.DEVICE_REVOKED,
                    "device",
                    "The device '" + device.get().name() + "' may not stop any more.",
                    "Stop with a token, or ask somebody who has one.");
        }
        return switch (StopRules.engage(state, new Command.EngageStop(command.stop(), command.scope()))) {
            case Ruling.Refused refused -> refused;
            case Ruling.Accepted(var events) -> new Ruling.Accepted(marked(events, command));
        };
    }

    private static List<Event> marked(List<Event> events, Command.StopByDevice command) {
        if (events.isEmpty()) {
            return events;
        }
        List<Event> marked = new ArrayList<>(events);
        marked.add(new Event.BreakGlassUsed(command.device(), command.stop()));
        return marked;
    }

    private static Ruling review(State state, Command.ReviewBreakGlass review, Context context) {
        Optional<BreakGlass> waiting = state.devices().unreviewed().get(review.stop());
        if (waiting.isEmpty()) {
            return Ruling.refuse(
                    Rule.UNKNOWN_STOP,
                    "stop",
                    "No stop with this id waits for a review.",
                    "Name one that came in by a device's key and was not reviewed.");
        }
        if (waiting.get().by().equals(context.actor().id())) {
            return Ruling.refuse(
                    Rule.SECOND_PERSON_REQUIRED,
                    "",
                    "The stop came from a device of yours.",
                    "Ask another person to review it.");
        }
        return context.reason().isBlank()
                ? Ruling.refuse(Rule.REASON_REQUIRED, "reason", "A review needs its result.", "Say what you found.")
                : Ruling.accept(new Event.BreakGlassReviewed(review.stop()));
    }

    private static Ruling unknown(DeviceId device) {
        return Ruling.refuse(
                Rule.UNKNOWN_DEVICE,
                "device",
                "There is no device '" + device + "'.",
                "Enrol the device first, while signed in.");
    }
}
