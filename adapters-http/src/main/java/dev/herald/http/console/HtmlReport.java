package dev.herald.http.console;

import dev.herald.application.office.Desk;
import dev.herald.domain.reason.ReasonCatalogue;
import java.util.Map;

/** A campaign's page as a file of its own: it needs nothing else, no server and no network. */
public final class HtmlReport {

    private HtmlReport() {}

    /** Counts where the campaign stands, which takes its time, and renders the page. */
    public static String of(Desk desk, ReasonCatalogue reasons, RefusalWords words) throws InterruptedException {
        var view = CampaignView.of(desk, desk.sight(), reasons, words);
        return new Pages()
                .render(
                        "report",
                        Map.of("campaign", view, "looks", Assets.allLooks(), "script", Assets.scriptOfCharts()));
    }
}
