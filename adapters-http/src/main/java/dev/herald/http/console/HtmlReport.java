package dev.herald.http.console;

import dev.herald.application.office.Books;
import dev.herald.application.office.RunState;
import dev.herald.application.office.Sight;
import dev.herald.domain.reason.ReasonCatalogue;
import io.vavr.control.Option;
import java.util.Map;

/** A campaign's page as a file of its own: it needs nothing else, no server and no network. */
public final class HtmlReport {

    private HtmlReport() {}

    /** The page of a campaign that nobody sends from here. */
    public static String of(Books books, Sight sight, ReasonCatalogue reasons, RefusalWords words) {
        var view = CampaignView.of(books, new RunState.NeverRun(), Option.some(sight), reasons, words);
        return new Pages()
                .render(
                        "report",
                        Map.of("campaign", view, "looks", Assets.allLooks(), "script", Assets.scriptOfCharts()));
    }
}
