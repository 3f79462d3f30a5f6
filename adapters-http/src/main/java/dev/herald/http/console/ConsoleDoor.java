package dev.herald.http.console;

import dev.herald.application.office.Office;
import dev.herald.http.web.Door;
import dev.herald.http.web.Gate;
import dev.herald.http.web.Query;
import dev.herald.http.web.Session;
import dev.herald.http.web.Veil;
import dev.herald.http.web.Visitor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.util.Map;

/** Opens the console's pages. Every form works without scripts; after what it did, a page is loaded anew. */
public final class ConsoleDoor implements Door {
    /** Where strangers may come in: the login page's looks. */
    public static final Set<String> OPEN = HashSet.of("GET " + Assets.LOOKS);

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int AUDIT_SHOWN = 100;

    private final Office office;
    private final Gate gate;
    private final Pages pages = new Pages();
    private final CampaignPages campaigns;
    private final PeoplePages people;
    private final AccountPages accounts;

    /**
     * The console of an office.
     *
     * @param words says why a campaign can't be told of
     */
    public ConsoleDoor(Office office, Gate gate, RefusalWords words) {
        this.office = office;
        this.gate = gate;
        this.campaigns = new CampaignPages(office, pages, words);
        this.people = new PeoplePages(office, pages);
        this.accounts = new AccountPages(office, pages);
    }

    @Override
    public void open(RoutesConfig routes) {
        Assets.open(routes);
        routes.get(Gate.LOGIN, this::showLogIn);
        routes.post(Gate.LOGIN, this::logIn);
        routes.post("/logout", this::logOut);
        routes.get("/errors", this::errors);
        routes.get("/audit", this::audit);
        campaigns.open(routes);
        people.open(routes);
        accounts.open(routes);
    }

    static Frame frame(Context call, String title, String section) {
        return new Frame(title, section, Visitor.of(call).formToken(), veil(call));
    }

    /** Hides what this visitor's addresses carry. */
    static Veil veil(Context call) {
        return Visitor.of(call).session().map(Session::veil).getOrElse(Veil::new);
    }

    private void showLogIn(Context call) {
        if (Visitor.of(call) instanceof Visitor.Person) {
            call.redirect("/", HttpStatus.SEE_OTHER);
        } else {
            logIn(call, OK, "");
        }
    }

    private void logIn(Context call) {
        var guess = Gate.form(call).field("password").getOrElse("");
        switch (gate.logIn(call, guess)) {
            case WELCOME -> call.redirect("/", HttpStatus.SEE_OTHER);
            case WRONG -> logIn(call, FORBIDDEN, "That is not the password.");
            case FOREIGN ->
                logIn(
                        call,
                        FORBIDDEN,
                        "The form does not come from here, as far as the server is told. A proxy in front must pass the Host"
                                + " header on unchanged.");
            case TOO_MANY ->
                logIn(call, TOO_MANY, "Too many wrong ones within a minute. Wait for one, then try again.");
        }
    }

    private void logIn(Context call, int status, String notice) {
        pages.answer(call, status, "login", Map.of("notice", notice));
    }

    private void logOut(Context call) {
        gate.logOut(call);
        call.redirect(Gate.LOGIN, HttpStatus.SEE_OTHER);
    }

    private void errors(Context call) {
        var words = Query.of(call, "q").getOrElse("");
        var errors = office.reasons().all().map(ErrorLine::of).filter(line -> line.mentions(words));
        pages.answer(
                call, OK, "errors", Map.of("frame", frame(call, "Errors", "errors"), "words", words, "errors", errors));
    }

    private void audit(Context call) {
        var entries = office.audit(AUDIT_SHOWN).map(AuditLine::of);
        pages.answer(call, OK, "audit", Map.of("frame", frame(call, "Audit", "audit"), "entries", entries));
    }
}
