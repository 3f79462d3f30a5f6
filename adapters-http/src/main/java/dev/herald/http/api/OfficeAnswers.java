package dev.herald.http.api;

import static dev.herald.http.api.Answering.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.office.Desk;
import dev.herald.application.office.Office;
import dev.herald.domain.reason.Reason;
import dev.herald.http.json.PrivacyForm;
import dev.herald.http.json.SenderJson;
import dev.herald.http.web.Cursor;
import dev.herald.http.web.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vavr.control.Either;

/** Answers about those who send, about reasons, and about who did what. */
final class OfficeAnswers {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String ACCOUNTS = ApiDoor.BASE + "/accounts";

    private final Office office;

    OfficeAnswers(Office office) {
        this.office = office;
    }

    void open(RoutesConfig routes) {
        routes.get(ACCOUNTS, json(call -> Page.ofAll(call, office.desks(), Desk::id, OfficeAnswers::accounts)));
        routes.post(ACCOUNTS + "/{id}/check", json(this::check));
        routes.get(
                ApiDoor.BASE + "/errors",
                json(call -> Page.ofAll(call, office.reasons().all(), Reason::key, OfficeAnswers::reason)));
        routes.get(ApiDoor.BASE + "/audit", json(this::audit));
    }

    private static ObjectNode accounts(Desk desk) {
        var json = SenderJson.told(desk.brief().sender()).put("campaign", desk.id());
        json.set("limits", SenderJson.limits(desk.limits()));
        return json;
    }

    private Either<Problem, Reply> check(Context call) {
        return CampaignAnswers.at(office, call)
                .flatMap(desk -> Body.none(call)
                        .<Either<Problem, Reply>>map(Either::left)
                        .getOrElse(() ->
                                desk.checkAccounts().bimap(Problems::of, check -> Reply.ok(SenderJson.check(check)))));
    }

    private static ObjectNode reason(Reason reason) {
        return MAPPER.createObjectNode()
                .put("reason", reason.key())
                .put("name", reason.name())
                .put("blocks", reason.scope().words())
                .put("explanation", reason.explanation())
                .put("what_to_do", reason.remedy().words());
    }

    private Either<Problem, Reply> audit(Context call) {
        return Page.of(call, Cursor::number)
                .map(page -> page.reply(
                        office.audit(page.after(), page.oneMore()),
                        kept -> PrivacyForm.entry(kept.entry()),
                        kept -> String.valueOf(kept.number())));
    }
}
