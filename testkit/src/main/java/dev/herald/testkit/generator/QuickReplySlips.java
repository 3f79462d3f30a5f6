package dev.herald.testkit.generator;

import static dev.herald.domain.reason.ErrorCode.INVALID_CREATIVE;
import static dev.herald.domain.reason.ErrorCode.INVALID_URL;
import static dev.herald.testkit.generator.Generator.combine;
import static dev.herald.testkit.generator.Slip.refused;
import static dev.herald.testkit.generator.Slip.spared;

import dev.herald.domain.content.QuickReply;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Both sides of every limit for quick replies. */
final class QuickReplySlips {
    private static final int MAX_QUICK_REPLIES = 13;
    private static final int MAX_TITLE = 20;
    private static final int MAX_PAYLOAD = 1000;
    private static final Generator<Option<String>> TEXT = TextSlips.texts(QuickReply.TEXT);
    private static final Generator<Option<String>> TITLES = TextSlips.given(Words.fixed(MAX_TITLE));
    private static final Generator<Option<String>> NONE = Generator.constant(Option.none());

    private QuickReplySlips() {}

    static Generator<QuickReply.Draft> fine() {
        return combine(
                TextSlips.texts(QuickReply.TEXT, QuickReply.PHONE_NUMBER, QuickReply.EMAIL),
                TITLES,
                NONE,
                NONE,
                QuickReply.Draft::new);
    }

    static Seq<Slip<Seq<QuickReply.Draft>>> all() {
        var last = MAX_QUICK_REPLIES - 1;
        return one().map(slip -> slip.within(
                        "quick_replies[" + last + "]",
                        given -> combine(fine().list(last, last), given, (others, wrong) -> others.append(wrong))))
                .append(spared(INVALID_CREATIVE, "quick_replies", "as many as allowed", some(MAX_QUICK_REPLIES)))
                .append(refused(INVALID_CREATIVE, "quick_replies", "one too many", some(MAX_QUICK_REPLIES + 1)));
    }

    private static Seq<Slip<QuickReply.Draft>> one() {
        var types = List.of(
                TextSlips.missing(INVALID_CREATIVE, "content_type"),
                TextSlips.unknown(INVALID_CREATIVE, "content_type", "location", "TEXT", ""));
        var titles = TextSlips.fixed(INVALID_CREATIVE, "title", MAX_TITLE)
                .append(TextSlips.missing(INVALID_CREATIVE, "title"));
        var payloads = TextSlips.length("payload", MAX_PAYLOAD)
                .append(TextSlips.empty(INVALID_CREATIVE, "payload"))
                .append(spared(INVALID_CREATIVE, "payload", "for the page only", TextSlips.texts(" ", "{{nick}}")));
        var images = TextSlips.addresses("image_url").append(TextSlips.empty(INVALID_URL, "image_url"));
        return List.of(
                        types.map(slip ->
                                slip.within("", given -> combine(given, TITLES, NONE, NONE, QuickReply.Draft::new))),
                        titles.map(slip ->
                                slip.within("", given -> combine(TEXT, given, NONE, NONE, QuickReply.Draft::new))),
                        payloads.map(slip ->
                                slip.within("", given -> combine(TEXT, TITLES, given, NONE, QuickReply.Draft::new))),
                        images.map(slip ->
                                slip.within("", given -> combine(TEXT, TITLES, NONE, given, QuickReply.Draft::new))),
                        List.of(spared(
                                INVALID_CREATIVE,
                                "title",
                                "empty or missing beside an image",
                                combine(
                                        TEXT,
                                        Generator.oneOf(TextSlips.texts(""), NONE),
                                        NONE,
                                        TextSlips.given(Words.addresses()),
                                        QuickReply.Draft::new))))
                .flatMap(slips -> slips);
    }

    private static Generator<Seq<QuickReply.Draft>> some(int count) {
        return fine().list(count, count);
    }
}
