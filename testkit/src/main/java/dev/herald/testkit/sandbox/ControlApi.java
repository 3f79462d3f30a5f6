package dev.herald.testkit.sandbox;

import io.javalin.http.Context;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.io.IOException;

/** The sandbox's own endpoints under {@code /sandbox/}. They need no access token. */
final class ControlApi {
    static final String PREFIX = "/sandbox/";

    private static final int NOT_FOUND = 404;

    private final Map<String, Control> endpoints;

    ControlApi(RecordedWorld world, SandboxClock clock) {
        var messages = new MessagesControl(world);
        var state = new StateControl(world);
        var time = new ClockControl(clock);
        var people = new PeopleControl(world, clock);
        this.endpoints = LinkedHashMap.<String, Control>empty()
                .put("GET messages", messages)
                .put("GET stats", new StatsControl(world))
                .put("GET state", state::show)
                .put("POST state", state::change)
                .put("GET clock", time::show)
                .put("POST clock", time::change)
                .put("POST seed", new SeedControl(world, clock)::seed)
                .put("POST talk", people::talk)
                .put("POST optin", people::optIn)
                .put("POST optout", people::optOut);
    }

    void answer(Context call) throws IOException {
        var asked = call.method().name() + " " + call.path().substring(PREFIX.length());
        var endpoint = endpoints.get(asked);
        if (endpoint.isDefined()) {
            endpoint.get().answer(call);
        } else {
            Replies.json(
                    call,
                    NOT_FOUND,
                    Replies.complaint("there is no " + call.method() + " " + call.path() + "; there are "
                            + endpoints.keySet().mkString(", ")));
        }
    }
}
