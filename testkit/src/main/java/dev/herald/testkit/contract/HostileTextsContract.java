package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Cleared.CLEARANCE;
import static dev.herald.testkit.contract.Cleared.MESSAGE;
import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.TODAY;
import static dev.herald.testkit.contract.Samples.USD;
import static dev.herald.testkit.contract.Samples.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.AccessTokenName;
import dev.herald.application.port.AccessTokens;
import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceSource.Line.Broken;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.EventBody;
import dev.herald.application.port.EventInbox.Leftover;
import dev.herald.application.port.EventInbox.Waiting;
import dev.herald.application.port.EventInbox.WorkedOff;
import dev.herald.application.port.Intent;
import dev.herald.application.port.KnownSender;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.Outcome;
import dev.herald.application.port.PageList;
import dev.herald.application.port.Recipient;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.application.port.SealedSecret;
import dev.herald.application.port.SenderCheck;
import dev.herald.application.port.SenderName;
import dev.herald.application.port.Store;
import dev.herald.application.port.Suspension;
import dev.herald.application.port.SyncMark;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.delivery.Attempt.Planned;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Fact.Source;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever a text holds that somebody else can give us, a store keeps it as it is, finds it again by it, and changes nothing
 * else: quotes, statements, escapes, tabs and line ends, any script, the zero character in what others wrote, any length.
 */
public abstract class HostileTextsContract {
    private static final int TRIES = 25;
    private static final Subscription BYSTANDER =
            Subscription.of(new SubscriptionToken("bystander"), new Fact<>(new PageId("1001"), Source.TOLD, NOW));

    /** An empty store, which the test closes. */
    protected abstract Store openStore();

    /** How the store is built, in any words that are the same as long as it is: its tables and columns, say. */
    protected String structure() {
        return "";
    }

    /** Ids that others gave. */
    record Ids(String token, String otherToken, String person, String page, String tracking, String zone) {
        Subscription subscription() {
            return Subscription.of(new SubscriptionToken(token), told(new PageId(page)))
                    .withPerson(told(new Psid(person)))
                    .withRegion(told(new Region("MX")))
                    .withTimeZone(told(java.time.ZoneId.of(zone)));
        }

        Subscription another() {
            return Subscription.of(new SubscriptionToken(otherToken), told(new PageId(page)));
        }

        private static <T> Fact<T> told(T value) {
            return new Fact<>(value, Source.TOLD, NOW);
        }
    }

