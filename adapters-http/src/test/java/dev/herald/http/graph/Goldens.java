package dev.herald.http.graph;

import dev.herald.application.port.AccountReport;
import dev.herald.application.port.AccountStatus;
import dev.herald.application.port.Answer;
import dev.herald.application.port.ApiDenial;
import dev.herald.application.port.AppSubscription;
import dev.herald.application.port.CustomAudiences;
import dev.herald.application.port.DeliveryForecast;
import dev.herald.application.port.Done;
import dev.herald.application.port.ExistingCampaign;
import dev.herald.application.port.PageReport;
import dev.herald.application.port.Permission;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.SelectedSubscriptions.Selection;
import dev.herald.application.port.Slice;
import dev.herald.application.port.SubscriptionListing;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.contact.Contact;
import dev.herald.domain.contact.Identifier;
import dev.herald.domain.contact.Unsubscriber;
import dev.herald.domain.content.Button;
import dev.herald.domain.content.Creative;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.OptInRequest;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.insight.Insight;
import dev.herald.domain.insight.Period;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.http.audience.IcuTimeZoneRegions;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/** Every call that the client can make, with values of ours. */
final class Goldens {
    private static final Currency USD = Fixtures.USD;
    private static final Currency BRL = Currency.getInstance("BRL");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant JULY_8 = Instant.parse("2026-07-08T00:00:00Z");
    private static final Instant MAY = Instant.ofEpochSecond(1_777_000_000);
    private static final Schedule WEEK = new Schedule(Option.some(JULY), Option.some(JULY_8));
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final SubscriptionToken TOKEN = new SubscriptionToken("6001002003");
    private static final Psid PERSON = new Psid("5550001");
    private static final RemoteId MESSAGE = new RemoteId("120210001");
    private static final RemoteId SET = new RemoteId("120210003");
    private static final RemoteId CAMPAIGN = new RemoteId("120210004");
    private static final RemoteId CREATIVE = new RemoteId("120210005");
    private static final RemoteId AUDIENCE = new RemoteId("120210099");
    private static final Answer<Done> DONE = new Answer.Success<>(Done.DONE);
    private static final String SIMPLE = "simple-form-mid-2026/";
    private static final String FULL = "full-form-mid-2026/";
    private static final String TOKENS = "subscription-tokens-mid-2026/";
    private static final String ASSETS = "asset-facts-mid-2026/";

    private Goldens() {}

    static Seq<Golden> all() {
        return all("http://127.0.0.1:1");
    }

    /** The same for a server at this address, where lists go on. */
    static Seq<Golden> all(String base) {
        return sends().appendAll(campaigns())
                .appendAll(existing(base))
                .appendAll(figures())
                .appendAll(fullForm())
                .appendAll(subscriptions())
                .appendAll(audiences())
                .appendAll(assets());
    }

    private static Seq<Golden> sends() {
        var hats = MessageContent.of(new TextTemplate("Hats"));
        return List.of(
                new Golden(
                        "reference-2026-04-24/send",
                        api -> api.messages()
                                .send(Fixtures.attempt(TOKEN.value(), hats, Option.some(Duration.ofHours(1)))),
                        success(Option.some("0d9f2c1e-7a44-4c86-9a51-3f5b1b3a6e10"))),
                new Golden(
                        "error-envelope-mid-2026/send-held-back",
                        api -> api.messages().send(Fixtures.attempt(TOKEN.value(), hats, Option.none())),
                        new Answer.Denied<>(new ApiDenial(
                                ErrorCode.MIN_DELAY_NOT_REACHED,
                                Option.some(Duration.ofMinutes(2)),
                                "(#2300017) Too early for this person",
                                Option.some("Not yet: Try again later."),
                                Option.some("AbC1")))));
    }

