package dev.signalbox.domain.flag;

/// One flag in one environment: the thing that is rolled out, stopped and rolled back.
public record FlagAddress(FlagKey flag, EnvironmentKey environment) implements Comparable<FlagAddress> {
    /// The address of flag `flag` in environment `environment`, from their names.
    ///
    /// @throws InvalidValueException when either is no name
    public static FlagAddress of(String flag, String environment) {
        return new FlagAddress(new FlagKey(flag), new EnvironmentKey(environment));
    }

    @Override
    public int compareTo(FlagAddress other) {
        int byFlag = flag.compareTo(other.flag);
        return byFlag == 0 ? environment.compareTo(other.environment) : byFlag;
    }

    @Override
    public String toString() {
        return flag + " in " + environment;
    }
}