    /** Texts that the one who runs Herald gave, or others through the API. */
    record Texts(
            String fingerprint,
            String apiBase,
            String digest,
            String messageId,
            String subject,
            String reason,
            String node,
            String note,
            String broken,
            String cursor,
            String failure,
            String body) {

        AuditEntry entry(Act act) {
            return new AuditEntry(NOW, Actor.named(note), act, note, Option.some(note), Option.some(note));
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void everythingIsAsItWasAndNothingElseIsChanged(@ForAll("ids") Ids ids, @ForAll("texts") Texts texts) {
        try (var store = openStore()) {
            var before = structure();
            store.subscriptions().tell(List.of(BYSTANDER));

            assertSubscriptionsAreKept(store, ids, texts);
            assertCampaignsAreKept(store, ids, texts);
            assertSuspensionsAreKept(store, texts);
            assertAccessTokensAreKept(store, ids, texts);
            assertSendersAreKept(store, ids, texts);
            assertEventsAreKept(store, texts);

            assertThat(store.subscriptions().find(BYSTANDER.token())).contains(BYSTANDER);
            assertThat(store.subscriptions().after(Option.none(), 4)).hasSize(3);
            assertThat(structure()).isEqualTo(before);
        }
    }

    private static void assertSubscriptionsAreKept(Store store, Ids ids, Texts texts) {
        var subscriptions = store.subscriptions();
        var list = PageList.ofEverybody(new PageId(ids.page()));
        var mark = new SyncMark(list, NOW, Option.some(texts.cursor()), 1, 2);
        subscriptions.tell(List.of(ids.subscription()), mark);
        subscriptions.tell(List.of(ids.another()));

        assertThat(subscriptions.find(ids.subscription().token())).contains(ids.subscription());
        assertThat(subscriptions.find(ids.another().token())).contains(ids.another());
        assertThat(subscriptions.syncMark(list)).contains(mark);

        var number = subscriptions.beginAudience(texts.fingerprint());
        var members = List.of(ids.subscription(), ids.another());
        assertThat(subscriptions.add(number, members)).isEqualTo(2);
        assertThat(subscriptions.add(number, members)).isZero();
        var audience = new Audience(number, texts.fingerprint(), 3, 1, List.of(new Broken(2, texts.broken())), 2);
        subscriptions.complete(audience);
        assertThat(subscriptions.findAudience(texts.fingerprint())).contains(audience);
        assertThat(subscriptions.findAudience(texts.fingerprint() + "'")).isEmpty();
    }

    private static void assertCampaignsAreKept(Store store, Ids ids, Texts texts) {
        var audience = store.subscriptions().findAudience(texts.fingerprint()).get();
        var key = new CampaignKey(texts.apiBase(), new PageId(ids.page()), Samples.SALE);
        var opened = store.campaigns().open(key, texts.digest(), audience.id(), ZONE);
        store.campaigns().remember(opened.number(), new RemoteCampaign(texts.messageId(), 100));

        var found = store.campaigns().find(key).get();
        assertThat(found.key()).isEqualTo(key);
        assertThat(found.messageDigest()).isEqualTo(texts.digest());
        assertThat(found.remote().map(RemoteCampaign::messageId)).contains(texts.messageId());
        assertDeliveriesAreKept(store, opened.number(), ids, texts);
    }

    private static void assertDeliveriesAreKept(Store store, long campaign, Ids ids, Texts texts) {
        var ledger = store.ledger();
        ledger.plan(campaign, store.campaigns().find(keyOf(ids, texts)).get().audience(), 1000);
        var lease =
                ledger.lease(campaign, texts.node(), NOW, Duration.ofMinutes(5)).get();
        assertThat(ledger.recipients(lease, NOW).map(Recipient::subscription))
                .containsExactlyInAnyOrder(ids.subscription(), ids.another());
        var to = ids.subscription();
        var id = new DeliveryId(campaign, to.token(), to.personKey());
        var intent = new Intent(Planned.first(id), CLEARANCE, LedgerContract.PRICE, Option.none());
        var attempt = ledger.commitIntents(lease, MESSAGE, LedgerContract.AMPLE, List.of(intent), TODAY, NOW)
                .get()
                .attempts()
                .head();
        assertThat(attempt.id()).isEqualTo(id);
        ledger.record(campaign, List.of(Outcome.of(attempt, attempt.accepted(Option.some(ids.tracking()), NOW))));
        var failed = new DeliveryEvent.Failed(NOW, texts.failure());
        var event = new MessageEvent(texts.messageId(), to.token(), Option.some(ids.tracking()), failed);

        assertThat(ledger.hear(List.of(event))).isEmpty();
        assertThat(ledger.hear(List.of(event))).isEmpty();
        var tally = ledger.tally(campaign, USD);
        assertThat(tally.accepted()).isEqualTo(1);
        assertThat(tally.heard().failed()).isEqualTo(1);
    }

    private static CampaignKey keyOf(Ids ids, Texts texts) {
        return new CampaignKey(texts.apiBase(), new PageId(ids.page()), Samples.SALE);
    }

    private static void assertSuspensionsAreKept(Store store, Texts texts) {
        var subject = new Subject(Scope.CAMPAIGN, texts.subject());
        var suspension = new Suspension(subject, texts.reason(), NOW, Option.none());
        var suspensions = store.suspensions();
        suspensions.suspend(suspension);
        suspensions.suspend(suspension);

        assertThat(suspensions.standing(List.of(subject), NOW)).containsExactly(suspension);
        suspensions.lift(subject, texts.reason(), texts.entry(Act.LIFTED));
        assertThat(suspensions.standing(List.of(subject), NOW)).isEmpty();
        assertThat(store.audit().newest(2)).containsExactly(texts.entry(Act.LIFTED));
        assertThat(store.audit().latest(Act.LIFTED, texts.note())).contains(texts.entry(Act.LIFTED));
    }

    private static void assertAccessTokensAreKept(Store store, Ids ids, Texts texts) {
        var name = new AccessTokenName(texts.apiBase(), ids.page(), AccessTokenName.Kind.ADS_TOKEN);
        var secret = new SealedSecret(texts.note());
        store.accessTokens().put(name, secret, texts.entry(Act.TOKEN_SET));

        assertThat(store.accessTokens().find(name)).contains(secret);
        assertThat(store.accessTokens().kept()).containsExactly(new AccessTokens.Kept(name, NOW));
    }

    /** The name is ours, and has a shape; what is kept under it is others'. */
    private static void assertSendersAreKept(Store store, Ids ids, Texts texts) {
        var name = new SenderName("acme");
        var id = new AdAccountId(ids.token());
        var account = AdAccount.of(id, Option.none(), USD, ZONE, Terms.UNKNOWN, Billing.UNKNOWN)
                .get();
        var sender = new Sender(
                new App(texts.broken(), Terms.UNKNOWN),
                new Business(texts.body(), Terms.UNKNOWN),
                account,
                Page.of(new PageId(ids.page()), Option.none(), Terms.UNKNOWN));
        var permissions = List.of(texts.failure(), texts.cursor(), texts.node());
        var check = new SenderCheck(NOW, texts.apiBase(), true, Option.some(permissions), LinkedHashMap.empty());
        store.senders().put(name, sender, texts.entry(Act.SENDER_ADDED));
        store.senders().checked(name, check);

        var known = new KnownSender(name, sender, NOW, Option.some(check));
        assertThat(store.senders().find(name)).contains(known);
        assertThat(store.senders().all()).containsExactly(known);
        assertThat(store.audit().newest(1)).containsExactly(texts.entry(Act.SENDER_ADDED));
        assertThat(store.senders().remove(name, texts.entry(Act.SENDER_REMOVED)))
                .isTrue();
        assertThat(store.senders().all()).isEmpty();
    }

    private static void assertEventsAreKept(Store store, Texts texts) {
        var inbox = store.eventInbox();
        var body = new EventBody(NOW, texts.body());
        inbox.keep(body);

        var waiting = inbox.waiting(2);
        assertThat(waiting.map(Waiting::body)).containsExactly(body);
        var leftover = new Leftover(texts.reason(), body);
        inbox.workedOff(List.of(new WorkedOff(waiting.head().number(), List.of(leftover))));
        assertThat(inbox.leftovers(texts.reason(), 2)).containsExactly(leftover);
        assertThat(inbox.leftoverCounts().get(texts.reason())).contains(1L);
    }

    @Provide
    Arbitrary<Ids> ids() {
        var id = HostileTexts.ids();
        return Combinators.combine(
                        id.tuple2().filter(tokens -> !tokens.get1().equals(tokens.get2())),
                        id,
                        id,
                        id,
                        Arbitraries.of("Etc/GMT+12", "America/Argentina/ComodRivadavia", "UTC", "+18:00"))
                .as((tokens, person, page, tracking, zone) ->
                        new Ids(tokens.get1(), tokens.get2(), person, page, tracking, zone));
    }

    @Provide
    Arbitrary<Texts> texts() {
        return Combinators.combine(
                        HostileTexts.keys().array(String[].class).ofSize(8),
                        HostileTexts.texts().array(String[].class).ofSize(4))
                .as((own, foreign) -> new Texts(
                        own[0],
                        own[1],
                        own[2],
                        own[3],
                        own[4],
                        own[5],
                        own[6],
                        own[7],
                        foreign[0],
                        foreign[1],
                        foreign[2],
                        foreign[3]));
    }
}
