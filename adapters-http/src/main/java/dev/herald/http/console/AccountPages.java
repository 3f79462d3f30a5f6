package dev.herald.http.console;

import dev.herald.application.account.AccountCheck;
import dev.herald.application.office.Declined;
import dev.herald.application.office.Desk;
import dev.herald.application.office.Office;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Map;

/** The page about those who send. */
final class AccountPages {
    private static final String ACCOUNTS = "/accounts";
    private static final int OK = 200;

    private final Office office;
    private final Pages pages;

    AccountPages(Office office, Pages pages) {
        this.office = office;
        this.pages = pages;
    }

    void open(RoutesConfig routes) {
        routes.get(ACCOUNTS, this::show);
        routes.post(ACCOUNTS + "/{id}/check", this::check);
    }

    /** What was found of those who send a campaign, or why nothing was. */
    private record Checked(String campaign, String notice, Option<AccountCheck> found, Instant at) {}

    private void check(Context call) {
        var id = call.pathParam("id");
        office.desk(id)
                .map(Desk::checkAccounts)
                .peek(checked -> Told.at(
                        ACCOUNTS,
                        call,
                        new Checked(
                                id,
                                checked.fold(Declined::words, known -> ""),
                                checked.toOption(),
                                office.clock().instant())))
                .onEmpty(() -> pages.noSuchCampaign(call));
    }

    private void show(Context call) {
        var told = Told.to(call, Checked.class);
        var now = office.clock().instant();
        pages.answer(
                call,
                OK,
                "accounts",
                Map.of(
                        "frame",
                        ConsoleDoor.frame(call, "Accounts", "accounts"),
                        "accounts",
                        office.desks()
                                .map(desk -> AccountView.of(desk, told.flatMap(known -> found(desk, known)), now)),
                        "notice",
                        told.map(Checked::notice).getOrElse("")));
    }

    private static Option<AccountView.Found> found(Desk desk, Checked told) {
        return told.found()
                .filter(check -> desk.id().equals(told.campaign()))
                .map(check -> new AccountView.Found(check, told.at()));
    }
}
