package dev.herald.testkit.junit;

import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.SandboxSettings;
import io.vavr.control.Option;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.ReflectionSupport;

/** What {@link HeraldSandbox} says on a class; nothing is believed before it is read. */
record AnnotatedSettings(HeraldSandbox annotation, Class<?> on) {

    boolean perMethod() {
        return annotation.perMethod();
    }

    /**
     * Makes sure that a sandbox could be started.
     *
     * @throws ExtensionConfigurationException if not
     */
    void check() {
        settings();
        now();
        seed();
        scenario();
    }

    /**
     * A seeded sandbox.
     *
     * @throws ExtensionConfigurationException if the annotation holds what it can't
     */
    Sandbox start() {
        var now = now();
        var seed = seed();
        var scenario = scenario();
        var sandbox = Sandbox.start(settings());
        try {
            now.forEach(sandbox.clock()::set);
            seed.sow(sandbox);
            scenario.forEach(sandbox::play);
            return sandbox;
        } catch (RuntimeException | Error notSeeded) {
            sandbox.close();
            throw notSeeded;
        }
    }

    private SandboxSettings settings() {
        var settings = SandboxSettings.standard().warmingUpFor(warmUp());
        return annotation.overTls() ? settings.overTls() : settings;
    }

    private Duration warmUp() {
        var expected = "a duration such as PT1H";
        var warmUp = read("warmUp", annotation.warmUp(), expected, Duration::parse);
        if (warmUp.isNegative()) {
            throw wrong("warmUp", annotation.warmUp(), expected, null);
        }
        return warmUp;
    }

    private Option<Instant> now() {
        return Option.of(annotation.now())
                .filter(text -> !text.isEmpty())
                .map(text -> read("now", text, "an instant such as 2026-07-01T12:00:00Z", Instant::parse));
    }

    private <T> T read(String attribute, String text, String expected, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException unreadable) {
            throw wrong(attribute, text, expected, unreadable);
        }
    }

    private SandboxSeed seed() {
        try {
            return ReflectionSupport.newInstance(annotation.seed());
        } catch (Exception notMade) {
            throw wrong("seed", annotation.seed().getName(), "a class that can be made without parameters", notMade);
        }
    }

    private Option<Path> scenario() {
        return Option.of(annotation.scenario()).filter(name -> !name.isEmpty()).map(this::resource);
    }

    private Path resource(String name) {
        var found = on.getResource(name);
        var expected = "a resource beside the class, or with a slash before it one from the top of the class path";
        if (found == null) {
            throw wrong("scenario", name, expected, null);
        }
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException | FileSystemNotFoundException inAnArchive) {
            throw wrong("scenario", name, expected + ", and no part of an archive", inAnArchive);
        }
    }

    private ExtensionConfigurationException wrong(
            String attribute, String value, String expected, @Nullable Exception cause) {
        return new ExtensionConfigurationException(
                "@HeraldSandbox on " + on.getName() + ": " + attribute + " must be " + expected + ", and is " + value,
                cause);
    }
}
