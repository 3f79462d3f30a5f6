package dev.herald.http.console;

import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.office.Desk;
import dev.herald.application.office.Unseen;
import dev.herald.domain.reason.ReasonCatalogue;
import io.vavr.control.Either;
import java.util.Map;

/** A campaign's page as a file of its own: it needs nothing else, no server and no network. */
public final class HtmlReport {

    private HtmlReport() {}

    /** Counts where the campaign stands, which takes its time, and renders the page. */
    public static String of(Desk desk, ReasonCatalogue reasons, RefusalWords words) throws InterruptedException {
        var sight = desk.sight();
        for (var seen : sight) {
            if (seen.account() instanceof Either.Left<Unseen, CampaignAccount> unseen
                    && unseen.getLeft() instanceof Unseen.Failed(var why)) {
                throw new IllegalStateException("The campaign could not be counted: " + why);
            }
        }
        var view = CampaignView.of(desk, sight, reasons, words);
        return new Pages()
                .render(
                        "report",
                        Map.of("campaign", view, "looks", Assets.allLooks(), "script", Assets.scriptOfCharts()));
    }
}
