package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.Audit;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.ForwardingStore;
import dev.herald.application.port.Store;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.Rule;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.region.Region;
import io.vavr.collection.HashMap;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team adds is known to every command of the command line, and to those of nobody else. */
class AdditionsTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final String BUYER = "11224322820840800";
    private static final Reason BOUGHT = Reason.named(
            "BOUGHT_YESTERDAY", Scope.RECIPIENT, new Remedy.Skip(), "This person bought something yesterday.");
    private static final Rule<RecipientFacts> NOT_A_BUYER = Rule.<RecipientFacts>deny(BOUGHT)
            .when(facts -> facts.subscription().token().value().equals(BUYER));
    private static final Additions RULE = Additions.NONE.withRules(book -> book.withRecipientRule(NOT_A_BUYER));

    @TempDir
    private Path folder;

    private Example example;

    @BeforeEach
    void anExample() throws Exception {
        example = Example.copied(folder, "summer-sale");
        example.keepLines(120);
    }

    @Test
    void aTeamsRuleIsShownByPreflightAndRunAndReport() throws Exception {
        for (var command : List.of("preflight", "run", "report")) {
            var told = Cli.with(RULE, command, example.file(), "--json");

            assertThat(told.exit()).as(told.err()).isZero();
            assertThat(told.json().path("reasons").path("BOUGHT_YESTERDAY").asInt())
                    .as(command)
                    .isEqualTo(1);
            assertThat(Cli.with(RULE, command, example.file()).out())
                    .as(command)
                    .contains("BOUGHT_YESTERDAY", "This person bought something yesterday.");
        }
    }

    @Test
    void aPersonIsExplainedByATeamsRuleToo() {
        var told = Cli.with(RULE, "preflight", example.file(), "--explain", BUYER);

        assertThat(told.out()).contains("DENIED   BOUGHT_YESTERDAY", "This person bought something yesterday.");
    }

    @Test
    void aTeamsReasonIsExplainedAndListedAfterTheApis() {
        assertThat(Cli.with(RULE, "errors", "BOUGHT_YESTERDAY").out())
                .startsWith("BOUGHT_YESTERDAY")
                .contains("This person bought something yesterday.", "Blocks this person.");
        assertThat(Cli.with(RULE, "errors").out())
                .contains("2300035  MIN_DELAY_NOT_REACHED", "BOUGHT_YESTERDAY")
                .doesNotContain("QUIET_HOURS");
    }

    @Test
    void withoutTheAdditionsNobodyKnowsTheReason() {
        Cli.with(RULE, "errors", "BOUGHT_YESTERDAY");

        var told = Cli.herald("errors", "BOUGHT_YESTERDAY");

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains("BOUGHT_YESTERDAY is not in the catalogue");
    }

    @Test
    void aPriceBookOfATeamsOwnTakesThePlaceOfTheFiles() throws Exception {
        var doubled =
                Additions.NONE.withPrices(book -> new PriceBook(book.otherwise().times(2), book.byRegion()));

        assertThat(cost(Cli.with(doubled, "preflight", example.file(), "--json")))
                .isEqualByComparingTo(
                        cost(Cli.herald("preflight", example.file(), "--json")).multiply(BigDecimal.TWO));
    }

    private static BigDecimal cost(Cli.Result preflight) throws Exception {
        return new BigDecimal(preflight.json().path("estimated_cost").asText());
    }

    @Test
    void aPriceBookThatCantBeIsAMistakeAndNothingIsDone() {
        var broken = Additions.NONE.withPrices(book -> new PriceBook(
                Money.ofMinor(-1, USD),
                HashMap.of(Region.of("MX").get(), Money.ofMinor(1, Currency.getInstance("MXN")))));
        var foreign = Additions.NONE.withPrices(
                book -> new PriceBook(Money.ofMinor(1, Currency.getInstance("EUR")), HashMap.empty()));

        assertThat(Cli.with(broken, "run", example.file()).err())
                .contains(
                        "2 mistakes",
                        "campaign.prices.default: must not be negative",
                        "campaign.prices.MX: must be in");
        assertThat(Cli.with(foreign, "run", example.file()).err())
                .contains("campaign.prices: must be in the ad account's currency USD");
        assertThat(example.state()).doesNotExist();
    }

    @Test
    void anAdapterInFrontOfTheStoreIsWorkedWithAndClosed() {
        var recorded = new AtomicInteger();
        var closed = new AtomicInteger();
        var additions = Additions.NONE
                .withStore(store -> new CountingStore(store, recorded, closed))
                .withModule(new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(Actor.class).toInstance(new Actor("acme"));
                    }
                });
        Cli.with(additions, "run", example.file());
        Cli.with(additions, "pause", example.file());

        var told = Cli.with(additions, "audit", example.file());

        assertThat(told.out()).contains("acme");
        assertThat(recorded).hasPositiveValue();
        assertThat(closed).hasValue(3);
    }

    /** Counts what is taken down through its own audit. */
    private static final class CountingStore extends ForwardingStore {
        private final AtomicInteger recorded;
        private final AtomicInteger closed;

        CountingStore(Store store, AtomicInteger recorded, AtomicInteger closed) {
            super(store);
            this.recorded = recorded;
            this.closed = closed;
        }

        @Override
        public Audit audit() {
            var audit = super.audit();
            return new Audit() {
                @Override
                public void record(AuditEntry entry) {
                    recorded.incrementAndGet();
                    audit.record(entry);
                }

                @Override
                public Seq<Numbered> newest(Option<Long> before, int limit) {
                    recorded.incrementAndGet();
                    return audit.newest(before, limit);
                }

                @Override
                public Option<AuditEntry> latest(Act act, String what) {
                    return audit.latest(act, what);
                }
            };
        }

        @Override
        public void close() {
            closed.incrementAndGet();
            super.close();
        }
    }
}
