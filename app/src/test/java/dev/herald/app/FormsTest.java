package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No other site can have a logged-in person do anything, and nothing that is shown can become a part of a page. */
class FormsTest {
    private static final String EVIL = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'";
    private static final String EVIL_IN_ADDRESS =
            "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%3Cimg%20src%3Dx%20onerror%3Dalert(2)%3E'";
    private static final int TOO_LONG = 70_000;
    private static final List<String> PROTECTION = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Cache-Control");

    @TempDir
    private Path folder;

    private ServedSale sale;
    private RawHttp raw;
    private LoggedIn session;

    @BeforeEach
    void open() throws Exception {
        var example = Example.copied(folder, ServedSale.CAMPAIGN);
        example.edit(
                text -> text.replace("name: Summer sale", "id: summer-sale\n  name: '" + EVIL.replace("'", "") + "'"));
        sale = ServedSale.of(example);
        raw = new RawHttp(sale.doors().consoleUrl());
        session = LoggedIn.begun(raw);
    }

    @AfterEach
    void close() {
        sale.close();
    }

    private Seq<String> changing() {
        return sale.doors()
                .addresses()
                .filter(address -> address.startsWith("POST "))
                .map(address -> address.substring("POST ".length()))
                .filter(path -> !path.equals("/login") && !path.equals("/webhooks"))
                .map(path -> path.replace("{id}", ServedSale.CAMPAIGN).replace("{token}", "11224322820840800"));
    }

    @Test
    void withoutTheSessionsOwnTokenNothingIsDone() throws Exception {
        var other = LoggedIn.begun(raw);
        var all = new SoftAssertions();
        assertThat(changing()).hasSizeGreaterThan(10);
        for (var path : changing()) {
            for (var token : List.of("", "wrong", other.formToken(), session.formToken() + "A")) {
                all.assertThat(raw.form(path, "csrf=" + token, "Cookie: " + session.cookie())
                                .status())
                        .as("form " + path + " " + token)
                        .isEqualTo(403);
                all.assertThat(raw.form(path, "", "Cookie: " + session.cookie(), "X-CSRF-Token: " + token)
                                .status())
                        .as("header " + path + " " + token)
                        .isEqualTo(403);
            }
            all.assertThat(raw.form(
                                    path,
                                    "csrf=" + session.formToken(),
                                    "Cookie: " + session.cookie(),
                                    "Origin: https://evil.example")
                            .status())
                    .as("from elsewhere " + path)
                    .isEqualTo(403);
            all.assertThat(raw.form(path + "?csrf=" + session.formToken(), "", "Cookie: " + session.cookie())
                            .status())
                    .as("in the address " + path)
                    .isEqualTo(403);
        }
        all.assertAll();
        assertThat(sale.get("/api/v1/audit").body()).doesNotContain("PAUSED", "FORGOTTEN", "BUDGET");
    }

    @Test
    void withItWhatIsAskedForIsDone() throws Exception {
        var answer = raw.form(
                "/campaigns/summer-sale/pause",
                "csrf=" + session.formToken(),
                "Cookie: " + session.cookie(),
                "Origin: http://" + sale.doors().consoleUrl().getAuthority());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(sale.get("/api/v1/audit").body()).contains("PAUSED");
    }

    @Test
    void everyPageAnswersAndNothingThatIsShownBecomesAPartOfIt() throws Exception {
        var all = new SoftAssertions();
        var pages = List.of(
                "/",
                "/live",
                "/campaigns/summer-sale",
                "/campaigns/summer-sale/live",
                "/campaigns/summer-sale/actions",
                "/campaigns/summer-sale/deliveries",
                "/campaigns/summer-sale/in-doubt",
                "/people",
                "/accounts",
                "/errors",
                "/audit");
        for (var page : pages) {
            for (var query : List.of("", "q", "id", "after", "before")) {
                var address = query.isEmpty() ? page : page + "?" + query + "=" + EVIL_IN_ADDRESS;
                var answer = raw.call("GET", address, "Cookie: " + session.cookie());
                all.assertThat(answer.status()).as(address).isEqualTo(200);
                all.assertThat(answer.body()).as(address).doesNotContain("<script>alert", "<img src=x");
            }
        }
        all.assertAll();
        assertThat(raw.call("GET", "/", "Cookie: " + session.cookie()).body()).contains("&lt;script&gt;alert(1)");
    }

