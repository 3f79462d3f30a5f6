package dev.herald.testkit.sandbox;

import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.subscription.Subscription;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Tells a sandbox who and what there is. What is told is not recorded: whoever starts a sandbox again with the same state
 * folder tells it again, at its {@linkplain Sandbox#start(SandboxSettings, java.util.function.Consumer) start}, so that
 * what happened since still comes on top.
 */
public final class Seeding {
    private final World world;
    private final Instant asOf;

    Seeding(World world, Instant asOf) {
        this.world = world;
        this.asOf = asOf;
    }

    /**
     * Tells who sends and what messages cost. Another account or page is added to those that are known, the same ones replace
     * what was told before; what was posted to {@code /sandbox/state} about them still holds.
     *
     * @throws IllegalArgumentException if the prices, or campaigns that the ad account already has, are not in its currency
     */
    public void seed(Sender sender, PriceBook prices) {
        world.seed(sender, prices);
    }

    /** Tells of another page. Any account that is known may send for it. */
    public void seed(Page page) {
        world.assets().seed(page);
    }

    /**
     * Tells of a subscriber exactly, in place of what was told of the token before, and how much the person was marketed to
     * and talked; what is unknown stays unknown. The sandbox's own sends count on top.
     */
    public void seed(Subscription subscription, Engagement engagement) {
        world.subscribers().tell(subscription, engagement, asOf);
    }

    /**
     * Tells who subscribed, as Java has it. What is told of one token several times is merged; a drop is not known to the
     * API, and left out.
     */
    public void seedSubscribers(Iterable<Subscription> subscriptions) {
        subscriptions.forEach(told -> world.subscribers().list(told, asOf));
    }

    /**
     * Tells who subscribed, as the Graph API lists tokens, one JSON object a line. Lines that can't be read are skipped; what
     * several lines say of one token is merged.
     *
     * @param listingPage the page of the rows that name none
     * @param regions where people are whose rows name a time zone and no country
     * @throws java.io.UncheckedIOException if the file can't be read
     */
    public Seeded seedSubscribers(Path ndjson, PageId listingPage, TimeZoneRegions regions) {
        return world.subscribers().list(ndjson, listingPage, regions, asOf);
    }

    /**
     * Tells what is true of listed tokens whatever their listing says: {@code country}, {@code
     * notification_messages_status}, {@code next_eligible_time}, {@code page_id}, {@code token_expiry_timestamp}, {@code
     * gone} (there is no such token) and {@code available}. To be called after {@link #seedSubscribers}.
     *
     * @throws java.io.UncheckedIOException if the file can't be read
     */
    public Seeded seedTruth(Path ndjson) {
        return world.subscribers().correct(ndjson, asOf);
    }
}
