package dev.herald.benchmarks;

import dev.herald.domain.account.PageId;
import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.eligibility.Engagement.Load;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Made-up recipients of the {@link Sale}, the same ones every time. */
public final class Audience {
    private static final PageId OTHER_PAGE = new PageId("1002");
    private static final List<Region> OPEN_REGIONS = regions("BR", "US", "MX", "IN", "TH", "VN", "PH", "CO", "CL");
    private static final List<Region> CLOSED_REGIONS = regions("DE", "FR", "GB", "KR", "IE");
    private static final List<ZoneId> ZONES_BY_DAY = zones(
            "America/Sao_Paulo",
            "America/New_York",
            "America/Los_Angeles",
            "America/Mexico_City",
            "America/Bogota",
            "America/Santiago",
            "Asia/Kolkata");
    private static final List<ZoneId> ZONES_BY_NIGHT = zones("Asia/Bangkok", "Asia/Ho_Chi_Minh", "Asia/Manila");
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
        if (!chance(SHARE_DENIED)) {
            return facts;
        }
        var one = pick(FAULTS).apply(this, facts);
        return chance(0.5) ? pick(FAULTS).apply(this, one) : one;
    }

    private RecipientFacts passing(int number) {
        var facts = RecipientFacts.of(person(number), Sale.CAMPAIGN, Sale.NOW);
        return chance(0.5) ? facts.withEngagement(engagement()) : facts;
    }

    /** Some things are known of some people: a region, a time zone, an earlier stop, an expiry, the last message. */
    private Subscription person(int number) {
        var person = Subscription.of(new SubscriptionToken("person-" + number), told(Sale.PAGE))
                .withPerson(told(new Psid("psid-" + number)));
        if (chance(0.9)) {
            person = person.withRegion(told(pick(OPEN_REGIONS)));
        }
        if (chance(0.9)) {
            person = person.withTimeZone(told(pick(ZONES_BY_DAY)));
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
        return person;
    }

    /** People talk more than they are marketed to, or have not talked for long. */
    private Engagement engagement() {
        var marketed = random.nextInt(3);
        var known = Engagement.UNKNOWN
                .withWeek(new Load(marketed, 5 * marketed + random.nextInt(10)))
                .withDay(new Load(random.nextInt(2), 3 + random.nextInt(3)));
        return chance(0.7)
                ? known.withThreadsSinceMarketing(1 + random.nextInt(4))
                        .withLastOrganicAt(daysAgo(1 + random.nextInt(6)))
                : known.withThreadsSinceMarketing(0).withLastOrganicAt(daysAgo(8 + random.nextInt(60)));
    }

    /** What makes a rule deny and no other one: one for each of the twelve, and a second one for being unavailable. */
    private static final List<BiFunction<Audience, RecipientFacts, RecipientFacts>> FAULTS = List.of(
            known(person -> person.droppedFor(ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN, Sale.NOW)),
            known(person -> person.mergedWith(
                    Subscription.of(person.token(), new Fact<>(OTHER_PAGE, Fact.Source.API, Sale.NOW)))),
            (audience, facts) -> with(facts, person -> person.withRegion(told(audience.pick(CLOSED_REGIONS)))),
            known(person -> person.withStop(Sale.NOW)),
            known(person -> person.withExpiry(told(Sale.NOW))),
            known(person -> person.withNextEligibleAt(Sale.NOW.plusSeconds(60))),
            known(person -> person.withAvailability(told(false))),
            talked(engagement -> engagement.withThreadsSinceMarketing(1).withLastOrganicAt(Sale.NOW.minusSeconds(600))),
            talked(engagement -> engagement.withWeek(new Load(3, 14))),
            talked(engagement -> engagement.withDay(new Load(2, 4))),
            talked(engagement -> engagement.withThreadsSinceMarketing(0).withLastOrganicAt(daysAgo(2))),
            (audience, facts) -> with(facts, person -> person.withTimeZone(told(audience.pick(ZONES_BY_NIGHT)))),
            (audience, facts) -> facts.withSuppressed(true));

    private static BiFunction<Audience, RecipientFacts, RecipientFacts> known(UnaryOperator<Subscription> change) {
        return (audience, facts) -> with(facts, change);
    }

    private static BiFunction<Audience, RecipientFacts, RecipientFacts> talked(UnaryOperator<Engagement> change) {
        return (audience, facts) -> facts.withEngagement(change.apply(facts.engagement()));
    }

    private static RecipientFacts with(RecipientFacts facts, UnaryOperator<Subscription> change) {
        return RecipientFacts.of(change.apply(facts.subscription()), facts.campaign(), facts.now())
                .withEngagement(facts.engagement())
                .withSuppressed(facts.suppressed());
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static Instant daysAgo(int days) {
        return Sale.NOW.minusSeconds(days * 86_400L);
    }

    private static <T> Fact<T> told(T value) {
        return new Fact<>(value, Fact.Source.TOLD, daysAgo(7));
    }

    private static List<Region> regions(String... codes) {
        return all(Region::new, codes);
    }

    private static List<ZoneId> zones(String... ids) {
        return all(ZoneId::of, ids);
    }

    private static <T> List<T> all(Function<String, T> read, String... texts) {
        return Stream.of(texts).map(read).toList();
    }
}
