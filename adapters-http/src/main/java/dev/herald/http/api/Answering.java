package dev.herald.http.api;

import dev.herald.http.web.Problem;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.vavr.control.Either;

/** Answers a call with JSON, or says why not. */
interface Answering {
    Either<Problem, Reply> answer(Context call) throws InterruptedException;

    /** The same for the server. */
    static Handler json(Answering answering) {
        return call -> answering
                .answer(call)
                .peek(reply -> call.status(reply.status())
                        .contentType("application/json")
                        .result(reply.body().toString()))
                .peekLeft(problem -> problem.answer(call));
    }
}
