package dev.herald.http.console;

import dev.herald.application.office.Office;
import dev.herald.application.privacy.Forget;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.http.web.Gate;
import dev.herald.http.web.Query;
import dev.herald.http.web.Veil;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.vavr.control.Option;
import java.util.Map;

/** The page about a person, and forgetting them. */
final class PeoplePages {
    private static final int OK = 200;
    private static final int LONGEST_ID = 512;
    private static final String PEOPLE = "/people";
    private static final String OF_ANOTHER_SESSION =
            "The address is of a session that has ended, or of another one: look the person up again.";

    private final Office office;
    private final Pages pages;

    PeoplePages(Office office, Pages pages) {
        this.office = office;
        this.pages = pages;
    }

    void open(RoutesConfig routes) {
        routes.get(PEOPLE, this::show);
        routes.post(PEOPLE, this::lookUp);
        routes.post(PEOPLE + "/forget", this::forget);
    }

    /** Where somebody's page is: an address that tells no history and no proxy's log who it is. */
    static String address(String id, Veil veil) {
        return PEOPLE + "?who=" + veil.over(id);
    }

    private void lookUp(Context call) {
        var id = Gate.form(call).field("id").getOrElse("");
        if (id.length() > LONGEST_ID) {
            Told.at(PEOPLE, call, new News("", "No token and no id is as long as that."));
        } else {
            call.redirect(id.isEmpty() ? PEOPLE : address(id, ConsoleDoor.veil(call)), HttpStatus.SEE_OTHER);
        }
    }

    /**
     * What became of something that was asked for.
     *
     * @param id whom to show; empty for nobody
     */
    private record News(String id, String notice) {}

    private void show(Context call) {
        var told = Told.to(call, News.class);
        var who = Query.of(call, "who");
        var known = who.flatMap(ConsoleDoor.veil(call)::under);
        var id = told.map(News::id)
                .orElse(known)
                .orElse(() -> Query.of(call, "id"))
                .getOrElse("");
        var notice = Option.when(who.isDefined() && known.isEmpty(), OF_ANOTHER_SESSION);
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
                        told.map(News::notice).orElse(notice).getOrElse("")));
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
