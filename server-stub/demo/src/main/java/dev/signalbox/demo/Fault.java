package dev.signalbox.demo;

/// A scenario and when it sets in: a path that works for few users and not for many.
///
/// @param fromExposure share of users in percent, 0 to 100, from which on the scenario shows
public record Fault(Scenario scenario, int fromExposure) {
    /// Nothing fails.
    public static final Fault NONE = new Fault(Scenario.HEALTHY, 0);

    /// The sampled share scatters around the true one: at 25 % of a thousand decisions by 4 points. A fifth below is
    /// outside that, and far above the stage before.
    private static final double TOLERANCE = 0.8;

    /// @throws IllegalArgumentException for a share outside 0 to 100, in words for a person
    public Fault {
        if (fromExposure < 0 || fromExposure > 100) {
            throw new IllegalArgumentException(
                    "The exposure " + fromExposure + " is outside 0 to 100: give whole percent.");
        }
    }

    /// How the new path behaves while `seenPercent` of the latest decisions are on.
    Scenario at(double seenPercent) {
        return seenPercent >= fromExposure * TOLERANCE ? scenario : Scenario.HEALTHY;
    }

    @Override
    public String toString() {
        return scenario == Scenario.HEALTHY ? "healthy" : scenario.word() + " from " + fromExposure + " %";
    }
}
