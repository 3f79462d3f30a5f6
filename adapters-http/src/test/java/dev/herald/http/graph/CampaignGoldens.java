package dev.herald.http.graph;

import static dev.herald.http.graph.Goldens.DONE;
import static dev.herald.http.graph.Goldens.JULY;
import static dev.herald.http.graph.Goldens.JULY_8;
import static dev.herald.http.graph.Goldens.MESSAGE;
import static dev.herald.http.graph.Goldens.SIMPLE;
import static dev.herald.http.graph.Goldens.WEEK;
import static dev.herald.http.graph.Goldens.success;

import dev.herald.application.port.Answer;
import dev.herald.application.port.ExistingCampaign;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.Slice;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.Schedule;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Campaigns that are made, found and changed. */
final class CampaignGoldens {
    private CampaignGoldens() {}

    static Seq<Golden> campaigns() {
        return List.of(
                new Golden(
                        SIMPLE + "create-campaign",
                        api -> api.campaigns().create(Fixtures.campaign(Fixtures.lifetime(25_000), WEEK), "Summer #1"),
                        success(new RemoteCampaign("120210001", 25_000))),
                new Golden(
                        SIMPLE + "find-campaign",
                        api -> api.campaigns().find(Fixtures.AD_ACCOUNT, "Summer #1"),
                        success(Option.some(new RemoteCampaign("120210011", 2_500)))),
                new Golden(
                        SIMPLE + "change-budget",
                        api -> api.campaigns()
                                .changeBudget(new RemoteCampaign("120210001", 100), Fixtures.lifetime(50_000)),
                        success(new RemoteCampaign("120210001", 50_000))));
    }

    static Seq<Golden> existing(String base) {
        return List.of(
                new Golden(
                        SIMPLE + "read-campaign",
                        api -> api.existingCampaigns().read(MESSAGE, Fixtures.USD),
                        success(summer())),
                new Golden(
                        SIMPLE + "list-campaigns",
                        api -> api.existingCampaigns().list(Fixtures.AD_ACCOUNT, Fixtures.USD, Option.none()),
                        success(new Slice<>(List.of(evergreen(), shoes()), 1, Option.some("a1")))),
                new Golden(
                        SIMPLE + "list-campaigns-going-on",
                        api -> addressOnly(
                                api.existingCampaigns().list(Fixtures.AD_ACCOUNT, Fixtures.USD, Option.some("a1"))),
                        success("/v24.0/act_1234567890/ads?page=3")),
                new Golden(
                        SIMPLE + "list-campaigns-by-address",
                        api -> api.existingCampaigns()
                                .list(
                                        Fixtures.AD_ACCOUNT,
                                        Fixtures.USD,
                                        Option.some(base + "/v24.0/act_1234567890/ads?page=3")),
                        success(new Slice<>(List.empty(), 0, Option.none()))),
                new Golden(SIMPLE + "pause", api -> api.existingCampaigns().pause(MESSAGE), DONE),
                new Golden(SIMPLE + "activate", api -> api.existingCampaigns().activate(MESSAGE), DONE),
                new Golden(
                        SIMPLE + "rename", api -> api.existingCampaigns().rename(MESSAGE, "Summer, second try"), DONE),
                new Golden(
                        SIMPLE + "reschedule",
                        api -> api.existingCampaigns()
                                .reschedule(MESSAGE, new Schedule(Option.none(), Option.some(JULY_8))),
                        DONE),
                new Golden(SIMPLE + "delete", api -> api.existingCampaigns().delete(MESSAGE), DONE));
    }

    private static ExistingCampaign summer() {
        return new ExistingCampaign(
                MESSAGE,
                Option.some("Summer"),
                Option.some("Summer set"),
                Option.some(Fixtures.PAGE),
                Option.some(Fixtures.lifetime(25_000)),
                Option.some(JULY),
                Option.some(JULY_8),
                Option.some("77001"),
                Option.some("PAUSED"),
                Option.none());
    }

    private static ExistingCampaign evergreen() {
        return new ExistingCampaign(
                MESSAGE,
                Option.some("Summer"),
                Option.some("Summer set"),
                Option.none(),
                Option.some(new Budget.Daily(Money.ofMinor(2_500, Fixtures.USD), Budget.Cap.AS_META)),
                Option.some(JULY),
                Option.none(),
                Option.none(),
                Option.some("ACTIVE"),
                Option.some(true));
    }

    private static ExistingCampaign shoes() {
        return new ExistingCampaign(
                new RemoteId("120210011"),
                Option.some("Shoes"),
                Option.some("Traffic"),
                Option.none(),
                Option.some(Fixtures.lifetime(25_000)),
                Option.some(JULY),
                Option.some(JULY_8),
                Option.none(),
                Option.none(),
                Option.some(false));
    }

    /** An address at the server of this test, whose port is another each time. */
    private static Answer<String> addressOnly(Answer<Slice<ExistingCampaign>> answer) {
        return answer.then(slice -> new Answer.Success<>(slice.next()
                .map(address -> address.replaceFirst("^http://[^/]+", ""))
                .getOrElse("")));
    }
}
