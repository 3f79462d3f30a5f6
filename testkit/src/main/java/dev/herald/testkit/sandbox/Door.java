package dev.herald.testkit.sandbox;

/** What stands between the socket and the endpoints, for the control endpoints to look at and change. */
record Door(Faults faults, RateLimits limits, Unmodelled unmodelled, Checkpoint checkpoint) {

    static Door of(RecordedWorld world, Time time, Faults faults, DoorSettings settings) {
        var limits = new RateLimits(settings.limits(), time, token -> world.read(known -> known.page(token)));
        var unmodelled = new Unmodelled(time);
        return new Door(
                faults, limits, unmodelled, new Checkpoint(world, faults, limits, unmodelled, settings.codesIn()));
    }
}
