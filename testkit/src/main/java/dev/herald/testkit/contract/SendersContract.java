package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.USD;
import static dev.herald.testkit.contract.Samples.ZONE;
import static dev.herald.testkit.contract.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.AccessTokenName.Kind;
import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.KnownSender;
import dev.herald.application.port.SenderCheck;
import dev.herald.application.port.SenderName;
import dev.herald.application.port.Senders;
import dev.herald.application.port.TokenFacts;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.region.Region;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What holds of every {@link Senders}. */
public abstract class SendersContract extends StoreContract {
    private static final SenderName ACME = new SenderName("acme");
    private static final SenderName BETA = new SenderName("Beta_2-x");

    /** Of whom everything is known. */
    private static final Sender FULL = new Sender(
            new App("app ' \u0000 ; DROP", Terms.SIGNED),
            new Business("business", Terms.UNSIGNED),
            account(
                    Option.some(new Region("BR")),
                    new Billing(
                            Option.some(true),
                            Option.some(usd("1000")),
                            Option.some(usd("12.345678")),
                            Option.some(usd("0")),
                            Option.some(usd("1"))),
                    Option.none()),
            new Page(Samples.PAGE, Option.some(new Region("BR")), Terms.SIGNED, Option.some(false)));

    /** Of whom nothing is known that need not be. */
    private static final Sender BARE = new Sender(
            new App("1", Terms.UNKNOWN),
            new Business("2", Terms.UNKNOWN),
            account(Option.none(), Billing.UNKNOWN, Option.none()),
            Page.of(Samples.PAGE, Option.none(), Terms.UNKNOWN));

    private static AdAccount account(Option<Region> country, Billing billing, Option<Instant> throttledUntil) {
        return new AdAccount(Samples.AD_ACCOUNT, country, USD, ZONE, Terms.SIGNED, billing, throttledUntil);
    }

    private Senders senders() {
        return store().senders();
    }

    private static AuditEntry entry(Act act, SenderName name, Instant at) {
        return AuditEntry.of(at, new Actor("anna"), act, "sender " + name);
    }

    private void put(SenderName name, Sender sender, Instant at) {
        senders().put(name, sender, entry(Act.SENDER_ADDED, name, at));
    }

    private static SenderCheck check(Instant at) {
        return new SenderCheck(
                at,
                "https://graph.facebook.com",
                true,
                Option.some(List.of("ads_management", "pages_messaging")),
                LinkedHashMap.of(
                        Kind.ADS_TOKEN,
                        new TokenFacts(true, Option.some(at.plusSeconds(60))),
                        Kind.PAGE_TOKEN,
                        new TokenFacts(false, Option.none())));
    }

    @Test
    void nobodyIsKnownAtFirst() {
        assertThat(senders().all()).isEmpty();
        assertThat(senders().find(ACME)).isEmpty();
    }

    @Test
    void aSenderComesBackAsItWasTold() {
        put(ACME, FULL, NOW);
        put(BETA, BARE, NOW.plusMillis(1));

        assertThat(senders().find(ACME)).contains(new KnownSender(ACME, FULL, NOW, Option.none()));
        assertThat(senders().find(BETA)).contains(new KnownSender(BETA, BARE, NOW.plusMillis(1), Option.none()));
        assertThat(senders().find(new SenderName("ACME"))).isEmpty();
    }

    @Test
    void allAreToldSortedByName() {
        List.of("b", "a", "B", "a_1", "a-1", "9").forEach(name -> put(new SenderName(name), BARE, NOW));

        assertThat(senders().all().map(known -> known.name().value()))
                .containsExactly("9", "B", "a", "a-1", "a_1", "b");
    }

    @Test
    void aSenderThatIsToldAnewTakesThePlaceOfTheEarlierOneAndOfWhatWasFoundOfIt() {
        put(ACME, FULL, NOW);
        senders().checked(ACME, check(NOW));
        put(ACME, BARE, NOW.plusSeconds(1));

        assertThat(senders().all()).containsExactly(new KnownSender(ACME, BARE, NOW.plusSeconds(1), Option.none()));
    }

    @Test
    void untilWhenMetaThrottlesIsNotKept() {
        put(
                ACME,
                new Sender(
                        BARE.app(),
                        BARE.business(),
                        account(Option.none(), Billing.UNKNOWN, Option.some(NOW)),
                        BARE.page()),
                NOW);

        assertThat(senders().find(ACME).map(KnownSender::sender)).contains(BARE);
    }

    @Test
    void whatWasFoundIsToldWithTheSenderUntilSomethingElseIsFound() {
        put(ACME, FULL, NOW);
        put(BETA, BARE, NOW);
        var later = new SenderCheck(NOW.plusSeconds(9), "sandbox", false, Option.none(), LinkedHashMap.empty());

        assertThat(senders().checked(ACME, check(NOW.plusSeconds(1)))).isTrue();
        assertThat(senders().find(ACME).flatMap(KnownSender::check)).contains(check(NOW.plusSeconds(1)));
        assertThat(senders().find(BETA).flatMap(KnownSender::check)).isEmpty();

        senders().checked(ACME, later);

        assertThat(senders().all().head().check()).isEmpty();
        assertThat(senders().all().last().check()).contains(later);
    }

    @Test
    void thatNothingIsAllowedIsNotThatNothingIsKnown() {
        put(ACME, BARE, NOW);
        var nothing = new SenderCheck(NOW, "sandbox", false, Option.some(List.empty()), LinkedHashMap.empty());
        senders().checked(ACME, nothing);

        assertThat(senders().find(ACME).flatMap(KnownSender::check)).contains(nothing);
    }

    @Test
    void whatIsFoundOfNobodyIsNotTakenDown() {
        assertThat(senders().checked(ACME, check(NOW))).isFalse();

        put(ACME, BARE, NOW);

        assertThat(senders().find(ACME).flatMap(KnownSender::check)).isEmpty();
    }

    @Test
    void aRemovedSenderIsGoneWithWhatWasFoundAndTheOthersStay() {
        put(ACME, FULL, NOW);
        put(BETA, BARE, NOW);
        senders().checked(ACME, check(NOW));

        assertThat(senders().remove(ACME, entry(Act.SENDER_REMOVED, ACME, NOW))).isTrue();
        assertThat(senders().all().map(KnownSender::name)).containsExactly(BETA);

        put(ACME, FULL, NOW);

        assertThat(senders().find(ACME).flatMap(KnownSender::check)).isEmpty();
    }

    @Test
    void whoAddedAndRemovedASenderIsTakenDownAndNothingElse() {
        put(ACME, FULL, NOW);
        senders().checked(ACME, check(NOW));
        senders().remove(ACME, entry(Act.SENDER_REMOVED, ACME, NOW.plusSeconds(1)));
        var again = senders().remove(ACME, entry(Act.SENDER_REMOVED, ACME, NOW.plusSeconds(2)));

        assertThat(again).isFalse();
        assertThat(store().audit().newest(10))
                .containsExactly(
                        entry(Act.SENDER_REMOVED, ACME, NOW.plusSeconds(1)), entry(Act.SENDER_ADDED, ACME, NOW));
    }
}