    @Test
    void whatIsNotThereDoesNotBecomeAPartOfTheAnswer() throws Exception {
        for (var path : List.of(
                "/campaigns/" + EVIL_IN_ADDRESS.replace("%2F", ""),
                "/nothing/" + EVIL_IN_ADDRESS.replace("%2F", ""),
                "/api/v1/campaigns/" + EVIL_IN_ADDRESS.replace("%2F", ""),
                "/api/v1/audit?" + EVIL_IN_ADDRESS + "=1",
                "/accounts/" + EVIL_IN_ADDRESS.replace("%2F", "") + "/check")) {
            var answer = raw.call("GET", path, "Cookie: " + session.cookie(), "Accept: text/html");

            assertThat(answer.status()).as(path).isIn(400, 404, 405);
            if (answer.head().contains("text/html")) {
                assertThat(answer.body()).as(path).doesNotContain("<script>alert", "<img src=x");
            }
        }
    }

    @Test
    void noRedirectCarriesWhatWasSent() throws Exception {
        for (var path :
                List.of("/login%0d%0aX-Evil:%201", "/?x=%0d%0aX-Evil:%201", "//evil.example/", "/%0aX-Evil:1")) {
            var answer = raw.call("GET", path, "Accept: text/html");

            assertThat(answer.has("X-Evil")).isFalse();
            assertThat(answer.head()).doesNotContain("evil.example");
        }
    }

    @Test
    void everyAnswerTellsBrowsersToBeCareful() throws Exception {
        var all = new SoftAssertions();
        var cookie = "Cookie: " + session.cookie();
        for (var answer : List.of(
                raw.call("GET", "/", cookie),
                raw.call("GET", "/"),
                raw.call("GET", "/", "Accept: text/html"),
                raw.call("GET", "/health"),
                raw.call("GET", "/login"),
                raw.call("GET", "/assets/herald.css"),
                raw.call("GET", "/nothing", cookie),
                raw.call("DELETE", "/audit", cookie),
                raw.call("GET", "/webhooks"),
                raw.call("GET", "/metrics", cookie),
                raw.call("GET", "/api/v1/audit", cookie),
                raw.form("/login", "password=x"),
                raw.form("/audit", "x=y", cookie),
                raw.call("GET", "/health%2f..%2faudit"))) {
            for (var header : PROTECTION) {
                all.assertThat(answer.has(header)).as(header + " of " + answer).isTrue();
            }
            all.assertThat(answer.has("Server")).isFalse();
        }
        all.assertAll();
    }

    @Test
    void aBodyTooLongIsNotRead() throws Exception {
        var form = "password=" + "x".repeat(TOO_LONG);
        var chunked = "POST /login HTTP/1.1\r\nHost: herald\r\nConnection: close\r\nContent-Type:"
                + " application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(form.length()) + "\r\n" + form + "\r\n0\r\n\r\n";

        assertThat(raw.form("/login", form).status()).isEqualTo(413);
        assertThat(raw.send(chunked).status()).isEqualTo(413);
        assertThat(raw.send(
                                "POST /login HTTP/1.1\r\nHost: herald\r\nConnection: close\r\nContent-Length: 999999999999\r\n\r\n")
                        .status())
                .isEqualTo(413);
        assertThat(raw.call("GET", "/" + "x".repeat(TOO_LONG)).status()).isIn(414, 431);
        assertThat(raw.call("GET", "/", "X-Long: " + "x".repeat(TOO_LONG)).status())
                .isEqualTo(431);
    }
}
