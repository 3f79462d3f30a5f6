package dev.herald.testkit.sandbox;

import io.javalin.http.Context;
import java.io.IOException;

/** One of the sandbox's own endpoints, under {@value ControlApi#PREFIX}. */
interface Control {

    void answer(Context call) throws IOException;
}
