package dev.signalbox.client.desk;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A desk could not be opened, read or written. What was asked is not saved; what was saved before is kept.
///
/// Its message is for the person.
public final class DeskFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final DeskFault fault;

    /// @param problem what is wrong, as a clause without a full stop, where more is known than [DeskFault#problem]
    DeskFaultException(DeskFault fault, Path where, String problem, @Nullable Throwable cause) {
        super("Drafts cannot be kept in " + where + ": " + problem + ". " + fault.fix(), cause);
        this.fault = fault;
    }

    DeskFaultException(DeskFault fault, Path where, @Nullable Throwable cause) {
        this(fault, where, fault.problem(), cause);
    }

    /// What is wrong.
    public DeskFault fault() {
        return fault;
    }
}
