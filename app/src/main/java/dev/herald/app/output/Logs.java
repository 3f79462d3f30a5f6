package dev.herald.app.output;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.herald.app.settings.LogFormat;
import dev.herald.app.settings.LogLevel;
import io.vavr.control.Option;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/**
 * How logs are written: {@code logback.xml} says it, by these two words. Whoever brings a configuration of their own is left
 * alone.
 */
public final class Logs {
    private static final String FORMAT = "HERALD_LOG_FORMAT";
    private static final String LEVEL = "HERALD_LOG_LEVEL";
    private static final String STANDARD = "text";
    private static final String OWN = "logback.configurationFile";

    private Logs() {}

    /** Writes logs so from now on; nothing changes if they are written so already. */
    public static void write(LogFormat format, Option<LogLevel> level) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context && System.getProperty(OWN) == null) {
            var word = format.toString();
            var from = level.map(LogLevel::name);
            if (!now(context, FORMAT).getOrElse(STANDARD).equals(word)
                    || !now(context, LEVEL).equals(from)) {
                begin(context, word, from);
            }
        }
    }

    private static Option<String> now(LoggerContext context, String variable) {
        return Option.of(context.getProperty(variable)).orElse(() -> Option.of(System.getenv(variable)));
    }

    private static void begin(LoggerContext context, String format, Option<String> level) {
        context.reset();
        context.putProperty(FORMAT, format);
        level.forEach(word -> context.putProperty(LEVEL, word));
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(Objects.requireNonNull(Logs.class.getResource("/logback.xml")));
        } catch (JoranException broken) {
            throw new IllegalStateException("logback.xml can't be read", broken);
        }
    }
}
