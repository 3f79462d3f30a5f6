package dev.herald.http.console;

import dev.herald.application.office.Declined;
import dev.herald.application.office.Desk;
import dev.herald.application.office.MetaFigures;
import dev.herald.http.console.CampaignView.Figure;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * What became of something that was asked for on a campaign's page.
 *
 * @param campaign its id
 * @param notice why it was not done; empty if it was
 * @param meta what Meta counts; empty if it was not asked
 */
record CampaignNews(String campaign, String notice, Seq<Figure> meta) {

    static CampaignNews declined(Desk desk, Declined why) {
        return new CampaignNews(desk.id(), why.words(), List.empty());
    }

    static CampaignNews meta(Desk desk, MetaFigures figures) {
        return new CampaignNews(desk.id(), "", lines(figures));
    }

    boolean isOf(Desk desk) {
        return desk.id().equals(campaign);
    }

    private static Seq<Figure> lines(MetaFigures figures) {
        return List.of(
                new Figure(
                        "delivered, as Meta counts",
                        figures.delivered().map(Words::count).getOrElse("not told")),
                new Figure(
                        "delivered, as events told",
                        figures.deliveredHere().map(Words::count).getOrElse("not counted yet")),
                new Figure(
                        "spent, as Meta charges",
                        figures.spend().map(Object::toString).getOrElse("not told")),
                new Figure("spent, by the price book", figures.spentHere().toString()),
                new Figure(
                        "Meta charges more by",
                        figures.variance().map(Object::toString).getOrElse("not known")));
    }
}
