package dev.herald.http.console;

import dev.herald.application.account.AccountCheck;
import dev.herald.application.office.Declined;
import dev.herald.application.office.Office;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Map;

/** The page about those who send. */
final class AccountPages {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final Office office;
    private final Pages pages;

    AccountPages(Office office, Pages pages) {
        this.office = office;
        this.pages = pages;
    }

    void open(RoutesConfig routes) {
        routes.get("/accounts", call -> show(call, OK, "", "", Option.none()));
        routes.post("/accounts/{id}/check", this::check);
    }

    private void check(Context call) {
        var id = call.pathParam("id");
        Either<Declined, AccountCheck> checked = office.desk(id)
                .map(desk -> desk.checkAccounts())
                .getOrElse(() -> Either.left(Declined.because(
                        Declined.Kind.BAD_INPUT, "The file of campaign " + id + " is not open here.")));
        show(
                call,
                checked.fold(why -> why.kind() == Declined.Kind.BAD_INPUT ? NOT_FOUND : UNAVAILABLE, known -> OK),
                id,
                checked.fold(Declined::words, known -> ""),
                checked.toOption());
    }

    private void show(Context call, int status, String campaign, String notice, Option<AccountCheck> check) {
        var accounts = office.desks()
                .map(desk ->
                        AccountView.of(desk, check.filter(known -> desk.id().equals(campaign))));
        pages.answer(
                call,
                status,
                "accounts",
                Map.of(
                        "frame", ConsoleDoor.frame(call, "Accounts", "accounts"),
                        "accounts", accounts,
                        "notice", notice));
    }
}
