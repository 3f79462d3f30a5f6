package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody who is not logged in gets at anything, whichever way they try. */
class StrangersTest {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "QUERY", "HERALD");
    /** What strangers may do: see that the process is alive, log in, and send webhooks, which are signed. */
    private static final Set<String> OPEN = HashSet.of(
            "GET /health", "GET /login", "POST /login", "GET /assets/herald.css", "GET /webhooks", "POST /webhooks");

    private static final Set<Integer> REFUSALS = HashSet.of(303, 400, 401, 404, 405, 429, 501, 505);
    private static final String TOKEN = "11224322820840800";
    /** Words that stand on pages about the campaign, and in nothing that a stranger may see. */
    private static final List<String> INSIDE =
            List.of("Summer sale", "140984918491243", "1234567890", TOKEN, "csrf", "2300034", "jvm_memory");

    @TempDir
    private Path folder;

    private final MovedClock clock = new MovedClock();
    private ServedSale sale;
    private RawHttp raw;

    @BeforeEach
    void open() throws Exception {
        sale = ServedSale.in(
                folder,
                setup -> setup.withModule(
                        binder -> binder.bind(InstantSource.class).toInstance(clock)));
        raw = new RawHttp(sale.doors().consoleUrl());
    }

    @AfterEach
    void close() {
        sale.close();
    }

    private Seq<String> paths() {
        return sale.doors()
                .addresses()
                .map(address -> address.split(" ", 2)[1])
                .distinct()
                .map(path -> path.replace("{id}", ServedSale.CAMPAIGN).replace("{token}", TOKEN));
    }

    @Test
    void noAddressAnswersThemWhateverTheMethod() throws Exception {
        var all = new SoftAssertions();
        assertThat(paths()).hasSizeGreaterThan(30).contains("/", "/metrics", "/ready", "/api/v1/audit");
        for (var path : paths()) {
            for (var method : METHODS.filter(method -> !OPEN.contains(method + " " + path))) {
                for (var accepts : List.of("text/html", "application/json", "*/*")) {
                    var answer = raw.call(method, path, "Accept: " + accepts);
                    all.assertThat(REFUSALS.contains(answer.status()))
                            .as(method + " " + path + ": " + answer)
                            .isTrue();
                    all.assertThat(INSIDE.filter(word -> answer.body().contains(word) && !path.contains(word)))
                            .as(method + " " + path)
                            .isEmpty();
                }
            }
        }
        all.assertAll();
    }

    @Test
    void whatIsOpenToThemTellsNothing() throws Exception {
        assertThat(raw.call("GET", "/health").body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(raw.call("GET", "/webhooks").status()).isEqualTo(403);
        assertThat(raw.form("/webhooks", "a=b").status()).isEqualTo(401);
        assertThat(raw.form("/login", "password=guess").status()).isEqualTo(403);
        for (var path : List.of("/login", "/assets/herald.css")) {
            var answer = raw.call("GET", path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(INSIDE.filter(answer.body()::contains)).isEmpty();
        }
    }

    @Test
    void noDetourLeadsIn() throws Exception {
        var all = new SoftAssertions();
        for (var path : List.of(
                "//audit",
                "/./audit",
                "/x/../audit",
                "/%2e/audit",
                "/%2e%2e/audit",
                "/health/../audit",
                "/health/%2e%2e/audit",
                "/health%2f..%2faudit",
                "/health/..%2faudit",
                "/health;x/../audit",
                "/health;/audit",
                "/health/;/../audit",
                "/health%00/../audit",
                "/health%23/../audit",
                "/AUDIT",
                "/audit/",
                "/audit//",
                "/%61udit",
                "/audit%00",
                "/audit;x=y",
                "/audit?/health",
                "/audit#/health",
                "/login/../audit",
                "/login;/../audit",
                "/assets/herald.css/../../audit",
                "/assets/herald.css%2f..%2f..%2faudit",
                "/assets/../audit",
                "/webhooks/../audit",
                "/webhooks;/../audit",
                "\\audit",
                "/\\audit",
                "/health\\..\\audit",
                "/api/v1/../../audit",
                "/api/v1/audit/.",
                "/api//v1/audit",
                "/API/v1/audit",
                "/api/v1/%61udit",
                "/health/../api/v1/audit",
                "/health?/../audit",
                "*",
                "",
                "http://herald/audit",
                "http://herald/health/../audit",
                "/health/audit",
                "/%2fhealth/audit")) {
            for (var method : List.of("GET", "POST")) {
                var answer = raw.call(method, path, "Accept: text/html");
                var isHealth = answer.body().equals("{\"status\":\"up\"}");
                all.assertThat(REFUSALS.contains(answer.status()) || isHealth)
                        .as(method + " " + path + ": " + answer)
                        .isTrue();
                all.assertThat(INSIDE.filter(answer.body()::contains)).as(path).isEmpty();
            }
        }
        all.assertAll();
    }

    @Test
    void noHeaderLeadsIn() throws Exception {
        var name = "herald_session_" + sale.doors().consoleUrl().getPort();
        for (var header : List.of(
                "X-Original-URL: /health",
                "X-Rewrite-URL: /health",
                "X-Forwarded-For: 127.0.0.1",
                "X-HTTP-Method-Override: GET",
                "Authorization: Bearer",
                "Authorization: Bearer ",
                "Authorization: Basic " + ServedSale.PASSWORD,
                "Authorization: " + ServedSale.PASSWORD,
                "Cookie: " + name,
                "Cookie: " + name + "=",
                "Cookie: " + name + "=null",
                "Cookie: " + name + "=" + "A".repeat(43),
                "Cookie: " + name + "=\"\"; " + name + "=x",
                "Cookie: " + name.toUpperCase(java.util.Locale.ROOT) + "=" + ServedSale.PASSWORD)) {
            assertThat(raw.call("GET", "/audit", header).status()).as(header).isEqualTo(401);
        }
    }

    @Test
    void aForgedTruncatedOrOldSessionIsNone() throws Exception {
        var session = LoggedIn.begun(raw);
        assertThat(raw.call("GET", "/audit", "Cookie: " + session.cookie()).status())
                .isEqualTo(200);

        var cookie = session.cookie();
        var last = cookie.charAt(cookie.length() - 1);
        for (var forged : List.of(
                cookie.substring(0, cookie.length() - 1),
                cookie + "A",
                cookie.substring(0, cookie.length() - 1) + (last == 'A' ? 'B' : 'A'),
                cookie.toLowerCase(java.util.Locale.ROOT))) {
            assertThat(raw.call("GET", "/audit", "Cookie: " + forged).status()).isEqualTo(401);
        }

        clock.move(Duration.ofHours(13));
        assertThat(raw.call("GET", "/audit", "Cookie: " + cookie).status()).isEqualTo(401);
    }

    @Test
    void afterLoggingOutTheSessionIsNone() throws Exception {
        var session = LoggedIn.begun(raw);

        assertThat(raw.form("/logout", "csrf=" + session.formToken(), "Cookie: " + session.cookie())
                        .status())
                .isEqualTo(303);

        assertThat(raw.call("GET", "/audit", "Cookie: " + session.cookie()).status())
                .isEqualTo(401);
    }

    @Test
    void afterManyWrongPasswordsNoneIsLookedAtForAWhile() throws Exception {
        for (var guess = 0; guess < 20; guess++) {
            assertThat(raw.call("GET", "/audit", "Authorization: Bearer wrong-" + guess)
                            .status())
                    .isIn(401, 429);
        }

        assertThat(raw.call("GET", "/audit", "Authorization: Bearer " + ServedSale.PASSWORD)
                        .status())
                .isEqualTo(429);
        assertThat(raw.form("/login", "password=" + ServedSale.PASSWORD.replace(' ', '+'))
                        .status())
                .isEqualTo(429);

        clock.move(Duration.ofMinutes(2));
        assertThat(raw.call("GET", "/audit", "Authorization: Bearer " + ServedSale.PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        var answer = raw.form("/login", "password=" + ServedSale.PASSWORD.replace(' ', '+'));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.head()).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Strict");
        assertThat(answer.head()).contains("location: /\r\n");
    }

    @Test
    void anotherSiteCanNotLogAnybodyIn() throws Exception {
        var answer =
                raw.form("/login", "password=" + ServedSale.PASSWORD.replace(' ', '+'), "Origin: https://evil.example");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.has("Set-Cookie")).isFalse();
    }

    @Test
    void aProxyThatNamesItselfAsTheHostLetsBrowsersLogIn() throws Exception {
        var answer = raw.form(
                "/login",
                "password=" + ServedSale.PASSWORD.replace(' ', '+'),
                "Origin: https://console.example",
                "Sec-Fetch-Site: same-origin");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.has("Set-Cookie")).isTrue();
    }

    @Test
    void whoeverIsLoggedInAlreadyIsShownIn() throws Exception {
        var session = LoggedIn.begun(raw);

        assertThat(raw.call("GET", "/login", "Cookie: " + session.cookie()).head())
                .contains("location: /\r\n");
    }

    @Test
    void whatIsSaidAtAnOpenDoorIsNoGuess() throws Exception {
        for (var probe = 0; probe < 30; probe++) {
            assertThat(raw.call("GET", "/health", "Authorization: Bearer of-yesterday")
                            .status())
                    .isEqualTo(200);
        }

        assertThat(raw.call("GET", "/audit", "Authorization: Bearer " + ServedSale.PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPartOfAPageWhoseSessionEndedTakesItsPageToTheLogin() throws Exception {
        var answer = raw.call("GET", "/live", "HX-Request: true", "Accept: */*");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.head()).containsIgnoringCase("hx-redirect: /login");
    }

    @Test
    void webhooksAtAnAddressOfTheConsoleAreRefusedAtStart() throws Exception {
        var example = Example.copied(folder.resolve("other"), ServedSale.CAMPAIGN);
        try (var herald = Setup.of(example.file()).openBesideARun().get()) {
            for (var path : List.of("/audit", "/metrics", "/people")) {
                org.assertj.core.api.Assertions.assertThatThrownBy(
                                () -> herald.serve(ServedSale.settings(path)).close())
                        .isInstanceOf(dev.herald.http.web.DoorUnavailable.class)
                        .hasMessageContaining(path);
            }
        }
    }

    @Test
    void webhooksWithinTheConsoleOpenNothingElse() throws Exception {
        var example = Example.copied(folder.resolve("other"), ServedSale.CAMPAIGN);
        try (var herald = Setup.of(example.file()).openBesideARun().get();
                var doors = herald.serve(ServedSale.settings("/campaigns/" + ServedSale.CAMPAIGN))) {
            URI url = doors.consoleUrl();

            assertThat(new RawHttp(url)
                            .call("GET", "/campaigns/" + ServedSale.CAMPAIGN)
                            .status())
                    .isEqualTo(403);
        }
    }
}
