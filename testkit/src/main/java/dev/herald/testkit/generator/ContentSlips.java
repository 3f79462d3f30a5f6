package dev.herald.testkit.generator;

import static dev.herald.domain.reason.ErrorCode.INVALID_CREATIVE;
import static dev.herald.testkit.generator.Generator.combine;

import dev.herald.domain.content.ButtonTemplate;
import dev.herald.domain.content.CouponTemplate;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MediaTemplate;
import dev.herald.domain.content.ProductTemplate;
import dev.herald.domain.content.QuickReply;
import dev.herald.domain.content.ReceiptTemplate;
import dev.herald.domain.content.Template;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.function.Function;

/**
 * Both sides of every limit for messages, with paths of the API's message object: content that is refused for exactly one
 * thing, and content that only just is not.
 *
 * <pre>{@code
 * @Property
 * void aMessageWithTooManyButtonsIsNeverStored(@ForAll("tooMany") WrittenContent written) { … }
 *
 * @Provide
 * Arbitrary<WrittenContent> tooMany() {
 *     return ContentSlips.breaking(ErrorCode.TOO_MANY_BUTTONS).asArbitrary();
 * }
 * }</pre>
 */
public final class ContentSlips {
    private static final int MAX_TEXT = 640;
    private static final int SOME = 2;

    /** Every one, of all templates and of quick replies. */
    public static final Seq<Slip<WrittenContent>> ALL = List.of(
                    texts(),
                    attached(TemplateSlips.buttons(), ButtonTemplate.Draft::made),
                    attached(TemplateSlips.generics(), GenericTemplate.Draft::made),
                    attached(TemplateSlips.media(), MediaTemplate.Draft::made),
                    attached(TemplateSlips.products(), ProductTemplate.Draft::made),
                    attached(ReceiptSlips.all(), ReceiptTemplate.Draft::made),
                    attached(CouponSlips.all(), CouponTemplate.Draft::made),
                    quickReplies())
            .flatMap(Function.identity());

    private ContentSlips() {}

    /**
     * Content that is refused under this code, and under no other, in each of the ways in which it can.
     *
     * @throws IllegalArgumentException for a code under which no content is refused when it is made
     */
    public static Generator<WrittenContent> breaking(ErrorCode code) {
        return onSide(code, true);
    }

    /**
     * Content that only just is not refused under this code, nor under any other.
     *
     * @throws IllegalArgumentException for a code under which no content is refused when it is made
     */
    public static Generator<WrittenContent> onlyJustSparedBy(ErrorCode code) {
        return onSide(code, false);
    }

    private static Generator<WrittenContent> onSide(ErrorCode code, boolean isRefused) {
        var ways = ALL.filter(slip -> slip.code() == code && slip.isRefused() == isRefused);
        if (ways.isEmpty()) {
            throw new IllegalArgumentException("no content for " + code.key());
        }
        return Generator.oneOf(ways.map(Slip::drafts));
    }

    private static Seq<Slip<WrittenContent>> texts() {
        return TextSlips.personal("text", MAX_TEXT)
                .append(TextSlips.missing(INVALID_CREATIVE, "text"))
                .map(slip -> slip.within("", texts -> combine(texts, fineReplies(), WrittenContent::text)));
    }

    private static <D> Seq<Slip<WrittenContent>> attached(
            Seq<Slip<D>> slips, Function<D, Validation<Seq<Violation>, ? extends Template>> make) {
        return slips.map(slip -> slip.within(
                "attachment.payload",
                drafts -> combine(
                        drafts,
                        fineReplies(),
                        (draft, replies) -> WrittenContent.attached(make.apply(draft), replies))));
    }

    private static Seq<Slip<WrittenContent>> quickReplies() {
        var texts = Contents.texts();
        return QuickReplySlips.all()
                .map(slip -> slip.within(
                        "",
                        replies -> combine(
                                texts, replies, (text, given) -> new WrittenContent(Validation.valid(text), given))));
    }

    private static Generator<Seq<QuickReply.Draft>> fineReplies() {
        return QuickReplySlips.fine().list(0, SOME);
    }
}
