package dev.herald.http.web;

import dev.herald.application.port.StoreBroken;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.vavr.collection.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what became of calls that no door answers: nothing is there, not by this method, the store or the program failed.
 * Never says more than that: what was thrown is for the log.
 */
public final class Mishaps implements Door {
    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int BROKEN = 500;
    private static final int UNAVAILABLE = 503;

    @Override
    public void open(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (refused, call) -> refuse(refused, call));
        routes.exception(StoreBroken.class, (broken, call) -> {
            LOG.error("a call could not be answered: {}", broken.what());
            new Problem(UNAVAILABLE, "store-unavailable", "The store does not answer: " + broken.what() + ".")
                    .answer(call);
        });
        routes.exception(Exception.class, (failed, call) -> {
            LOG.error("a call could not be answered", failed);
            new Problem(BROKEN, "The program failed; what happened is in its log.").answer(call);
        });
    }

    private static void refuse(HttpResponseException refused, Context call) {
        switch (refused.getStatus()) {
            case NOT_FOUND -> new Problem(NOT_FOUND, "There is nothing at this address.").answer(call);
            case NOT_ALLOWED -> {
                var allowed = List.ofAll(refused.getDetails().values()).mkString(", ");
                call.header("Allow", allowed);
                new Problem(NOT_ALLOWED, "This address answers " + allowed + " only.").answer(call);
            }
            default -> new Problem(refused.getStatus(), String.valueOf(refused.getMessage())).answer(call);
        }
    }
}
