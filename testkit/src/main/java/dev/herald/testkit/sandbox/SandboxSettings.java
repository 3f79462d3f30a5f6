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
 * @param budgetsRequired whether a campaign without a budget is refused (2300007), as the reference page has it
 *     (2026-04-24); else it gets an estimated daily cap, as Meta may do since mid-2026
 * @param regions where people are whose rows, posted to the running sandbox, name a time zone and no country
 * @param door how calls come in
 * @param posting whether events are posted from the start; else they wait until somebody says where they go
 */
public record SandboxSettings(
        int port,
        Option<Path> stateDir,
        Duration warmUp,
        InstantSource clock,
        boolean budgetsRequired,
        TimeZoneRegions regions,
        DoorSettings door,
        boolean posting) {
    /** Lets the system choose a free port. */
    public static final int ANY_PORT = 0;

    /** Any port, plain HTTP, nothing kept, no warm-up, the system's clock. */
    public static SandboxSettings standard() {
        return new SandboxSettings(
                ANY_PORT,
                Option.none(),
                Duration.ZERO,
                Clock.systemUTC(),
                true,
                zone -> Option.none(),
                DoorSettings.OPEN,
                true);
    }

    /** The same on this port. */
    public SandboxSettings onPort(int chosen) {
        return new SandboxSettings(chosen, stateDir, warmUp, clock, budgetsRequired, regions, door, posting);
    }

    /** The same, keeping its state in this folder, which is made if it is missing. */
    public SandboxSettings keepingStateIn(Path folder) {
        return new SandboxSettings(port, Option.some(folder), warmUp, clock, budgetsRequired, regions, door, posting);
    }

    /** The same with new campaigns warming up for this long. */
    public SandboxSettings warmingUpFor(Duration time) {
        return new SandboxSettings(port, stateDir, time, clock, budgetsRequired, regions, door, posting);
    }

    /** The same with another clock. */
    public SandboxSettings readingTimeFrom(InstantSource source) {
        return new SandboxSettings(port, stateDir, warmUp, source, budgetsRequired, regions, door, posting);
    }

    /** The same over HTTPS, with a certificate of its own making that {@link Sandbox#certificate()} tells. */
    public SandboxSettings overTls() {
        return with(door.overTls());
    }

    /** The same answering so many calls and no more, until others are posted to {@code /sandbox/limits}. */
    public SandboxSettings limitedTo(Limits limits) {
        return with(door.limitedTo(limits));
    }

    /** The same with 2300xxx codes standing there, until something else is posted to {@code /sandbox/errors}. */
    public SandboxSettings withCodesIn(ErrorPlace place) {
        return with(door.withCodesIn(place));
    }

    /** The same doing at its start, and at each restart, what a scenario says; see {@link Sandbox#play}. */
    public SandboxSettings playing(Path scenario) {
        return with(door.playing(scenario));
    }

    private SandboxSettings with(DoorSettings other) {
        return new SandboxSettings(port, stateDir, warmUp, clock, budgetsRequired, regions, other, posting);
    }

    /** The same with campaigns that may leave out their budget. */
    public SandboxSettings withOptionalBudgets() {
        return new SandboxSettings(port, stateDir, warmUp, clock, false, regions, door, posting);
    }

    /** The same, inferring by this where people are whose rows name a time zone and no country. */
    public SandboxSettings inferringRegionsBy(TimeZoneRegions zones) {
        return new SandboxSettings(port, stateDir, warmUp, clock, budgetsRequired, zones, door, posting);
    }

    /** The same posting no events until {@link Sandbox#postTo} is called; what there is to tell waits. */
    public SandboxSettings postingNothingYet() {
        return new SandboxSettings(port, stateDir, warmUp, clock, budgetsRequired, regions, door, false);
    }
}
