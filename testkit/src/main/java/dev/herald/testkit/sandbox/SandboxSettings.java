package dev.herald.testkit.sandbox;

import dev.herald.application.port.TimeZoneRegions;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How a {@link Sandbox} is set up.
 *
 * @param port where it listens on the loopback interface; {@link #ANY_PORT} for one that is free
 * @param stateDir where it keeps what happened, so that a restart goes on from there; none forgets with the process
 * @param warmUp how long a new campaign answers 2300012; the real API takes about an hour (endpoints page, mid-2026)
 * @param clock what the sandbox takes the time from
 * @param regions where people are whose rows, posted to the running sandbox, name a time zone and no country
 */
public record SandboxSettings(
        int port, Option<Path> stateDir, Duration warmUp, InstantSource clock, TimeZoneRegions regions) {
    /** Lets the system choose a free port. */
    public static final int ANY_PORT = 0;

    /** Any port, nothing kept, no warm-up, the system's clock. */
    public static SandboxSettings standard() {
        return new SandboxSettings(ANY_PORT, Option.none(), Duration.ZERO, Clock.systemUTC(), zone -> Option.none());
    }

    /** The same on this port. */
    public SandboxSettings onPort(int chosen) {
        return new SandboxSettings(chosen, stateDir, warmUp, clock, regions);
    }

    /** The same, keeping its state in this folder, which is made if it is missing. */
    public SandboxSettings keepingStateIn(Path folder) {
        return new SandboxSettings(port, Option.some(folder), warmUp, clock, regions);
    }

    /** The same with new campaigns warming up for this long. */
    public SandboxSettings warmingUpFor(Duration time) {
        return new SandboxSettings(port, stateDir, time, clock, regions);
    }

    /** The same with another clock. */
    public SandboxSettings readingTimeFrom(InstantSource source) {
        return new SandboxSettings(port, stateDir, warmUp, source, regions);
    }

    /** The same, inferring by this where people are whose rows name a time zone and no country. */
    public SandboxSettings inferringRegionsBy(TimeZoneRegions zones) {
        return new SandboxSettings(port, stateDir, warmUp, clock, zones);
    }
}
