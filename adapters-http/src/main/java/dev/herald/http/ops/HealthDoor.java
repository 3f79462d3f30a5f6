package dev.herald.http.ops;

import dev.herald.application.office.Office;
import dev.herald.application.port.StoreBroken;
import dev.herald.http.web.Door;
import dev.herald.http.web.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * Says whether the process is alive ({@code /health}, to anybody, and nothing more) and whether it can do its work
 * ({@code /ready}, to whoever may come in): 503 while the store does not answer.
 */
public final class HealthDoor implements Door {
    /** Where strangers may come in. */
    public static final Set<String> OPEN = HashSet.of("GET /health");

    private static final int UNAVAILABLE = 503;

    private final Office office;

    /** The health of this office. */
    public HealthDoor(Office office) {
        this.office = office;
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/health", call -> up(call));
        routes.get("/ready", this::ready);
    }

    private static void up(Context call) {
        call.contentType("application/json").result("{\"status\":\"up\"}");
    }

    private void ready(Context call) {
        try {
            office.records(Option.none(), 1);
            up(call);
        } catch (StoreBroken broken) {
            new Problem(UNAVAILABLE, broken.what()).answer(call);
        }
    }
}
