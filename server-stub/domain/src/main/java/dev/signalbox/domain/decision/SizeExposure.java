package dev.signalbox.domain.decision;

import dev.signalbox.domain.category.SizeCategory;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How far a rollout has come among the known subjects of each size (S3-14..24). Known are the same as for
/// [NextInLine], and no more everybody than there.
///
/// @param sizes in the order of risk, the least first, and last those whose size nobody recorded; without sizes of
///     which no subject is known
public record SizeExposure(List<Share> sizes) {
    public SizeExposure {
        sizes = List.copyOf(sizes);
    }

    /// One size.
    ///
    /// @param category absent for those that nobody has categorised
    /// @param on how many of `known` have the flag now
    public record Share(Optional<SizeCategory> category, int on, int known) {}

    /// Who has `rollout`'s flag now, by size. Pure; decides for every known subject.
    ///
    /// @param clock asked only where the rollout has a schedule
    public static SizeExposure of(State state, Rollout rollout, InstantSource clock) {
        KnownSubjects known = KnownSubjects.of(state, rollout.stage().target());
        CompiledFlag flag = CompiledFlag.of(state, rollout);
        Stream<Optional<SizeCategory>> categories =
                Stream.concat(Stream.of(SizeCategory.values()).map(Optional::of), Stream.of(Optional.empty()));
        return new SizeExposure(categories
                .map(category -> share(category, known.sized(category), flag, clock))
                .filter(share -> share.known() > 0)
                .toList());
    }

    private static Share share(
            Optional<SizeCategory> category, KnownSubjects known, CompiledFlag flag, InstantSource clock) {
        return new Share(category, known.onBy(flag, clock), known.count());
    }
}
