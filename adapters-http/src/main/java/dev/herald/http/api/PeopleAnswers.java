package dev.herald.http.api;

import static dev.herald.http.api.Answering.json;

import dev.herald.application.office.Desk;
import dev.herald.application.office.Office;
import dev.herald.application.privacy.Forget;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.http.console.RefusalWords;
import dev.herald.http.json.PrivacyForm;
import dev.herald.http.json.RulesJson;
import dev.herald.http.web.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vavr.control.Either;

/** Answers about people, and forgets them. */
final class PeopleAnswers {
    private static final String PERSON = ApiDoor.BASE + "/people/{token}";
    private static final String TOKEN = "token";

    private final Office office;
    private final RefusalWords words;

    PeopleAnswers(Office office, RefusalWords words) {
        this.office = office;
        this.words = words;
    }

    void open(RoutesConfig routes) {
        routes.get(
                CampaignAnswers.ONE + "/people/{token}/explanation",
                json(call -> CampaignAnswers.at(office, call)
                        .flatMap(desk ->
                                Problems.token(call.pathParam(TOKEN)).flatMap(token -> explanation(desk, token)))));
        routes.get(PERSON, json(this::person));
        routes.post(
                PERSON + "/forget",
                json(call -> Problems.token(call.pathParam(TOKEN)).flatMap(token -> forget(call, token))));
    }

    private Either<Problem, Reply> explanation(Desk desk, SubscriptionToken token) {
        return desk.explain(token)
                .mapLeft(refusal -> Problems.notAsWritten(words.of(desk.brief(), refusal)))
                .flatMap(found -> found.toEither(() -> new Problem(
                        Problems.NOT_FOUND,
                        "not-in-audience",
                        "The token is not in the audience of campaign " + desk.id() + ".")))
                .map(explanation -> Reply.ok(RulesJson.explanation(token, explanation)));
    }

    /** A token and a person's id have the same shape. */
    private Either<Problem, Reply> person(Context call) {
        var id = call.pathParam(TOKEN);
        return Problems.token(id)
                .flatMap(token ->
                        office.person(id).toEither(Problems::nobody).map(file -> Reply.ok(PersonForm.of(file))));
    }

    private Either<Problem, Reply> forget(Context call, SubscriptionToken token) {
        return Body.none(call)
                .<Either<Problem, Reply>>map(Either::left)
                .getOrElse(() -> office.forget(token)
                        .bimap(PeopleAnswers::refused, forgotten -> Reply.ok(PrivacyForm.forgotten(forgotten))));
    }

    private static Problem refused(Forget.Refusal refusal) {
        return switch (refusal) {
            case Forget.Refusal.Open(var why) ->
                new Problem(
                        Problems.CONFLICT,
                        "message-under-way",
                        "Nobody was forgotten: a message to the person may be under way in campaign "
                                + why.campaign().id().value() + ". Try again after " + why.until() + ".");
            case Forget.Refusal.NoKey(var why) ->
                new Problem(Problems.UNAVAILABLE, "no-key", "Nobody was forgotten: " + why.words());
        };
    }
}
