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
import java.time.Instant;
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
    /** How the session's cookie is called, before the port. */
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
    private final Session ofPrograms;
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
        this.ofPrograms = new Session("", Instant.MAX, new Shelf(clock), new Veil());
        this.guesses = new Guesses(clock);
        this.open = open.add("GET " + LOGIN).add("POST " + LOGIN);
        this.isEncrypted = isEncrypted;
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.before(this::check);
    }

    private void check(Context call) {
        var isOpen = open.contains(call.req().getMethod() + " " + call.path());
        var visitor = visitor(call, isOpen);
        call.attribute(VISITOR, visitor);
        switch (visitor) {
            case Visitor.Stranger stranger -> {
                if (!isOpen) {
                    turnAway(call);
                }
            }
            case Visitor.Person(var session) -> {
                if (!isOpen && !SAFE.contains(call.req().getMethod()) && !isOwnForm(call, session)) {
                    refuse(
                            call,
                            FORBIDDEN,
                            "This form is not of this session. Go back, load the page anew, try again.");
                }
            }
            case Visitor.Program program -> {}
        }
    }

    /** At an open door nobody need say who they are, so no guess is made of what they say. */
    private Visitor visitor(Context call, boolean isOpen) {
        var person =
                Query.cookie(call, cookieName(call)).flatMap(sessions::find).<Visitor>map(Visitor.Person::new);
        return person.getOrElse(() -> Option.of(call.req().getHeader("Authorization"))
                .filter(header -> !isOpen && header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .filter(header -> guesses.isRight(
                        call.req().getRemoteAddr(),
                        () -> password.is(header.substring(BEARER.length()).strip())))
                .<Visitor>map(header -> new Visitor.Program(ofPrograms))
                .getOrElse(Visitor.Stranger::new));
    }

    /** Browsers keep one jar for all ports of a host, where another Herald may be. */
    private static String cookieName(Context call) {
        return COOKIE + "_" + call.req().getLocalPort();
    }

    private void turnAway(Context call) {
        if (wantsPage(call)) {
            call.redirect(LOGIN, HttpStatus.SEE_OTHER);
            call.status(SEE_OTHER).skipRemainingHandlers();
        } else {
            // A part of a page that asks for itself anew takes its page along to the login.
            if (call.req().getHeader("HX-Request") != null) {
                call.header("HX-Redirect", LOGIN);
            }
            call.header("WWW-Authenticate", "Bearer realm=\"herald\"");
            refuse(
                    call,
                    guesses.isAllowed(call.req().getRemoteAddr()) ? UNAUTHORIZED : TOO_MANY,
                    "Show the password as a bearer token: Authorization: Bearer PASSWORD.");
        }
    }

    private static boolean wantsPage(Context call) {
        var accepts = String.valueOf(call.req().getHeader("Accept"));
        return accepts.contains("text/html");
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

    /**
     * Browsers tell where a form comes from, and no page can make them say otherwise: by {@code Sec-Fetch-Site}, which holds
     * behind any proxy, or by {@code Origin}. Whoever tells nothing is no browser of today.
     */
    private static boolean isFromHere(Context call) {
        return Option.of(call.req().getHeader("Sec-Fetch-Site"))
                .map("same-origin"::equals)
                .getOrElse(() -> Option.of(call.req().getHeader("Origin"))
                        .forAll(origin -> authority(origin)
                                .contains(String.valueOf(call.req().getHeader("Host")))));
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
        /** The form is another site's, or a proxy changed what tells where it comes from. */
        FOREIGN,
        /** Too many wrong ones came within the last minute. */
        TOO_MANY
    }

    /** Lets somebody in who tells the password in a form from here. */
    public LogIn logIn(Context call, String guess) {
        var from = call.req().getRemoteAddr();
        if (!guesses.isAllowed(from)) {
            return LogIn.TOO_MANY;
        }
        if (!isFromHere(call)) {
            return LogIn.FOREIGN;
        }
        if (!guesses.isRight(from, () -> password.is(guess))) {
            return LogIn.WRONG;
        }
        call.cookie(cookie(call, sessions.begin(), (int) Sessions.LENGTH.toSeconds()));
        return LogIn.WELCOME;
    }

    /** Ends the session of this call. */
    public void logOut(Context call) {
        Query.cookie(call, cookieName(call)).forEach(sessions::end);
        call.cookie(cookie(call, "", 0));
    }

    private Cookie cookie(Context call, String id, int seconds) {
        return new Cookie(cookieName(call), id, "/", seconds, isEncrypted, true, null, SameSite.STRICT);
    }
}
