package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Collects what is not carried. For one thread.
final class Report {
    private final List<Uncarried> all = new ArrayList<>();

    /// Notes something that is left out, or carried with a difference.
    void note(String path, String cause, String fix) {
        all.add(new Uncarried(path, cause, fix));
    }

    /// What `carrier` carries; absent, and noted, when it cannot be carried whole.
    <T> Optional<T> carrying(String path, Supplier<T> carrier) {
        try {
            return Optional.of(carrier.get());
        } catch (CannotCarryException impossible) {
            all.add(impossible.what());
        } catch (InvalidValueException invalid) {
            note(path + "." + invalid.field(), "It does not fit: " + invalid.problem() + ".", invalid.fix());
        }
        return Optional.empty();
    }

    List<Uncarried> all() {
        return List.copyOf(all);
    }
}
