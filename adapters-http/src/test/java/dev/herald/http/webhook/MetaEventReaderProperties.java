package dev.herald.http.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.ApiEvent;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MetaEventReaderProperties {

    @Property(tries = 3000)
    void whateverComesIsReadOrToldOfAndNothingIsThrown(@ForAll("mutated") String body) {
        assertThat(Hooks.read(body)).allSatisfy(event -> {
            if (event instanceof ApiEvent.NotUnderstood(var why, var text)) {
                assertThat(why).matches("[A-Z_]{1,30}");
                assertThat(text).hasSizeLessThanOrEqualTo(16 * 1024);
            }
        });
    }

    @Property
    void everyElementOfABodyIsAnEvent(@ForAll("elements") java.util.List<String> elements) {
        var body = "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"changes\":[" + String.join(",", elements) + "]}]}";

        assertThat(Hooks.read(body)).hasSize(elements.size());
    }

    @Provide
    Arbitrary<java.util.List<String>> elements() {
        return Arbitraries.of("1", "{}", "[]", "null", "{\"field\":\"feed\"}", "{\"field\":3}", "\"x\"", "1e400")
                .list()
                .ofMaxSize(20);
    }

    /** Good bodies with a piece taken out, doubled, or replaced by something else. */
    @Provide
    Arbitrary<String> mutated() {
        var bodies = Arbitraries.of(Hooks.messageEvents(), Hooks.optIn());
        var pieces = Arbitraries.of(
                "",
                "null",
                "{",
                "]",
                "\"",
                "\\u0000",
                "\\ud83d",
                "-1",
                "1e999999999999",
                "0.1",
                "9".repeat(1200),
                "[".repeat(1500),
                "true",
                "{\"field\":\"messaging_optins\",\"optin\":{\"type\":\"notification_messages\"}}",
                ",\"field\":\"messaging_optins\",");
        return Combinators.combine(
                        bodies,
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 40),
                        pieces)
                .as(MetaEventReaderProperties::replaced)
                .flatMap(once -> Combinators.combine(
                                Arbitraries.doubles().between(0, 1),
                                Arbitraries.integers().between(0, 400),
                                pieces)
                        .as((where, length, piece) -> replaced(once, where, length, piece)));
    }

    private static String replaced(String body, double where, int length, String piece) {
        var from = (int) (where * body.length());
        return body.substring(0, from) + piece + body.substring(Math.min(body.length(), from + length));
    }
}
