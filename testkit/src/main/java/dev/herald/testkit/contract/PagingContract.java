package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.USD;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.persons;
import static dev.herald.testkit.contract.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.DeliveryEntry;
import dev.herald.application.port.DeliveryState;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.domain.account.PageId;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.delivery.Reception;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading everything, page by page: all of it, once, in a stable order. */
public abstract class PagingContract extends LedgerContract {
    private static final PageId OTHER_PAGE = new PageId("1002");
    private static final int PEOPLE = 10;

    private Vector<Subscription> all(PageId page, int pageSize) {
        Vector<Subscription> all = Vector.empty();
        Option<Long> after = Option.none();
        do {
            var part = subscriptions().page(page, after, pageSize);
            assertThat(part.subscriptions().size()).isLessThanOrEqualTo(pageSize);
            all = all.appendAll(part.subscriptions());
            after = part.next();
        } while (after.isDefined());
        return all;
    }

    private Vector<DeliveryEntry> all(long campaign, int pageSize) {
        Vector<DeliveryEntry> all = Vector.empty();
        Seq<DeliveryEntry> part = ledger().deliveries(campaign, USD, Option.none(), pageSize);
        while (!part.isEmpty()) {
            assertThat(part.size()).isLessThanOrEqualTo(pageSize);
            all = all.appendAll(part);
            part = ledger().deliveries(campaign, USD, Option.some(part.last().id()), pageSize);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9, 10, 11, 100})
    void pageByPageEverySubscriptionOfAPageIsReadOnce(int pageSize) {
        for (var known : persons(PEOPLE)) {
            subscriptions().tell(List.of(known, elsewhere(known)));
        }
        subscriptions().tell(List.of(person(3).withStop(NOW)));

        assertThat(all(PAGE, pageSize))
                .containsExactlyElementsOf(
                        persons(PEOPLE).map(known -> known.equals(person(3)) ? known.withStop(NOW) : known));
        assertThat(all(OTHER_PAGE, pageSize)).hasSize(PEOPLE);
        assertThat(all(new PageId("1003"), pageSize)).isEmpty();
    }

    private static Subscription elsewhere(Subscription one) {
        return Subscription.of(token("z" + one.token()), new Fact<>(OTHER_PAGE, Fact.Source.TOLD, NOW));
    }

    @Test
    void whoBecomesKnownWhileOthersAreReadMovesNobody() {
        subscriptions().tell(List.of(person(5), person(7)));
        var first = subscriptions().page(PAGE, Option.none(), 1);
        subscriptions().tell(List.of(person(6), person(0), person(7).withStop(NOW)));

        assertThat(first.subscriptions()).containsExactly(person(5));
        assertThat(subscriptions()
                        .page(PAGE, first.next(), PEOPLE)
                        .subscriptions()
                        .map(Subscription::token))
                .startsWith(person(7).token())
                .doesNotContain(person(5).token())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 100})
    void pageByPageEveryDeliveryOfACampaignIsReadOnceInThePeoplesOrder(int pageSize) {
        var people = List.of(token(4, 1), token(3, 1), token(2, 2), token(1, 3), token(0, 4));
        var campaign = campaign("sale", people, 100);
        var other = campaign("other", people, 100);
        withhold(lease(other), withheld(other, people.head(), Option.none(), ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED));
        var lease = lease(campaign);
        people.forEach(
                one -> withhold(lease, withheld(campaign, one, Option.none(), ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED)));

        assertThat(all(campaign, pageSize).map(entry -> entry.id().token()))
                .containsExactly(
                        token("token-00003"),
                        token("token-00004"),
                        token("token-00002"),
                        token("token-00001"),
                        token("token-00000"));
        assertThat(all(other, pageSize)).hasSize(1);
        assertThat(all(other + 1, pageSize)).isEmpty();
    }

    @Test
    void aDeliveryIsReadWithAllThatIsKnownOfIt() {
        var campaign = campaign("sale", persons(5), 100);
        store().campaigns().remember(campaign, new RemoteCampaign("message", 100));
        var lease = lease(campaign);
        var due = NOW.plusSeconds(60);
        withhold(lease, withheld(campaign, person(0), Option.some(due), ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED));
        record(attempt(lease, person(1)).accepted(Option.some("tracking"), NOW.plusSeconds(1)));
        record(attempt(lease, person(2)).rejected(ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN, NOW.plusSeconds(1)));
        attempt(lease, person(3));
        var failed = new DeliveryEvent.Failed(NOW.plusSeconds(9), "=1+1, \"no\"");
        ledger().hear(List.of(new MessageEvent("message", person(1).token(), Option.none(), failed)));

        var entries = all(campaign, 100);

        assertThat(entries.get(0))
                .isEqualTo(new DeliveryEntry(
                        id(campaign, 0),
                        DeliveryState.WITHHELD,
                        List.of(ErrorCode.SUBSCRIPTION_TOKEN_EXPIRED.key()),
                        Option.some(due),
                        Option.none(),
                        Option.none(),
                        Option.none(),
                        Option.none(),
                        new Reception.Nothing()));
        assertThat(entries.get(1))
                .isEqualTo(new DeliveryEntry(
                        id(campaign, 1),
                        DeliveryState.ACCEPTED,
                        List.empty(),
                        Option.none(),
                        Option.some(PRICE),
                        Option.some(NOW),
                        Option.some(NOW.plusSeconds(1)),
                        Option.some("tracking"),
                        new Reception.Failed(Option.none(), failed)));
        assertThat(entries.map(DeliveryEntry::state))
                .containsExactly(
                        DeliveryState.WITHHELD,
                        DeliveryState.ACCEPTED,
                        DeliveryState.REJECTED,
                        DeliveryState.ATTEMPTING);
        assertThat(entries.get(2).reasons()).containsExactly(ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN.key());
    }

    private static DeliveryId id(long campaign, int number) {
        return new DeliveryId(campaign, person(number).token(), person(number).personKey());
    }
}
