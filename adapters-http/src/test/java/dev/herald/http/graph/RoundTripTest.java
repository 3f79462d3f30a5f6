package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Answer;
import dev.herald.application.port.Done;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.SelectedSubscriptions.Selection;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.contact.Contact;
import dev.herald.domain.contact.Unsubscriber;
import dev.herald.domain.content.Button;
import dev.herald.domain.content.Creative;
import dev.herald.domain.content.OptInRequest;
import dev.herald.domain.eligibility.Engagement;
import dev.herald.domain.insight.Period;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.http.audience.IcuTimeZoneRegions;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every endpoint to the sandbox and back: what the client writes is understood there, and what it reads was meant. */
class RoundTripTest extends OnSandbox {
    private static final CalledEndpoints CALLED = new CalledEndpoints();

    RoundTripTest() {
        super(UnaryOperator.identity(), CALLED::noting);
    }

    @AfterAll
    static void everyEndpointWasCalled() {
        assertThat(CALLED.missing()).isEmpty();
    }

    @Test
    void aMessageIsSentAndTheTokenWaitsTwelveHours() {
        var tracking = done(send(campaign(), ANA));

        assertThat(tracking).contains(sandbox.messages().head().trackingId().toString());
        assertThat(done(api.tokens().nextEligibleTime(ANA))).contains(Fixtures.NOW.plus(Duration.ofHours(12)));
    }

    @Test
    void aSecondMessageIsRefusedWithTheTimeThatIsLeft() {
        var made = campaign();
        send(made, ANA);

        assertThat(send(made, ANA)).isInstanceOfSatisfying(Answer.Denied.class, denied -> {
            assertThat(denied.denial().reason()).isEqualTo(ErrorCode.MIN_DELAY_NOT_REACHED);
            assertThat(denied.denial().remaining()).isEqualTo(Option.some(Duration.ofHours(12)));
        });
    }

    @Test
    void aCampaignIsFoundByItsNameAndItsBudgetChanges() {
        var made = campaign();

        assertThat(done(api.campaigns().find(Fixtures.AD_ACCOUNT, "Summer sale")))
                .contains(made);
        assertThat(done(api.campaigns().find(Fixtures.AD_ACCOUNT, "Winter sale")))
                .isEmpty();
        done(api.campaigns().changeBudget(made, Fixtures.lifetime(2_000)));
        assertThat(done(api.campaigns().find(Fixtures.AD_ACCOUNT, "Summer sale"))
                        .get()
                        .budgetMinor())
                .isEqualTo(2_000);
    }

    @Test
    void anExistingCampaignIsReadListedPausedActivatedRenamedRescheduledAndDeleted() {
        var message = new RemoteId(campaign().messageId());
        var existing = api.existingCampaigns();

        assertThat(existing.pause(message)).isEqualTo(new Answer.Success<>(Done.DONE));
        assertThat(done(existing.read(message, Fixtures.USD)).status()).contains("PAUSED");
        existing.activate(message);
        existing.rename(message, "Autumn sale");
        var end = Fixtures.NOW.plus(Duration.ofDays(3));
        assertThat(existing.reschedule(message, new Schedule(Option.none(), Option.some(end))))
                .isEqualTo(new Answer.Success<>(Done.DONE));

        var listed = done(existing.list(Fixtures.AD_ACCOUNT, Fixtures.USD, Option.none()));
        assertThat(listed.entries().map(one -> one.messageId())).containsExactly(message);
        var read = done(existing.read(message, Fixtures.USD));
        assertThat(read.end()).contains(end);
        assertThat(read.budget()).contains(Fixtures.lifetime(1_000));
        assertThat(read.page()).contains(Fixtures.PAGE);

        existing.delete(message);
        assertThat(existing.read(message, Fixtures.USD)).isInstanceOf(Answer.Denied.class);
    }

    @Test
    void aCampaignInTheFullFormIsMadeInPartsAndSendsOnceAllAreActive() {
        var full = api.fullCampaigns();
        var campaign = done(full.createCampaign(Fixtures.AD_ACCOUNT, "Summer"));
        var draft = CampaignDraft.of(Fixtures.campaign(Fixtures.lifetime(1_000), week()))
                .inFull();
        var set = done(full.createSet(Fixtures.AD_ACCOUNT, campaign, draft));
        var creative = done(full.createCreative(Fixtures.AD_ACCOUNT, Fixtures.PAGE, "Summer", creative()));
        var message = done(full.createMessage(Fixtures.AD_ACCOUNT, "Summer", set, creative));
        var live = new RemoteCampaign(message.value(), 1_000);

        assertThat(send(live, ANA)).isInstanceOf(Answer.Denied.class);
        List.of(campaign, set, message).forEach(part -> done(full.activate(part)));

        assertThat(send(live, ANA)).isInstanceOf(Answer.Success.class);
    }

    private static Schedule week() {
        return new Schedule(Option.none(), Option.some(Fixtures.NOW.plus(Duration.ofDays(7))));
    }

    private static Creative creative() {
        return new Creative(
                "en_US",
                Option.some("Hello {{first_name}}"),
                List.of(new Button.WebUrl("Look", "https://shop.example/hats")),
                new Creative.Story.Link(
                        "https://shop.example/hats", Option.some("Hats"), Option.none(), Option.none()));
    }

