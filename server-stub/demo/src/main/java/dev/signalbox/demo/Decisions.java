package dev.signalbox.demo;

/// Where the application asks whether a user gets the new path.
interface Decisions extends AutoCloseable {
    /// What came back.
    enum Answer {
        ON,
        OFF,
        /// No usable answer: the application goes the old way, as for off.
        NONE
    }

    /// The decision for the user with key `user`; never throws.
    Answer decide(String user);

    /// Why the latest unanswered question went unanswered; empty when none did.
    String trouble();

    @Override
    void close();
}
