package dev.herald.http.console;

import dev.herald.http.web.Query;
import dev.herald.http.web.Session;
import dev.herald.http.web.Visitor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.vavr.control.Option;

/**
 * What a page tells of something that was asked for by a form. The form is answered by sending the browser on to an address
 * where that is shown, to the same visitor only: so nothing is asked for twice by loading the page anew or going back to it.
 */
final class Told {
    private static final String TOLD = "told";

    private Told() {}

    /** Sends the browser on to a page that finds this there. */
    static void at(String path, Context call, Object what) {
        Visitor.of(call)
                .session()
                .map(Session::shelf)
                .peek(shelf -> call.redirect(path + "?" + TOLD + "=" + shelf.put(what), HttpStatus.SEE_OTHER))
                .onEmpty(() -> call.redirect(path, HttpStatus.SEE_OTHER));
    }

    /** What this page is to tell; none if nothing, or not any more. */
    static <T> Option<T> to(Context call, Class<T> kind) {
        return Query.of(call, TOLD)
                .flatMap(id ->
                        Visitor.of(call).session().flatMap(own -> own.shelf().find(id, kind)));
    }
}
