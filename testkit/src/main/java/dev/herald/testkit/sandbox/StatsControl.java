package dev.herald.testkit.sandbox;

import io.javalin.http.Context;

/** {@code GET /sandbox/stats}: how many sends were taken, and how many refused with which code. */
final class StatsControl implements Control {
    private final RecordedWorld world;

    StatsControl(RecordedWorld world) {
        this.world = world;
    }

    @Override
    public void answer(Context call) {
        var stats = world.read(known -> known.sent().stats());
        var rejected = Json.object();
        stats.rejected().forEach((code, count) -> rejected.put(Integer.toString(code), count));
        Replies.json(
                call,
                Replies.OK,
                Json.object().put("accepted", stats.accepted()).set("rejected", rejected));
    }
}
