package dev.herald.testkit.oracle;

import dev.herald.domain.account.PageId;
import dev.herald.domain.campaign.QuietHours;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.Drop;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

final class RandomRecipients {
    private static final int MANY = 2_000_000_000;
    private static final MessageContent NOBODY_LOOKS_AT = MessageContent.of(new TextTemplate("Hello"));

    private RandomRecipients() {}

    static RecipientFacts facts(Dice dice) {
        var zone = dice.zone();
        var now = dice.now(zone);
        var campaign =
                RandomCampaigns.campaign(dice, dice.currency(), now, quietHours(dice, now, zone), NOBODY_LOOKS_AT);
        var subscription = subscription(dice, now, zone);
        var gap = campaign.policy().minConversationGap();
        return new RecipientFacts(
                subscription,
                campaign,
                nextEligibleAt(dice, subscription, now),
                engagement(dice, now, gap),
                dice.oneIn(4),
                dice.oneIn(4),
                now);
    }

    /** For one campaign in five, since their end is looked for minute by minute. */
    private static Option<QuietHours> quietHours(Dice dice, Instant now, ZoneId zone) {
        var from = dice.minute(now, zone);
        var to = dice.minute(now, zone);
        return dice.oneIn(5) && !from.equals(to) ? Option.some(new QuietHours(from, to)) : Option.none();
    }

    private static Subscription subscription(Dice dice, Instant now, ZoneId zone) {
        return new Subscription(
                new SubscriptionToken("token-1"),
                fact(dice, new PageId(dice.pick("page-1", "page-1", "page-2")), now),
                dice.maybe(() -> fact(dice, new Psid("psid-1"), now)),
                dice.maybe(() -> fact(dice, dice.region(), now)),
                dice.maybe(() -> fact(dice, zone, now)),
                dice.maybe(() -> fact(dice, dice.around(now), now)),
                dice.maybe(() -> dice.around(now)),
                dice.maybe(() -> pastInstant(dice, now)),
                dice.maybe(() -> pastInstant(dice, now)),
                dice.maybe(() -> drop(dice, now)),
                dice.maybe(() -> fact(dice, dice.oneIn(2), now)));
    }

    private static Drop drop(Dice dice, Instant now) {
        var code = dice.pick(
                ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN,
                ErrorCode.SUBSCRIPTION_TOKEN_REGION_UNSUPPORTED,
                ErrorCode.SUBSCRIPTION_STOPPED,
                ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED);
        return new Drop(code, pastInstant(dice, now));
    }

    /** Few of them, so that a stop and an opt-in often tie. */
    private static Instant pastInstant(Dice dice, Instant now) {
        return dice.beside(now.minus(dice.pick(Duration.ofHours(1), Duration.ofDays(2))));
    }

    private static <T> Fact<T> fact(Dice dice, T value, Instant now) {
        return new Fact<>(value, dice.pick(Fact.Source.values()), dice.around(now));
    }

    /** The later of what the API told and what follows from our own sends. */
    private static Option<Instant> nextEligibleAt(Dice dice, Subscription subscription, Instant now) {
        var told = subscription.nextEligibleAt();
        var ours = dice.maybe(() -> dice.around(now));
        if (told.isDefined() && ours.isDefined()) {
            return told.get().isAfter(ours.get()) ? told : ours;
        }
        return told.orElse(ours);
    }

    private static Engagement engagement(Dice dice, Instant now, Option<Duration> gap) {
        return new Engagement(
                dice.maybe(() -> load(dice, 20)),
                dice.maybe(() -> load(dice, 40)),
                dice.maybe(() -> dice.pick(0, 0, 1, 2)),
                dice.maybe(() -> talk(dice, now, gap)));
    }

    /** As many messages as that percentage of the threads, or one less or more; sometimes so many that products overflow. */
    private static Engagement.Load load(Dice dice, int percent) {
        var threads = dice.oneIn(10) ? MANY : dice.below(21);
        var allowed = (long) threads * percent / 100;
        return new Engagement.Load(dice.oneIn(6) ? 0 : (int) dice.near(allowed, 0), threads);
    }

    private static Instant talk(Dice dice, Instant now, Option<Duration> gap) {
        var ago = dice.oneIn(2) ? Duration.ofDays(7) : gap.getOrElse(Duration.ofDays(1));
        return dice.oneIn(4) ? dice.around(now) : dice.beside(now.minus(ago));
    }
}
