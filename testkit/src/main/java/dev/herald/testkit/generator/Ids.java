package dev.herald.testkit.generator;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;

/** Ids, each of another shape than those of other things, so that one in the wrong place shows. */
public final class Ids {
    private static final long FEW = 99;
    private static final String VISIBLE = "aZ09!#/~";
    private static final int LONGEST = 512;

    private Ids() {}

    /** Of pages: {@code 1001} and on. */
    public static Generator<PageId> pages() {
        return numbered("10").map(PageId::new);
    }

    /** Of ad accounts: {@code 2001} and on. */
    public static Generator<AdAccountId> adAccounts() {
        return numbered("20").map(AdAccountId::new);
    }

    /** Of apps: {@code 4001} and on. */
    public static Generator<String> apps() {
        return numbered("40");
    }

    /** Of businesses: {@code 5001} and on. */
    public static Generator<String> businesses() {
        return numbered("50");
    }

    /** Of people. */
    public static Generator<Psid> people() {
        return numbered("person-").map(Psid::new);
    }

    /** Of subscriptions. */
    public static Generator<SubscriptionToken> tokens() {
        return numbered("token-").map(SubscriptionToken::new);
    }

    /** Of campaigns. */
    public static Generator<CampaignId> campaigns() {
        return Generator.text("a0-", 0, 79).map(rest -> new CampaignId("c" + rest));
    }

    /** Any text that the API may hand out as an id: 1 to 512 visible ASCII characters. */
    public static Generator<String> opaque() {
        return Generator.oneOf(
                Generator.text(VISIBLE, 1, 20),
                Generator.text(VISIBLE, LONGEST, LONGEST),
                Generator.text(VISIBLE, 1, 1));
    }

    private static Generator<String> numbered(String begin) {
        return Generator.between(1, FEW).map(number -> begin + "%02d".formatted(number));
    }
}
