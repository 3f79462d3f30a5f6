package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.IOException;

/** The sandbox's own endpoints under {@code /sandbox/}. They need no access token. */
final class ControlApi {
    static final String PREFIX = "/sandbox/";

    private static final int NOT_FOUND = 404;

    private final Map<String, Control> endpoints;

    ControlApi(RecordedWorld world, SandboxClock clock, Postman postman, Door door) {
        var reactions = new ReactionsControl(world);
        var webhooks = new WebhooksControl(world, postman);
        var messages = new MessagesControl(world);
        var state = new StateControl(world);
        var time = new ClockControl(clock);
        var faults = new FaultsControl(door.faults());
        var limits = new LimitsControl(door.limits());
        var errors = new ErrorsControl(door.checkpoint());
        this.endpoints = LinkedHashMap.<String, Control>empty()
                .put("GET messages", messages)
                .put("GET stats", new StatsControl(world))
                .put("GET state", state::show)
                .put("POST state", posted(state::change))
                .put("GET clock", time::show)
                .put("POST clock", posted(time::change))
                .put("GET faults", faults::show)
                .put("POST faults", posted(faults::add))
                .put("DELETE faults", faults::clear)
                .put("GET limits", limits::show)
                .put("POST limits", posted(limits::change))
                .put("GET errors", errors::show)
                .put("POST errors", posted(errors::change))
                .put("GET coverage", new CoverageControl(world))
                .put("GET unmodelled", new UnmodelledControl(door.unmodelled()))
                .put("GET reactions", reactions::show)
                .put("POST reactions", posted(reactions::change))
                .put("GET webhooks", webhooks::show)
                .put("POST webhooks", posted(webhooks::change));
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

    private static Control posted(Posted endpoint) {
        return endpoint;
    }

    /** The same as posting it to the endpoint of this name over HTTP; the complaint if there is none that takes it. */
    Either<String, ? extends JsonNode> post(String name, JsonNode body) {
        return endpoints
                .get("POST " + name)
                .filter(Posted.class::isInstance)
                .map(Posted.class::cast)
                .toEither(() -> "is not known here; there are " + postable().mkString(", "))
                .flatMap(endpoint -> endpoint.post(body));
    }

    private Seq<String> postable() {
        return endpoints
                .filterValues(Posted.class::isInstance)
                .keySet()
                .toList()
                .map(name -> name.substring("POST ".length()));
    }
}
