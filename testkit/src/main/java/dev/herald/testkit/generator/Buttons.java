package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Generator.combine;

import dev.herald.domain.content.Button;
import dev.herald.domain.content.WebAction;

/** What a person can press under a message. */
public final class Buttons {
    private static final int MAX_TITLE = 20;
    private static final int MAX_PAYLOAD = 1000;

    private Buttons() {}

    /** Of every kind. */
    public static Generator<Button> any() {
        return Generator.<Button>oneOf(webUrls(), postbacks(), apps());
    }

    /** Those that may stand in a button template. */
    public static Generator<Button> withoutApps() {
        return Generator.<Button>oneOf(webUrls(), postbacks());
    }

    /** Those that may stand under a video. */
    public static Generator<Button> withoutPostbacks() {
        return Generator.<Button>oneOf(webUrls(), apps());
    }

    /** Those that open a web page. */
    public static Generator<Button.WebUrl> webUrls() {
        return combine(Words.fixed(MAX_TITLE), Words.addresses(), Button.WebUrl::new);
    }

    /** Those that open a conversation. Payloads are not for people: placeholders stay as they are, blanks too. */
    public static Generator<Button.Postback> postbacks() {
        var payloads = Generator.oneOf(Words.personal(MAX_PAYLOAD), Generator.of("{{nick}}", " "));
        return combine(Words.fixed(MAX_TITLE), payloads, Button.Postback::new);
    }

    /** Those that open an app, with a title or without. */
    public static Generator<Button.App> apps() {
        return combine(
                Words.fixed(MAX_TITLE).option(),
                Words.addresses(),
                Generator.of("shop://sale", "https://shop.example/app"),
                Button.App::new);
    }

    /** What pressing a whole card does. */
    public static Generator<WebAction> actions() {
        return combine(
                Words.addresses(), Generator.of(WebAction.Height.values()).option(), WebAction::new);
    }
}
