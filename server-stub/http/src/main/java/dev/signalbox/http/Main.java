package dev.signalbox.http;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.store.sqlite.StoreFault;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/// The standalone server's command line.
public final class Main {
    private static final int USAGE = 2;
    private static final int FAILED = 1;

    private Main() {}

    /// Serves until the process is told to end. Exit codes: 0 when told to end, 1 when it cannot serve, 2 for arguments
    /// that are wrong.
    public static void main(String[] arguments) throws InterruptedException {
        int code = run(arguments, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
        Thread.currentThread().join();
    }

    /// Starts to serve; 0 when it does, else the exit code.
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            Standalone server = Standalone.start(Options.parse(arguments), out);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "signalbox-shutdown"));
            out.println("ready " + server.uri());
            return 0;
        } catch (InvalidValueException wrong) {
            err.println(wrong.field() + ": " + wrong.problem() + ". " + wrong.fix());
            return USAGE;
        } catch (StoreFault
                | IOException
                | UncheckedIOException
                | IllegalArgumentException
                | IllegalStateException no) {
            System.getLogger(Main.class.getName()).log(System.Logger.Level.DEBUG, "Cannot serve", no);
            err.println("The server cannot start: " + reason(no) + " Mend that and start it again.");
            return FAILED;
        }
    }

    /// To be told to end is no failure: without this, Java would report the signal as exit code 143.
    private static void end(Standalone server) {
        server.close();
        Runtime.getRuntime().halt(0);
    }

    private static String reason(Throwable fault) {
        String text = String.valueOf(fault.getMessage());
        return text.endsWith(".") ? text : text + ".";
    }
}
