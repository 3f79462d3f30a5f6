package dev.herald.domain.eligibility;

import static dev.herald.domain.reason.ErrorCode.ATTACHMENT_REUSE_NOT_ALLOWED;
import static dev.herald.domain.reason.ErrorCode.INVALID_BUTTON_ORDER;
import static dev.herald.domain.reason.ErrorCode.INVALID_CREATIVE_ALIASES;
import static dev.herald.domain.reason.ErrorCode.INVALID_OFFER;
import static dev.herald.domain.reason.ErrorCode.MISSING_CALL_TO_ACTION;
import static dev.herald.domain.reason.ErrorCode.TOO_MANY_LINE_BREAKS;

import dev.herald.domain.content.CouponTemplate;
import dev.herald.domain.content.MediaTemplate;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.Template;
import dev.herald.domain.reason.Reason;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * What can be wrong with content that is valid by itself: with whom it belongs to, when it is sent, or under limits that
 * the API has and does not tell. Everything else is refused where content is made, see {@link MessageContent#CODES}.
 */
public final class ContentRules {
    /** Where a day ends last of all. */
    private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);

    /** Where it ends first of all. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    /** The message's attachment was made by the page that sends. */
    public static final Rule<CampaignFacts> OWN_ATTACHMENT = deny(ATTACHMENT_REUSE_NOT_ALLOWED)
            .where(facts -> hasAttachment(content(facts).template()))
            .knowing("which page made the attachment", CampaignFacts::attachmentPage)
            .when((facts, page) -> !page.equals(facts.campaign().page()));

    /** The coupon is worth something. In which time zone it expires is not documented: denied when it has everywhere. */
    public static final Rule<CampaignFacts> OFFER_STANDS = deny(INVALID_OFFER)
            .where(facts -> expiry(content(facts).template()).isDefined())
            .knowing("in which time zone the coupon expires", ContentRules::isExpired)
            .when(expired -> expired);

    /** Placeholders are written in a way that passes. */
    public static final Rule<CampaignFacts> ALIASES = deny(INVALID_CREATIVE_ALIASES)
            .knowing(
                    "how placeholders may be written",
                    facts -> facts.contentPolicy().wrongAliases(content(facts)))
            .when(Seq::nonEmpty);

    /** No text has too many line breaks. */
    public static final Rule<CampaignFacts> LINE_BREAKS = deny(TOO_MANY_LINE_BREAKS)
            .knowing(
                    "how many line breaks a text may have",
                    facts -> facts.contentPolicy().excessLineBreaks(content(facts)))
            .when(Seq::nonEmpty);

    /** There is something to press where there must be. */
    public static final Rule<CampaignFacts> CALL_TO_ACTION = deny(MISSING_CALL_TO_ACTION)
            .knowing(
                    "which templates need a button",
                    facts -> facts.contentPolicy().missingCallToAction(content(facts)))
            .when(Seq::nonEmpty);

    /** Buttons stand in an order that passes. */
    public static final Rule<CampaignFacts> BUTTON_ORDER = deny(INVALID_BUTTON_ORDER)
            .knowing(
                    "in which order buttons must stand",
                    facts -> facts.contentPolicy().wrongButtonOrder(content(facts)))
            .when(Seq::nonEmpty);

    /** All of them, in the order in which people read them. */
    public static final Seq<Rule<CampaignFacts>> ALL =
            List.of(OWN_ATTACHMENT, OFFER_STANDS, ALIASES, LINE_BREAKS, CALL_TO_ACTION, BUTTON_ORDER);

    private ContentRules() {}

    private static Rule.Sentence<CampaignFacts> deny(Reason reason) {
        return Rule.deny(reason);
    }

    private static MessageContent content(CampaignFacts facts) {
        return facts.campaign().message().content();
    }

    private static boolean hasAttachment(Template template) {
        return template instanceof MediaTemplate media && media.attachmentId().isDefined();
    }

    private static Option<LocalDateTime> expiry(Template template) {
        return template instanceof CouponTemplate coupon ? coupon.expireTime() : Option.none();
    }

    /** Whether the coupon has expired; none while it has in some places of the world and not in others. */
    private static Option<Boolean> isExpired(CampaignFacts facts) {
        return expiry(content(facts).template()).flatMap(time -> isExpired(time, facts.now()));
    }

    private static Option<Boolean> isExpired(LocalDateTime time, Instant now) {
        if (!now.isBefore(time.toInstant(WESTERNMOST))) {
            return Option.some(true);
        }
        return Option.when(now.isBefore(time.toInstant(EASTERNMOST)), false);
    }
}
