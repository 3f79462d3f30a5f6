package dev.herald.http.api;

import static dev.herald.http.api.Answering.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.office.Desk;
import dev.herald.application.office.Office;
import dev.herald.application.port.DeliveryEntry;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.http.json.DeliveryForm;
import dev.herald.http.web.Cursor;
import dev.herald.http.web.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vavr.control.Either;

/** Answers about what became of a campaign's messages, row by row. */
final class DeliveryAnswers {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String REASONS = "reasons";

    private final Office office;

    DeliveryAnswers(Office office) {
        this.office = office;
    }

    void open(RoutesConfig routes) {
        routes.get(
                CampaignAnswers.ONE + "/deliveries",
                json(call -> CampaignAnswers.at(office, call).flatMap(desk -> deliveries(call, desk))));
        routes.get(
                CampaignAnswers.ONE + "/in-doubt",
                json(call -> CampaignAnswers.at(office, call).flatMap(desk -> inDoubt(call, desk))));
    }

    private static Either<Problem, Reply> deliveries(Context call, Desk desk) {
        return Page.of(call, Cursor::delivery)
                .map(page -> page.reply(
                        desk.deliveries(page.after().flatMap(after -> after.in(desk)), page.oneMore()),
                        DeliveryAnswers::delivery,
                        entry -> Cursor.of(entry.id())));
    }

    private static Either<Problem, Reply> inDoubt(Context call, Desk desk) {
        return Page.of(call, Cursor::doubt)
                .map(page -> page.reply(
                        desk.inDoubt(page.after().flatMap(after -> after.in(desk)), page.oneMore()),
                        DeliveryAnswers::doubt,
                        Cursor::of));
    }

    /** What is known of a delivery; what is not is left out. */
    static ObjectNode delivery(DeliveryEntry entry) {
        var json = MAPPER.createObjectNode();
        DeliveryForm.of(entry).remove(REASONS).forEach((field, value) -> json.put(field, value.toString()));
        entry.reasons().forEach(json.putArray(REASONS)::add);
        return json;
    }

    private static ObjectNode doubt(InDoubt doubt) {
        return MAPPER.createObjectNode()
                .put("token", doubt.id().token().value())
                .put("person", doubt.id().person().value())
                .put("attempted_at", doubt.attemptedAt().toString())
                .put("since", doubt.since().toString())
                .put(
                        "next_eligible_at",
                        doubt.nextEligibleAt().map(Object::toString).getOrNull())
                .put("repeated", doubt.repeated());
    }
}
