package dev.herald.benchmarks.sandbox;

import io.javalin.Javalin;

/**
 * The least that an endpoint for sends does: Javalin with its defaults, the body read, always the same answer. An upper
 * bound of what any sandbox on Javalin can take.
 */
public final class BareRoute {
    private static final String ANSWER =
            "{\"success\":true,\"marketing_message_tracking_id\":\"0d1f7d1e-54a3-4d57-9d2c-6f3c4c9a1d11\"}";

    private BareRoute() {}

    /** Listens on the port given first, until killed. */
    public static void main(String[] arguments) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.post("/{version}/{account}/messages", call -> {
                        if (call.bodyAsBytes().length > 0) {
                            call.contentType("application/json").result(ANSWER);
                        }
                    });
                })
                .start("127.0.0.1", Integer.parseInt(arguments[0]));
    }
}
