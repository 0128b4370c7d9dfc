package dev.signalbox.client.draft;

import dev.signalbox.domain.rules.Command;

/// What commands aim at: of two with one aim, the later one says it instead of the earlier.
final class Aims {
    private Aims() {}

    static String of(Command command) {
        return switch (command) {
            case Command.SetExemption(var address, var exemption) -> exemption(address, exemption.subject());
            case Command.RemoveExemption(var address, var subject) -> exemption(address, subject);
            case Command.DefineSegment define -> "segment " + define.segment().key();
            case Command.OnRollout onRollout -> kind(onRollout) + " " + onRollout.address();
            case Command others -> kind(others);
        };
    }

    private static String exemption(Object address, String subject) {
        return "exemption " + address + " " + subject;
    }

    private static String kind(Command command) {
        return command.getClass().getSimpleName();
    }
}
