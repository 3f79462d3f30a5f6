package dev.herald.benchmarks;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.Activity;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.campaign.DoubtPolicy;
import dev.herald.domain.campaign.Message;
import dev.herald.domain.campaign.MessageSet;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.content.TextContent;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Made-up recipients of one campaign, the same ones every time, and who sends it. */
public final class Audience {
    static final Instant NOW = Instant.parse("2026-06-03T12:00:00Z");

    private static final PageId PAGE = new PageId("1001");
    private static final PageId OTHER_PAGE = new PageId("1002");
    private static final AdAccountId AD_ACCOUNT = new AdAccountId("2002");
    private static final Currency USD = Currency.getInstance("USD");
    private static final List<String> OPEN_REGIONS = List.of("BR", "US", "MX", "IN", "TH", "VN", "PH", "CO", "CL");
    private static final List<String> CLOSED_REGIONS = List.of("DE", "FR", "GB", "KR", "IE");
    private static final double SHARE_DENIED = 0.3;

    private final SplittableRandom random;

    private Audience(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Who is in it. */
    public enum Kind {
        /** People of whom three in ten are denied, by one rule or two. */
        VARIED {
            @Override
            List<RecipientFacts> people(int size, long seed) {
                return IntStream.range(0, size)
                        .mapToObj(new Audience(seed)::anyone)
                        .toList();
            }
        },
        /** People whom no rule denies; apart from that the same. */
        PASSING {
            @Override
            List<RecipientFacts> people(int size, long seed) {
                return IntStream.range(0, size)
                        .mapToObj(new Audience(seed)::passing)
                        .toList();
            }
        };

        /** So many of them. */
        abstract List<RecipientFacts> people(int size, long seed);
    }

    private RecipientFacts anyone(int number) {
        var facts = passing(number);
        if (random.nextDouble() >= SHARE_DENIED) {
            return facts;
        }
        var one = FAULTS.get(random.nextInt(FAULTS.size())).apply(facts);
        return random.nextBoolean() ? FAULTS.get(random.nextInt(FAULTS.size())).apply(one) : one;
    }

    /** Some things are known of some people: a region, an earlier stop, an expiry, the last message. */
    private RecipientFacts passing(int number) {
        var person = Subscription.of(new SubscriptionToken("person-" + number), told(PAGE))
                .withPerson(told(new Psid("psid-" + number)));
        if (chance(0.9)) {
            person = person.withRegion(told(new Region(OPEN_REGIONS.get(random.nextInt(OPEN_REGIONS.size())))));
        }
        if (chance(0.2)) {
            person = person.withStop(daysAgo(1000));
        }
        if (chance(0.1)) {
            person = person.droppedFor(ErrorCode.SUBSCRIPTION_STOPPED, daysAgo(900));
        }
        person = person.withOptIn(daysAgo(1 + random.nextInt(200)));
        if (chance(0.5)) {
            person = person.withExpiry(told(daysAgo(-1 - random.nextInt(300))));
        }
        if (chance(0.5)) {
            person = person.withNextEligibleAt(daysAgo(1 + random.nextInt(30)));
        }
        if (chance(0.3)) {
            person = person.withAvailability(told(true));
        }
        return about(person);
    }

    /** What makes a rule deny, one for each of the twelve. */
    private static final List<UnaryOperator<RecipientFacts>> FAULTS = List.of(
            facts -> with(facts, known -> known.droppedFor(ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN, NOW)),
            facts -> new RecipientFacts(
                    facts.subscription(), OTHER_PAGE, facts.nextEligibleAt(), facts.personHasMessage(), NOW),
            facts -> with(facts, known -> known.withRegion(told(new Region(pick(CLOSED_REGIONS, known))))),
            facts -> with(facts, known -> known.withStop(NOW)),
            facts -> with(facts, known -> known.withExpiry(told(NOW))),
            facts -> with(facts, known -> known.withNextEligibleAt(NOW.plusSeconds(60))),
            facts -> with(facts, known -> known.withAvailability(told(false))),
            RecipientFacts::withPersonHavingMessage,
            facts -> with(facts, known -> renamed(known, "listed-1", known.person())),
            facts -> with(facts, known -> known.withRegion(told(new Region("NZ")))),
            facts -> with(facts, known -> known.withOptIn(daysAgo(500))),
            facts -> with(facts, known -> known.withPerson(told(new Psid("test-" + known.token())))));

    private static RecipientFacts with(RecipientFacts facts, UnaryOperator<Subscription> change) {
        var changed = change.apply(facts.subscription());
        return new RecipientFacts(
                changed, facts.campaignPage(), changed.nextEligibleAt(), facts.personHasMessage(), facts.now());
    }

    private static Subscription renamed(Subscription known, String token, Option<Fact<Psid>> person) {
        return new Subscription(
                new SubscriptionToken(token),
                known.page(),
                person,
                known.region(),
                known.expiresAt(),
                known.nextEligibleAt(),
                known.optedInAt(),
                known.stoppedAt(),
                known.dropped(),
                known.available());
    }

    private static String pick(List<String> regions, Subscription known) {
        return regions.get(Math.floorMod(known.token().value().hashCode(), regions.size()));
    }

    private static RecipientFacts about(Subscription subscription) {
        return RecipientFacts.of(subscription, PAGE, NOW);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private static Instant daysAgo(int days) {
        return NOW.minusSeconds(days * 86_400L);
    }

    private static <T> Fact<T> told(T value) {
        return new Fact<>(value, Fact.Source.TOLD, daysAgo(7));
    }

    static SenderFacts sender() {
        var country = Option.some(new Region("BR"));
        var account = AdAccount.of(
                        AD_ACCOUNT,
                        country,
                        USD,
                        ZoneOffset.UTC,
                        Option.some(true),
                        Terms.SIGNED,
                        Option.none(),
                        Option.none())
                .get();
        return new SenderFacts(
                new Sender(
                        new App("4004", Terms.SIGNED),
                        new Business("5005", Terms.SIGNED),
                        account,
                        new Page(PAGE, country, Terms.SIGNED)),
                NOW);
    }

    static CampaignFacts campaign() {
        var campaign = new Campaign(
                new CampaignId("sale"),
                "Sale",
                AD_ACCOUNT,
                USD,
                PAGE,
                Activity.ACTIVE,
                new MessageSet(
                        Activity.ACTIVE,
                        Budget.lifetime(Money.of("100000.00", USD).get()).get(),
                        Schedule.ALWAYS),
                new Message(Activity.ACTIVE, new TextContent("Summer is here.")),
                new PriceBook(Money.of("0.02", USD).get(), HashMap.empty()),
                Option.none(),
                DoubtPolicy.ASSUME_SENT);
        return new CampaignFacts(campaign, Spending.none(USD), NOW.plusSeconds(43_200), NOW);
    }
}
