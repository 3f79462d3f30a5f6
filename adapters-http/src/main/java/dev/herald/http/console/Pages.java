package dev.herald.http.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders templates, which were compiled with the rest. */
final class Pages {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "dev.herald.http.console");

    void answer(Context call, int status, String template, Map<String, Object> parameters) {
        call.status(status).contentType("text/html; charset=utf-8").result(render(template, parameters));
    }

    String render(String template, Map<String, Object> parameters) {
        var page = new StringOutput();
        templates.render(template + ".jte", parameters, page);
        return page.toString();
    }
}
