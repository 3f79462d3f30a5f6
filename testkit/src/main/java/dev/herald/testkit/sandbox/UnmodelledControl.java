package dev.herald.testkit.sandbox;

import io.javalin.http.Context;

/** {@code GET /sandbox/unmodelled}: the calls that the sandbox could not answer as Meta would. */
final class UnmodelledControl implements Control {
    private final Unmodelled unmodelled;

    UnmodelledControl(Unmodelled unmodelled) {
        this.unmodelled = unmodelled;
    }

    @Override
    public void answer(Context call) {
        var shown = Json.object();
        var data = shown.putArray("data");
        unmodelled
                .seen()
                .forEach(one -> data.addObject()
                        .put("method", one.asked().method())
                        .put("path", one.asked().path())
                        .put("answer", one.asked().answer())
                        .put("times", one.times())
                        .put("first", one.first().toString())
                        .put("last", one.last().toString()));
        Replies.json(call, Replies.OK, shown.put("others", unmodelled.others()));
    }
}
