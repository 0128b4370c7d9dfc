package dev.signalbox.client.remote;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import java.net.URI;
import org.junit.jupiter.api.Test;

class InterruptedCallTest {
    @Test
    void callOfAThreadThatIsToEndHasNoAnswerAndLeavesItInterrupted() {
        try (RolloutStore nowhere = HttpRolloutStore.at(URI.create("http://127.0.0.1:9"), "a token")) {
            Thread.currentThread().interrupt();

            assertThrows(StoreUnavailableException.class, nowhere::state);

            assertTrue(Thread.interrupted());
        }
    }
}