    @Test
    void whatACampaignMayReachAndCostIsForecastAndWhatCameOfItIsTold() {
        var made = campaign();
        done(send(made, ANA));

        var forecast = done(api.forecasts()
                .forecast(
                        Fixtures.AD_ACCOUNT,
                        Fixtures.PAGE,
                        Fixtures.USD,
                        Option.some(Fixtures.lifetime(1_000)),
                        Option.some(7)));
        var ofCampaign =
                done(api.insights().ofCampaign(new RemoteId(made.messageId()), today(), Fixtures.USD, Option.none()));
        var ofAccount = done(api.insights().ofAccount(Fixtures.AD_ACCOUNT, today(), Fixtures.USD, Option.none()));

        assertThat(forecast.reachTo()).contains(2L);
        assertThat(forecast.costTo().get()).isEqualTo(PRICE.times(2));
        assertThat(ofCampaign.entries().head().delivered()).contains(1L);
        assertThat(ofCampaign.entries().head().spend()).contains(PRICE);
        assertThat(ofAccount.entries().head().delivered()).contains(1L);
    }

    private static Period today() {
        var day = Fixtures.NOW.atZone(ZoneOffset.UTC).toLocalDate();
        return new Period.Days(day, day);
    }

    @Test
    void subscriptionsAreListedFoundAndSelected() {
        var listing = api.listing(new IcuTimeZoneRegions(), sandbox.clock());
        var selected = api.selectedSubscriptions(new IcuTimeZoneRegions(), sandbox.clock());

        assertThat(done(listing.list(Fixtures.PAGE, Option.none()))
                        .subscriptions()
                        .map(Subscription::token))
                .containsExactly(ANA, BEN);
        assertThat(done(listing.find(Fixtures.PAGE, ANA)).person().map(Fact::value))
                .contains(ANA_ON_THE_PAGE);
        assertThat(done(selected.list(Fixtures.PAGE, Selection.PEOPLE, Option.none()))
                        .subscriptions())
                .hasSize(2);
    }

    @Test
    void accountPageAndPermissionsAreTold() {
        var assets = api.assets();

        assertThat(done(assets.adAccount(Fixtures.AD_ACCOUNT)).account().currency())
                .isEqualTo(Fixtures.USD);
        assertThat(done(assets.minimumDailyBudget(Fixtures.AD_ACCOUNT, Fixtures.USD)))
                .isNotEmpty();
        assertThat(done(assets.page(Fixtures.PAGE)).id()).isEqualTo(Fixtures.PAGE);
        assertThat(done(assets.permissions()).filter(one -> one.granted()).map(one -> one.name()))
                .contains("ads_management", "pages_messaging");
        assertThat(assets.tokens().values().map(answer -> done(answer).valid())).containsOnly(true);
    }

    @Test
    void aPagesEventsAreAskedFor() {
        var events = api.pageEvents();

        done(events.subscribe(Fixtures.PAGE, List.of("marketing_message_reads", "messaging_optins")));

        assertThat(done(events.subscriptions(Fixtures.PAGE)).head().fields())
                .containsExactlyInAnyOrder("marketing_message_reads", "messaging_optins");
    }

    @Test
    void aPersonWhoJustWroteIsAskedToOptIn() {
        sandbox.talk(Fixtures.PAGE, ANA_ON_THE_PAGE);
        var request = OptInRequest.of("Hear of new hats", Option.none(), Option.some("HATS"), Option.none())
                .get();

        assertThat(done(api.optInRequests().ask(Fixtures.PAGE, ANA_ON_THE_PAGE, request)))
                .isNotEmpty();
    }

    @Test
    void whoIsUnsubscribedGetsNothingMore() {
        var made = campaign();

        assertThat(done(api.unsubscriptions()
                        .unsubscribe(
                                Fixtures.PAGE,
                                List.of(new Unsubscriber.Subscriber(ANA), new Unsubscriber.OnPage(BEN_ON_THE_PAGE)))))
                .isZero();

        assertThat(List.of(ANA, BEN).map(token -> send(made, token)))
                .allSatisfy(answer -> assertThat(answer)
                        .isInstanceOfSatisfying(
                                Answer.Denied.class,
                                denied -> assertThat(denied.denial().reason())
                                        .isEqualTo(ErrorCode.SUBSCRIPTION_STOPPED)));
    }

    @Test
    void anAudienceIsMadeAndCustomersComeAndGo() {
        var audiences = api.audiences();
        var audience = done(audiences.create(Fixtures.AD_ACCOUNT, Fixtures.PAGE, "Customers", "All of 2026"));
        var ana = Contact.of(Option.some("ana@shop.example"), Option.none(), Option.none(), Option.none())
                .get();

        var added = audiences.add(audience, List.of(ana)).head();
        var removed = audiences.remove(audience, List.of(ana)).head();

        assertThat(done(added.answer()).received()).contains(1L);
        assertThat(done(added.answer()).invalid()).contains(0L);
        assertThat(done(removed.answer()).received()).contains(1L);
    }

    @Test
    void withAnAppSecretReadsComeAsABatchAndAreUnderstoodTheSame() {
        try (var proving =
                new GraphApi(Fixtures.settingsWithSecret(sandbox.url().toString()))) {
            assertThat(done(proving.assets().page(Fixtures.PAGE)).id()).isEqualTo(Fixtures.PAGE);
            assertThat(done(proving.listing(new IcuTimeZoneRegions(), sandbox.clock())
                                    .list(Fixtures.PAGE, Option.none()))
                            .subscriptions())
                    .hasSize(2);
        }
    }

    @Test
    void aLongListIsFollowedToItsEnd() {
        for (var i = 0; i < 250; i++) {
            sandbox.seed(person(new SubscriptionToken("t" + i)), Engagement.UNKNOWN);
        }
        var listing = api.listing(new IcuTimeZoneRegions(), sandbox.clock());

        var found = 0;
        Option<String> after = Option.none();
        do {
            var part = done(listing.list(Fixtures.PAGE, after));
            found += part.subscriptions().size();
            after = part.next();
        } while (after.isDefined());

        assertThat(found).isEqualTo(252);
    }
}
