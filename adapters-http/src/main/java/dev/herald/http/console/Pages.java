package dev.herald.http.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders templates, which were compiled with the rest. */
final class Pages {
    private static final int NOT_FOUND = 404;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "dev.herald.http.console");

    void answer(Context call, int status, String template, Map<String, Object> parameters) {
        call.status(status).contentType("text/html; charset=utf-8").result(render(template, parameters));
    }

    /** Answers that there is no such campaign. */
    void noSuchCampaign(Context call) {
        answer(
                call,
                NOT_FOUND,
                "notfound",
                Map.of(
                        "frame",
                        ConsoleDoor.frame(call, "No such campaign", "campaigns"),
                        "sentence",
                        "The file of a campaign of this id was not given to herald serve."));
    }

    String render(String template, Map<String, Object> parameters) {
        var page = new StringOutput();
        templates.render(template + ".jte", parameters, page);
        return page.toString();
    }
}
