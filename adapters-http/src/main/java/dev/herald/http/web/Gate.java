package dev.herald.http.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Lets in whoever logged in, and strangers at a few doors only. Stands before all other doors, and before addresses at which
 * there is nothing. A person shows a session's cookie, and with everything that changes something the session's form token, as
 * the field {@code csrf} or the header {@code X-CSRF-Token}; a program shows the password as a bearer token. Everybody else is
 * answered 401, or sent to the login page if they want a page.
 */
public final class Gate implements Door {
    static final String VISITOR = "visitor";
    /** Where people log in. */
    public static final String LOGIN = "/login";
    /** What the session's cookie is called. */
    public static final String COOKIE = "herald_session";

    private static final String FORM = "form";
    private static final String FORM_TOKEN = "csrf";
    private static final String BEARER = "Bearer ";
    private static final Set<String> SAFE = HashSet.of("GET", "HEAD");
    private static final int SEE_OTHER = 303;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final Password password;
    private final Sessions sessions;
    private final Guesses guesses;
    private final Set<String> open;
    private final boolean isEncrypted;

    /**
     * A gate.
     *
     * @param open where strangers may come in: method and path, {@code GET /health}
     * @param isEncrypted whether browsers come by HTTPS, so that the cookie never leaves otherwise
     */
    public Gate(Password password, Set<String> open, boolean isEncrypted, InstantSource clock) {
        this.password = password;
        this.sessions = new Sessions(clock);
        this.guesses = new Guesses(clock);
        this.open = open.add("GET " + LOGIN).add("POST " + LOGIN);
        this.isEncrypted = isEncrypted;
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.before(this::check);
    }

    private void check(Context call) {
        var visitor = visitor(call);
        call.attribute(VISITOR, visitor);
        switch (visitor) {
            case Visitor.Stranger stranger -> {
                if (!open.contains(call.req().getMethod() + " " + call.path())) {
                    turnAway(call);
                }
            }
            case Visitor.Person(var session) -> {
                if (!SAFE.contains(call.req().getMethod()) && !isOwnForm(call, session)) {
                    refuse(
                            call,
                            FORBIDDEN,
                            "This form is not of this session. Go back, load the page anew, try again.");
                }
            }
            case Visitor.Program program -> {}
        }
    }

    private Visitor visitor(Context call) {
        var person = Query.cookie(call, COOKIE).flatMap(sessions::find).<Visitor>map(Visitor.Person::new);
        return person.getOrElse(() -> Option.of(call.req().getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .filter(header -> isPassword(header.substring(BEARER.length()).strip()))
                .<Visitor>map(header -> new Visitor.Program())
                .getOrElse(Visitor.Stranger::new));
    }

    private boolean isPassword(String guess) {
        if (!guesses.isAllowed()) {
            return false;
        }
        var isRight = password.is(guess);
        if (!isRight) {
            guesses.countWrong();
        }
        return isRight;
    }

    private void turnAway(Context call) {
        if (wantsPage(call)) {
            call.header("HX-Redirect", LOGIN);
            call.redirect(LOGIN, HttpStatus.SEE_OTHER);
            call.status(SEE_OTHER).skipRemainingHandlers();
        } else {
            call.header("WWW-Authenticate", "Bearer realm=\"herald\"");
            refuse(
                    call,
                    guesses.isAllowed() ? UNAUTHORIZED : TOO_MANY,
                    "Show the password as a bearer token: Authorization: Bearer PASSWORD.");
        }
    }

    private static boolean wantsPage(Context call) {
        var accepts = String.valueOf(call.req().getHeader("Accept"));
        return "GET".equals(call.req().getMethod()) && accepts.contains("text/html");
    }

    private static void refuse(Context call, int status, String why) {
        new Problem(status, why).answer(call);
        call.skipRemainingHandlers();
    }

    private static boolean isOwnForm(Context call, Session session) {
        return isFromHere(call) && formToken(call).exists(token -> equal(token, session.formToken()));
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Option<String> formToken(Context call) {
        return Option.of(call.req().getHeader("X-CSRF-Token"))
                .orElse(() -> isForm(call) ? form(call).field(FORM_TOKEN) : Option.none());
    }

    private static boolean isForm(Context call) {
        return String.valueOf(call.req().getContentType())
                .toLowerCase(Locale.ROOT)
                .startsWith("application/x-www-form-urlencoded");
    }

    /** Browsers tell where a form comes from; whoever tells nothing is no browser of today. */
    private static boolean isFromHere(Context call) {
        return Option.of(call.req().getHeader("Origin"))
                .forAll(origin ->
                        authority(origin).contains(String.valueOf(call.req().getHeader("Host"))));
    }

    private static Option<String> authority(String origin) {
        try {
            return Option.of(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return Option.none();
        }
    }

    /**
     * What the form of this call sends.
     *
     * @throws HttpResponseException if it can't be read, which ends the call
     */
    public static Form form(Context call) {
        var read = Option.of(call.<Form>attribute(FORM))
                .getOrElse(() -> Form.read(call)
                        .getOrElseThrow(refused -> new HttpResponseException(
                                refused.status(), "The form can't be read: it is too long, cut or slow.")));
        call.attribute(FORM, read);
        return read;
    }

    /** How a log-in went. */
    public enum LogIn {
        /** The call carries the session's cookie by now. */
        WELCOME,
        /** The password is another. */
        WRONG,
        /** Too many wrong ones came within the last minute. */
        TOO_MANY
    }

    /** Lets somebody in who tells the password in a form from here. */
    public LogIn logIn(Context call, String guess) {
        if (!guesses.isAllowed()) {
            return LogIn.TOO_MANY;
        }
        if (!isFromHere(call) || !isPassword(guess)) {
            return LogIn.WRONG;
        }
        call.cookie(cookie(sessions.begin(), (int) Sessions.LENGTH.toSeconds()));
        return LogIn.WELCOME;
    }

    /** Ends the session of this call. */
    public void logOut(Context call) {
        Query.cookie(call, COOKIE).forEach(sessions::end);
        call.cookie(cookie("", 0));
    }

    private Cookie cookie(String id, int seconds) {
        return new Cookie(COOKIE, id, "/", seconds, isEncrypted, true, null, SameSite.STRICT);
    }
}
