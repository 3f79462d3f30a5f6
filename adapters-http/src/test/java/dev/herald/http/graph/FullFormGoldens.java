package dev.herald.http.graph;

import static dev.herald.http.graph.Goldens.DONE;
import static dev.herald.http.graph.Goldens.MESSAGE;
import static dev.herald.http.graph.Goldens.SIMPLE;
import static dev.herald.http.graph.Goldens.WEEK;
import static dev.herald.http.graph.Goldens.success;
import static dev.herald.http.graph.Goldens.usd;

import dev.herald.application.port.DeliveryForecast;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.Slice;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.content.Button;
import dev.herald.domain.content.Creative;
import dev.herald.domain.insight.Insight;
import dev.herald.domain.insight.Period;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Campaigns in the full form, and figures about campaigns. */
final class FullFormGoldens {
    private static final RemoteId SET = new RemoteId("120210003");
    private static final RemoteId CAMPAIGN = new RemoteId("120210004");
    private static final RemoteId CREATIVE = new RemoteId("120210005");
    private static final String FULL = "full-form-mid-2026/";

    private FullFormGoldens() {}

    static Seq<Golden> fullForm() {
        return List.of(
                new Golden(
                        FULL + "create-campaign",
                        api -> api.fullCampaigns().createCampaign(Fixtures.AD_ACCOUNT, "Summer"),
                        success(CAMPAIGN)),
                new Golden(
                        FULL + "create-set-lifetime",
                        api -> api.fullCampaigns()
                                .createSet(Fixtures.AD_ACCOUNT, CAMPAIGN, draft(Fixtures.lifetime(25_000), WEEK)),
                        success(SET)),
                new Golden(
                        FULL + "create-set-evergreen",
                        api -> api.fullCampaigns()
                                .createSet(
                                        Fixtures.AD_ACCOUNT, CAMPAIGN, draft(Fixtures.daily(2_500), Schedule.ALWAYS)),
                        success(SET)),
                new Golden(
                        FULL + "create-creative-of-link",
                        api -> api.fullCampaigns()
                                .createCreative(Fixtures.AD_ACCOUNT, Fixtures.PAGE, "Summer", linked()),
                        success(CREATIVE)),
                new Golden(
                        FULL + "create-creative-of-video",
                        api -> api.fullCampaigns()
                                .createCreative(Fixtures.AD_ACCOUNT, Fixtures.PAGE, "Summer", filmed()),
                        success(new RemoteId("120210006"))),
                new Golden(
                        FULL + "create-message",
                        api -> api.fullCampaigns().createMessage(Fixtures.AD_ACCOUNT, "Summer", SET, CREATIVE),
                        success(MESSAGE)),
                new Golden(FULL + "activate", api -> api.fullCampaigns().activate(SET), DONE));
    }

    private static CampaignDraft draft(Budget budget, Schedule schedule) {
        return new CampaignDraft(
                        "Summer",
                        Option.some(Fixtures.PAGE),
                        List.of(budget),
                        schedule,
                        Option.none(),
                        Option.none(),
                        Option.none())
                .inFull();
    }

    private static Creative linked() {
        return new Creative(
                "en_US",
                Option.some("Hello {{first_name}}"),
                List.of(new Button.WebUrl("Look", "https://shop.example/hats"), new Button.Postback("Talk", "HELP")),
                new Creative.Story.Link(
                        "https://shop.example/hats",
                        Option.some("Hats for {{first_name}}"),
                        Option.some("All of them"),
                        Option.some("9c1f")));
    }

    private static Creative filmed() {
        return new Creative(
                "pt",
                Option.none(),
                List.empty(),
                new Creative.Story.Video(
                        "88002", Option.some("Hats"), Option.none(), Option.some("https://shop.example/hats.png")));
    }

    static Seq<Golden> figures() {
        return List.of(
                new Golden(
                        SIMPLE + "delivery-estimate",
                        api -> api.forecasts()
                                .forecast(
                                        Fixtures.AD_ACCOUNT,
                                        Fixtures.PAGE,
                                        Fixtures.USD,
                                        Option.some(Fixtures.lifetime(25_000)),
                                        Option.some(7)),
                        success(new DeliveryForecast(
                                Option.some(800L),
                                Option.some(1200L),
                                Option.some(usd("16")),
                                Option.some(usd("24.50"))))),
                new Golden(
                        SIMPLE + "insights-of-campaign",
                        api -> api.insights()
                                .ofCampaign(
                                        MESSAGE,
                                        new Period.Days(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 7)),
                                        Fixtures.USD,
                                        Option.none()),
                        success(new Slice<>(
                                List.of(new Insight(
                                        LocalDate.of(2026, 7, 1),
                                        LocalDate.of(2026, 7, 7),
                                        Option.some(913L),
                                        Option.some(usd("18.26")),
                                        Option.some(new BigDecimal("0.4172")),
                                        Option.some(51L),
                                        Option.some(new BigDecimal("0.05586")),
                                        Option.some(usd("0.02")),
                                        Option.some(usd("0.358039")))),
                                0,
                                Option.none()))),
                new Golden(
                        SIMPLE + "insights-of-account",
                        api -> api.insights()
                                .ofAccount(Fixtures.AD_ACCOUNT, Period.DEFAULT, Fixtures.USD, Option.some("a0")),
                        success(new Slice<>(List.of(delivered(12)), 0, Option.some("a1")))));
    }

    private static Insight delivered(long messages) {
        return new Insight(
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2026, 6, 30),
                Option.some(messages),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none());
    }
}
