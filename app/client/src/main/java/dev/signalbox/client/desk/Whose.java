package dev.signalbox.client.desk;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Whose desk a connection's is: known at once, known from an earlier time by the token, or as soon as the store says.
/// Until then it is nobody's, and nothing is shown or sent. Safe for any thread.
public final class Whose {
    private final CompletableFuture<Person> person;
    private final Company company;
    private final Consumer<Person> memory;
    private final AtomicReference<Optional<Person>> last = new AtomicReference<>(Optional.empty());

    private Whose(CompletableFuture<Person> person, Company company, Consumer<Person> memory) {
        this.person = person;
        this.company = company;
        this.memory = memory;
    }

    /// Who else may have a desk in the folder.
    public enum Company {
        /// Nobody: the store is this person's own.
        ALONE,
        /// Whoever has a token.
        PERHAPS_OTHERS
    }

    /// `person`'s, whose own store it is.
    public static Whose of(Person person) {
        return new Whose(CompletableFuture.completedFuture(person), Company.ALONE, heard -> {});
    }

    /// That of whoever holds `token` in the store whose folder `folder` is. Blocks on the disk.
    public static Whose holderOf(String token, DeskFolder folder) {
        KnownPeople known = new KnownPeople(folder);
        return new Whose(
                known.holder(token).map(CompletableFuture::completedFuture).orElseGet(CompletableFuture::new),
                Company.PERHAPS_OTHERS,
                heard -> known.remember(token, heard));
    }

    /// Whose it is, once that is known; fails after [#leave].
    public CompletableFuture<Person> person() {
        return person;
    }

    /// Who else may have a desk there.
    public Company company() {
        return company;
    }

    /// The store takes us for `heard`. The first time blocks on the disk. A desk that is open for another person by
    /// then stays that person's.
    public void heard(Person heard) {
        if (!last.getAndSet(Optional.of(heard)).equals(Optional.of(heard))) {
            memory.accept(heard);
            person.complete(heard);
        }
    }

    /// Nobody waits for it any more.
    public void leave() {
        person.cancel(false);
    }
}
