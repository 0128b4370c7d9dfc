package dev.signalbox.client.stop;

import java.time.Instant;

/// Where a stop stands. Values only: every text is a function of one of these and the time ([StopWords]).
public sealed interface StopProgress {
    /// Nothing is asked.
    record Idle() implements StopProgress {}

    /// The sheet is open and nothing is done.
    ///
    /// @param choices the widths that it can be changed to
    record Armed(StopReach reach, StopChoices choices, Reachability link, Permit permit, Instant since)
            implements StopProgress {}

    /// Pressed: the two halves run beside each other, and neither waits for the other.
    record Pressed(
            StopPress press,
            Credential credential,
            Recording recording,
            Delivery delivery,
            Confirmation confirmation,
            Reached reached,
            Effect effect)
            implements StopProgress {
        /// Just pressed.
        public static Pressed now(StopPress press) {
            return new Pressed(
                    press,
                    Credential.TOKEN,
                    new Recording.Writing(),
                    new Delivery.Sending(),
                    Confirmation.AWAITED,
                    new Reached.Waiting(),
                    new Effect.Waiting());
        }

        /// True once the store has answered, or a person has given the stop up: from then on nothing is sent.
        public boolean isAnswered() {
            return !(delivery instanceof Delivery.Unknown);
        }

        /// True while it is not sent until a person says so.
        public boolean isHeld() {
            return delivery instanceof Delivery.Held;
        }

        /// Went out by this computer's key: what has once, is reviewed.
        Pressed byKey() {
            return new Pressed(press, Credential.DEVICE_KEY, recording, delivery, confirmation, reached, effect);
        }

        Pressed with(Recording changed) {
            return new Pressed(press, credential, changed, delivery, confirmation, reached, effect);
        }

        /// An answer is final: nothing that arrives later takes it back. What is held stays so until a
        /// person or the store says something: an attempt that was under way then, and fails, must not
        /// make it look as if it went on.
        Pressed with(Delivery changed) {
            boolean late = isHeld() && changed instanceof Delivery.Unanswered;
            return isAnswered() || late
                    ? this
                    : new Pressed(press, credential, recording, changed, confirmation, reached, effect);
        }

        Pressed overdue() {
            return new Pressed(press, credential, recording, delivery, Confirmation.OVERDUE, reached, effect);
        }

        Pressed with(Reached changed) {
            return new Pressed(press, credential, recording, delivery, confirmation, changed, effect);
        }

        Pressed with(Effect changed) {
            return new Pressed(press, credential, recording, delivery, confirmation, reached, changed);
        }
    }
}
