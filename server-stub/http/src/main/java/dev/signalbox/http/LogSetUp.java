package dev.signalbox.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/// How the log looks: warnings and worse, one line each, on standard error, because standard output belongs to the one
/// line that says where the server is.
///
/// Written as code and not as a file: reading a file would cost a start more than opening the store does. Found by
/// Logback as a service.
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogSetUp extends ContextAwareBase implements Configurator {
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level %logger{0} - %msg%n%ex{short}";

    @Override
    public ExecutionStatus configure(LoggerContext logging) {
        PatternLayoutEncoder line = new PatternLayoutEncoder();
        line.setContext(logging);
        line.setPattern(LINE);
        line.start();
        ConsoleAppender<ILoggingEvent> standardError = new ConsoleAppender<>();
        standardError.setContext(logging);
        standardError.setName("stderr");
        standardError.setTarget("System.err");
        standardError.setEncoder(line);
        standardError.start();
        Logger root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
