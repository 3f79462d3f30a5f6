package dev.herald.app.command;

import dev.herald.app.settings.LogFormat;
import dev.herald.app.settings.LogLevel;
import io.vavr.control.Option;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ScopeType;

/** What all commands take, whatever they are about. {@link Configured} reads it before a command begins. */
final class SharedOptions {
    @CommandLine.Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The file of settings; herald.yaml beside the campaign file if left out (see herald config).")
    private @Nullable Path config;

    @CommandLine.Option(
            names = "--log-format",
            paramLabel = "text|json",
            scope = ScopeType.INHERIT,
            description = "How logs are written on standard error (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    private LogFormat logFormat = LogFormat.TEXT;

    @CommandLine.Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            scope = ScopeType.INHERIT,
            description = "From which level on logs are written: DEBUG, INFO, WARN, ERROR or OFF.")
    private @Nullable LogLevel logLevel;

    /** The file of settings that was named. */
    Option<Path> config() {
        return config == null ? Option.none() : Option.some(config);
    }

    LogFormat logFormat() {
        return logFormat;
    }

    Option<LogLevel> logLevel() {
        return logLevel == null ? Option.none() : Option.some(logLevel);
    }
}
