package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.region.Region;
import dev.herald.domain.violation.OpaqueId;
import dev.herald.domain.violation.Violation;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Try;
import io.vavr.control.Validation;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.Function;

/**
 * An account with who stands behind it and what its messages cost, as {@code POST /sandbox/seed} takes it: in the words of
 * campaign files, {@code {"app": …, "business": …, "ad_account": …, "page": …, "prices": {"default": …, "BR": …}}}.
 *
 * @param json as it was posted
 */
record SenderSeed(ObjectNode json, Sender sender, PriceBook prices) {
    private static final String PRICES = "prices";
    private static final String DEFAULT_PRICE = "default";
    private static final String CURRENCY = "currency";
    private static final String TIME_ZONE = "timezone";
    private static final String MIN_DAILY_BUDGET = "min_daily_budget";
    private static final String ACCOUNT = "act_";

    /** The seed, or everything that is wrong with it. */
    static Validation<Seq<Violation>, SenderSeed> of(JsonNode posted) {
        if (!(posted instanceof ObjectNode json)) {
            return Validation.invalid(List.of(Violation.of("", "must be an object")));
        }
        return bare(json).mapError(SenderSeed::flat).flatMap(sender -> {
            var currency = sender.adAccount().currency();
            return Validation.combine(SenderFields.patched(sender, patch(json)), prices(json, currency))
                    .ap((told, prices) -> new SenderSeed(json, told, prices))
                    .mapError(SenderSeed::flat);
        });
    }

    /** A seed from the journal. */
    static SenderSeed recorded(JsonNode json) {
        return of(json).toEither().getOrElseThrow(found -> new IllegalArgumentException("no seed: " + found));
    }

    /** The sender with what nobody can do without, and nothing else known. */
    private static Validation<Seq<Seq<Violation>>, Sender> bare(ObjectNode json) {
        return Validation.combine(
                        required(json, SenderFields.APP, SenderFields.ID, SenderSeed::id),
                        required(json, SenderFields.BUSINESS, SenderFields.ID, SenderSeed::id),
                        required(json, SenderFields.AD_ACCOUNT, SenderFields.ID, SenderSeed::account),
                        required(json, SenderFields.AD_ACCOUNT, CURRENCY, SenderSeed::currency),
                        required(json, SenderFields.AD_ACCOUNT, TIME_ZONE, SenderSeed::timeZone),
                        required(json, SenderFields.PAGE, SenderFields.ID, PageId::of))
                .ap((app, business, account, currency, zone, page) -> new Sender(
                        new App(app, Terms.UNKNOWN),
                        new Business(business, Terms.UNKNOWN),
                        new AdAccount(
                                account,
                                Option.none(),
                                currency,
                                zone,
                                Terms.UNKNOWN,
                                billing(json, currency),
                                Option.none()),
                        Page.of(page, Option.none(), Terms.UNKNOWN)));
    }

    private static <T> Validation<Seq<Violation>, T> required(
            ObjectNode json, String party, String field, Function<String, Validation<Seq<Violation>, T>> read) {
        return Json.text(json.path(party), field)
                .map(read)
                .getOrElse(() -> Validation.invalid(List.of(Violation.of("", "is missing"))))
                .mapError(found -> Violation.within(party + "." + field, found));
    }

    private static Validation<Seq<Violation>, String> id(String text) {
        return Violation.valid(OpaqueId.check(text), () -> text);
    }

    private static Validation<Seq<Violation>, AdAccountId> account(String text) {
        return AdAccountId.of(text.startsWith(ACCOUNT) ? text.substring(ACCOUNT.length()) : text);
    }

    private static Validation<Seq<Violation>, Currency> currency(String text) {
        return read(text, "must be a currency code of three letters (ISO 4217), such as USD", Currency::getInstance);
    }

    private static Validation<Seq<Violation>, ZoneId> timeZone(String text) {
        return read(text, "must be a time zone such as America/New_York", ZoneId::of);
    }

    private static <T> Validation<Seq<Violation>, T> read(String text, String mistake, Function<String, T> read) {
        return Try.of(() -> read.apply(text)).toValidation().mapError(wrong -> List.of(Violation.of("", mistake)));
    }

    private static Billing billing(ObjectNode json, Currency currency) {
        var told = Billing.UNKNOWN;
        return new Billing(
                told.paymentMethod(),
                told.spendCap(),
                told.amountSpent(),
                told.prepaidBalance(),
                Json.text(json.path(SenderFields.AD_ACCOUNT), MIN_DAILY_BUDGET)
                        .flatMap(text -> Money.of(text, currency).toOption()));
    }

    /** What can be changed later too is read as such a change. */
    private static ObjectNode patch(ObjectNode json) {
        var patch = json.deepCopy();
        patch.remove(PRICES);
        if (patch.path(SenderFields.AD_ACCOUNT) instanceof ObjectNode account) {
            account.remove(List.of(CURRENCY, TIME_ZONE, MIN_DAILY_BUDGET, SenderFields.ID)
                    .asJava());
        }
        return patch;
    }

    private static Validation<Seq<Violation>, PriceBook> prices(ObjectNode json, Currency currency) {
        var prices = json.path(PRICES);
        var otherwise = price(prices, DEFAULT_PRICE, currency);
        var byRegion = List.ofAll(prices::fieldNames)
                .filter(name -> !name.equals(DEFAULT_PRICE))
                .map(name -> Validation.combine(Region.of(name), price(prices, name, currency))
                        .ap((region, price) -> Tuple.of(region, price))
                        .mapError(found -> Violation.within(PRICES, flat(found))));
        return Validation.combine(otherwise, Validation.sequence(byRegion))
                .ap((price, regions) -> new PriceBook(price, HashMap.ofEntries(regions)))
                .mapError(SenderSeed::flat);
    }

    private static Validation<Seq<Violation>, Money> price(JsonNode prices, String name, Currency currency) {
        return Json.text(prices, name)
                .map(text -> Money.of(text, currency))
                .getOrElse(() -> Validation.invalid(List.of(Violation.of("", "is missing"))))
                .mapError(found -> Violation.within(PRICES + "." + name, found));
    }

    private static Seq<Violation> flat(Seq<Seq<Violation>> found) {
        return found.flatMap(violations -> violations);
    }

    /** A page, as {@code POST /sandbox/seed} takes it: {@code {"id": …, "country": …, "terms_signed": …, "permission": …}}. */
    record OfPage(ObjectNode json, Page page) {

        /** The seed, or everything that is wrong with it. */
        static Validation<Seq<Violation>, OfPage> of(JsonNode posted) {
            if (!(posted instanceof ObjectNode json)) {
                return Validation.invalid(List.of(Violation.of("", "must be an object")));
            }
            var whole = Json.object();
            whole.set(SenderFields.PAGE, json);
            return required(whole, SenderFields.PAGE, SenderFields.ID, PageId::of)
                    .flatMap(id -> SenderFields.page(
                            Page.of(id, Option.none(), Terms.UNKNOWN),
                            new PatchedParty(SenderFields.PAGE, json, id.value())))
                    .map(page -> new OfPage(json, page));
        }

        /** A seed from the journal. */
        static OfPage recorded(JsonNode json) {
            return of(json).toEither().getOrElseThrow(found -> new IllegalArgumentException("no page: " + found));
        }
    }
}
