package dev.herald.http.console;

import dev.herald.application.office.Office;
import dev.herald.application.privacy.Forget;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.http.web.Gate;
import dev.herald.http.web.Query;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vavr.control.Option;
import java.util.Map;

/** The page about a person, and forgetting them. */
final class PeoplePages {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private final Office office;
    private final Pages pages;

    PeoplePages(Office office, Pages pages) {
        this.office = office;
        this.pages = pages;
    }

    void open(RoutesConfig routes) {
        routes.get("/people", call -> show(call, OK, Query.of(call, "id").getOrElse(""), ""));
        routes.post("/people/forget", this::forget);
    }

    private void show(Context call, int status, String id, String notice) {
        var person = Option.some(id)
                .filter(text -> !text.isEmpty())
                .flatMap(office::person)
                .map(file -> PersonView.of(file, office.reasons()));
        pages.answer(
                call,
                status,
                "people",
                Map.of(
                        "frame",
                        ConsoleDoor.frame(call, "People", "people"),
                        "id",
                        id,
                        "person",
                        person,
                        "notice",
                        notice));
    }

    private void forget(Context call) {
        var form = Gate.form(call);
        var token =
                form.field("token").flatMap(text -> SubscriptionToken.of(text).toOption());
        if (token.isEmpty() || !form.field("sure").contains("yes")) {
            show(
                    call,
                    BAD_REQUEST,
                    token.map(SubscriptionToken::value).getOrElse(""),
                    "Nobody was forgotten: say that you are sure.");
            return;
        }
        office.forget(token.get())
                .peek(forgotten -> show(
                        call,
                        OK,
                        "",
                        "Forgotten: " + forgotten.subscriptions() + " tokens, " + forgotten.deliveries()
                                + " deliveries."))
                .peekLeft(refusal -> show(call, CONFLICT, token.get().value(), words(refusal)));
    }

    private static String words(Forget.Refusal refusal) {
        return switch (refusal) {
            case Forget.Refusal.Open(var why) ->
                "Nobody was forgotten: a message to the person may be under way in campaign "
                        + why.campaign().id().value() + ". Try again after " + Words.time(why.until()) + ".";
            case Forget.Refusal.NoKey(var why) -> "Nobody was forgotten: " + why.words();
        };
    }
}
