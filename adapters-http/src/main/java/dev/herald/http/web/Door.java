package dev.herald.http.web;

import io.javalin.config.RoutesConfig;

/** Some addresses that a server answers at. */
public interface Door {

    /** Adds them. */
    void open(RoutesConfig routes);
}