    private static Seq<Golden> campaigns() {
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

    private static Seq<Golden> existing(String base) {
        return List.of(
                new Golden(
                        SIMPLE + "read-campaign", api -> api.existingCampaigns().read(MESSAGE, USD), success(summer())),
                new Golden(
                        SIMPLE + "list-campaigns",
                        api -> api.existingCampaigns().list(Fixtures.AD_ACCOUNT, USD, Option.none()),
                        success(new Slice<>(List.of(evergreen(), shoes()), 1, Option.some("a1")))),
                new Golden(
                        SIMPLE + "list-campaigns-going-on",
                        api -> addressOnly(api.existingCampaigns().list(Fixtures.AD_ACCOUNT, USD, Option.some("a1"))),
                        success("/v24.0/act_1234567890/ads?page=3")),
                new Golden(
                        SIMPLE + "list-campaigns-by-address",
                        api -> api.existingCampaigns()
                                .list(Fixtures.AD_ACCOUNT, USD, Option.some(base + "/v24.0/act_1234567890/ads?page=3")),
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
                Option.some(new Budget.Daily(Money.ofMinor(2_500, USD), Budget.Cap.AS_META)),
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

    private static Seq<Golden> figures() {
        return List.of(
                new Golden(
                        SIMPLE + "delivery-estimate",
                        api -> api.forecasts()
                                .forecast(
                                        Fixtures.AD_ACCOUNT,
                                        Fixtures.PAGE,
                                        USD,
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
                                        USD,
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
                        api -> api.insights().ofAccount(Fixtures.AD_ACCOUNT, Period.DEFAULT, USD, Option.some("a0")),
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

    private static Seq<Golden> fullForm() {
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

    private static Seq<Golden> subscriptions() {
        return List.of(
                new Golden(
                        TOKENS + "list-tokens",
                        api -> listing(api).list(Fixtures.PAGE, Option.none()),
                        success(new SubscriptionListing.Part(List.of(known(), unknown()), 1, Option.some("a1")))),
                new Golden(
                        TOKENS + "list-tokens-going-on",
                        api -> listing(api).list(Fixtures.PAGE, Option.some("a1")),
                        success(new SubscriptionListing.Part(List.empty(), 0, Option.none()))),
                new Golden(
                        TOKENS + "list-tokens-of-audiences",
                        api -> api.selectedSubscriptions(new IcuTimeZoneRegions(), InstantSource.fixed(Fixtures.NOW))
                                .list(
                                        Fixtures.PAGE,
                                        new Selection(List.of(AUDIENCE, new RemoteId("120210098")), true),
                                        Option.some("a7")),
                        success(new SubscriptionListing.Part(List.of(unknown()), 0, Option.none()))),
                new Golden(
                        TOKENS + "find-token",
                        api -> listing(api).find(Fixtures.PAGE, TOKEN),
                        success(bare().withPerson(told(PERSON)).withOptIn(MAY).withNextEligibleAt(Fixtures.NOW))),
                new Golden(
                        TOKENS + "next-eligible-time",
                        api -> api.tokens().nextEligibleTime(TOKEN),
                        success(Option.some(Fixtures.NOW))),
                new Golden(
                        TOKENS + "opt-in-request",
                        api -> api.optInRequests()
                                .ask(
                                        Fixtures.PAGE,
                                        PERSON,
                                        new OptInRequest(
                                                "Hear of new hats",
                                                Option.some("https://shop.example/hats.png"),
                                                Option.some("HATS"),
                                                Option.some(SAO_PAULO))),
                        success(Option.some("m_7rTq"))));
    }

    private static SubscriptionListing listing(GraphApi api) {
        return api.listing(new IcuTimeZoneRegions(), InstantSource.fixed(Fixtures.NOW));
    }

    private static Subscription bare() {
        return Subscription.of(TOKEN, told(Fixtures.PAGE));
    }

    private static Subscription known() {
        return bare().withPerson(told(PERSON))
                .withRegion(new Fact<>(new Region("BR"), Fact.Source.INFERRED, Fixtures.NOW))
                .withTimeZone(told(SAO_PAULO))
                .withExpiry(told(Instant.ofEpochSecond(1_798_000_000)))
                .withNextEligibleAt(Fixtures.NOW)
                .withOptIn(MAY);
    }

    private static Subscription unknown() {
        return Subscription.of(new SubscriptionToken("6001002004"), told(Fixtures.PAGE));
    }

    private static <T> Fact<T> told(T value) {
        return new Fact<>(value, Fact.Source.API, Fixtures.NOW);
    }

    private static Seq<Golden> audiences() {
        return List.of(
                new Golden(
                        TOKENS + "unsubscribe",
                        api -> api.unsubscriptions().unsubscribe(Fixtures.PAGE, leaving()),
                        success(1)),
                new Golden(
                        TOKENS + "create-audience",
                        api -> api.audiences().create(Fixtures.AD_ACCOUNT, Fixtures.PAGE, "Customers", "All of 2026"),
                        success(AUDIENCE)),
                new Golden(
                        TOKENS + "add-users",
                        api -> api.audiences().add(AUDIENCE, customers()),
                        List.of(new CustomAudiences.Part(
                                0,
                                2,
                                success(new CustomAudiences.Receipt(
                                        Option.some(2L), Option.some(1L), List.of("PHONE: [\"no such number\"]")))))),
                new Golden(
                        TOKENS + "remove-users",
                        api -> api.audiences().remove(AUDIENCE, customers()),
                        List.of(new CustomAudiences.Part(
                                0,
                                2,
                                success(new CustomAudiences.Receipt(
                                        Option.some(2L), Option.some(0L), List.empty()))))));
    }

    private static Seq<Unsubscriber> leaving() {
        var ben = Identifier.hashed(Identifier.Kind.EMAIL, "2ED9D2EC4D9BA5B2A7EA8FD2C0EE4D1A".repeat(2))
                .get();
        return List.of(
                new Unsubscriber.Customer(Contact.of(
                                Option.some(" Ana@Shop.example"),
                                Option.some("+1 (650) 555-0100"),
                                Option.none(),
                                Option.none())
                        .get()),
                new Unsubscriber.Customer(
                        Contact.of(Option.none(), Option.some("16505550101"), Option.none(), Option.none())
                                .get()),
                new Unsubscriber.Customer(new Contact(Option.some(ben), Option.none(), Option.none(), Option.none())),
                new Unsubscriber.OnPage(PERSON),
                new Unsubscriber.Subscriber(TOKEN));
    }

    private static Seq<Contact> customers() {
        return List.of(
                Contact.of(
                                Option.some("ana@shop.example"),
                                Option.some("0016505550100"),
                                Option.some("Ana."),
                                Option.some(" NÚÑEZ"))
                        .get(),
                Contact.of(Option.none(), Option.some("1-650-555-0101"), Option.none(), Option.none())
                        .get());
    }

    private static Seq<Golden> assets() {
        return List.of(
                new Golden(
                        ASSETS + "ad-account", api -> api.assets().adAccount(Fixtures.AD_ACCOUNT), success(active())),
                new Golden(
                        ASSETS + "ad-account-disabled",
                        api -> api.assets().adAccount(Fixtures.AD_ACCOUNT),
                        success(disabled())),
                new Golden(
                        ASSETS + "minimum-budgets",
                        api -> api.assets().minimumDailyBudget(Fixtures.AD_ACCOUNT, USD),
                        success(Option.some(usd("1")))),
                new Golden(
                        ASSETS + "page",
                        api -> api.assets().page(Fixtures.PAGE),
                        success(new PageReport(Fixtures.PAGE, Option.some("Hat shop"), Option.some(new Region("VN"))))),
                new Golden(
                        ASSETS + "permissions",
                        api -> api.assets().permissions(),
                        success(List.of(
                                new Permission("pages_messaging", true), new Permission("ads_management", false)))),
                new Golden(
                        TOKENS + "subscribe-page",
                        api -> api.pageEvents()
                                .subscribe(
                                        Fixtures.PAGE,
                                        List.of("messages", "messaging_optins", "marketing_message_delivery_failed")),
                        DONE),
                new Golden(
                        TOKENS + "subscribed-apps",
                        api -> api.pageEvents().subscriptions(Fixtures.PAGE),
                        success(List.of(
                                new AppSubscription(
                                        Option.some("9001"),
                                        Option.some("Hat shop"),
                                        HashSet.of("messages", "messaging_optins")),
                                new AppSubscription(Option.none(), Option.none(), HashSet.of("feed"))))));
    }

    private static AccountReport active() {
        return new AccountReport(
                new AdAccount(
                        Fixtures.AD_ACCOUNT,
                        Option.some(new Region("BR")),
                        BRL,
                        SAO_PAULO,
                        Terms.UNKNOWN,
                        Billing.UNKNOWN
                                .withPaymentMethod(true)
                                .withSpendCap(Money.ofMinor(1_000_000, BRL))
                                .withAmountSpent(Money.ofMinor(250_050, BRL))
                                .withPrepaidBalance(Money.ofMinor(7_300, BRL)),
                        Option.none()),
                Option.some(new AccountStatus(1)),
                Option.none());
    }

    private static AccountReport disabled() {
        return new AccountReport(
                new AdAccount(
                        Fixtures.AD_ACCOUNT,
                        Option.none(),
                        JPY,
                        ZoneId.of("Asia/Tokyo"),
                        Terms.UNKNOWN,
                        Billing.UNKNOWN.withPaymentMethod(false).withAmountSpent(Money.ofMinor(30, JPY)),
                        Option.none()),
                Option.some(new AccountStatus(2)),
                Option.some(3));
    }

    /** An address at the server of this test, whose port is another each time. */
    private static Answer<String> addressOnly(Answer<Slice<ExistingCampaign>> answer) {
        return answer.then(slice -> new Answer.Success<>(slice.next()
                .map(address -> address.replaceFirst("^http://[^/]+", ""))
                .getOrElse("")));
    }

    private static Money usd(String decimal) {
        return Money.of(decimal, USD).get();
    }

    private static <T> Answer<T> success(T value) {
        return new Answer.Success<>(value);
    }
}
