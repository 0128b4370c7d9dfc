package dev.signalbox.client.cache;

import dev.signalbox.client.desk.DeskFault;

/// What a person is told of the cache, as sentences.
final class Notices {
    static final String DAMAGED = "What this computer had kept of this store was damaged." + rebuilt();
    static final String NOT_YOURS = "What this computer had kept was of another sign-in or another server." + rebuilt();
    static final String OTHER_VERSION =
            "What this computer had kept of this store was written by another version." + rebuilt();
    static final String DELETED = "What this computer keeps of this store was deleted meanwhile, and is built again.";

    private Notices() {}

    static String notKept(DeskFault fault) {
        return "What you see is not kept for a start without the store: " + fault.problem() + ".";
    }

    private static String rebuilt() {
        return " It was thrown away, and is built again from the store.";
    }
}
