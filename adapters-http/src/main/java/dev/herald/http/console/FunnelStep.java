package dev.herald.http.console;

import dev.herald.application.campaign.CampaignAccount;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * One step of the way from all subscribers to those who clicked.
 *
 * @param ofAll its part of all subscribers, 0 to 100
 */
record FunnelStep(String name, String people, String percent, double ofAll) {
    private static final double ALL = 100.0;

    static Seq<FunnelStep> of(CampaignAccount account) {
        var all = account.subscribers();
        var heard = account.heard();
        return List.of(
                step("planned", all, all),
                step("eligible", account.eligible(), all),
                step("accepted", account.accepted(), all),
                step("delivered", heard.delivered(), all),
                step("read", heard.read(), all),
                step("clicked", heard.clicked(), all));
    }

    private static FunnelStep step(String name, long people, long all) {
        return new FunnelStep(name, Words.count(people), Words.percent(people, all), all == 0 ? 0 : ALL * people / all);
    }
}
