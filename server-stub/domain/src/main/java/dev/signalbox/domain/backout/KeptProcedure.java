package dev.signalbox.domain.backout;

/// A procedure that a tenant keeps, beside those that ship.
public record KeptProcedure(Procedure procedure, Standing standing) {
    /// Whether it is on offer.
    public enum Standing {
        OFFERED,
        RETIRED
    }

    /// Its name.
    public String name() {
        return procedure.name();
    }
}
