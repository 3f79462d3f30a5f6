package dev.herald.benchmarks.dispatch;

/** What the others send: the message of the example's campaign, which Herald reads from its file. */
final class Message {
    static final String ID = "23850000000000001";
    static final String AD_ACCOUNT = "1234567890";
    static final String ACCESS_TOKEN = "an-access-token";
    static final String JSON = """
            {"attachment":{"type":"template","payload":{"template_type":"generic",\
            "text":"Hi {{first_name}}, our summer sale is on.",\
            "elements":[{"title":"Hats for {{first_name}}","subtitle":"We have the right hat for everyone.",\
            "image_url":"https://shop.example/hats.png",\
            "default_action":{"type":"web_url","url":"https://shop.example/sale"},\
            "buttons":[{"type":"web_url","url":"https://shop.example/sale","title":"View the sale"},\
            {"type":"postback","title":"Talk to us","payload":"SUMMER_SALE_HELP"}]}]}}}""";

    private static final long FIRST_TOKEN = 10_000_000_000_000_000L;

    private Message() {}

    /** The token of a made-up subscriber, as long as those of the audience. */
    static String token(long number) {
        return Long.toString(FIRST_TOKEN + number);
    }
}
