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
    private static final String PEOPLE = "/people";

    private final Office office;
    private final Pages pages;

    PeoplePages(Office office, Pages pages) {
        this.office = office;
        this.pages = pages;
    }

    void open(RoutesConfig routes) {
        routes.get(PEOPLE, this::show);
        routes.post(PEOPLE + "/forget", this::forget);
    }

    /**
     * What became of forgetting somebody.
     *
     * @param id whom to show; empty for nobody
     */
    private record News(String id, String notice) {}

    private void show(Context call) {
        var told = Told.to(call, News.class);
        var id = told.map(News::id).getOrElse(() -> Query.of(call, "id").getOrElse(""));
        var person = Option.some(id)
                .filter(text -> !text.isEmpty())
                .flatMap(office::person)
                .map(file -> PersonView.of(file, office.reasons()));
        pages.answer(
                call,
                OK,
                "people",
                Map.of(
                        "frame",
                        ConsoleDoor.frame(call, "People", "people"),
                        "id",
                        id,
                        "person",
                        person,
                        "notice",
                        told.map(News::notice).getOrElse("")));
    }

    private void forget(Context call) {
        var form = Gate.form(call);
        var token =
                form.field("token").flatMap(text -> SubscriptionToken.of(text).toOption());
        Told.at(
                PEOPLE,
                call,
                token.filter(known -> form.field("sure").contains("yes"))
                        .map(this::forgotten)
                        .getOrElse(() -> new News(
                                token.map(SubscriptionToken::value).getOrElse(""),
                                "Nobody was forgotten: say that you are sure.")));
    }

    private News forgotten(SubscriptionToken token) {
        return office.forget(token)
                .fold(
                        refusal -> new News(token.value(), words(refusal)),
                        forgotten -> new News(
                                "",
                                "Forgotten: " + forgotten.subscriptions() + " tokens, " + forgotten.deliveries()
                                        + " deliveries."));
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
