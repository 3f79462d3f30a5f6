package dev.herald.domain.eligibility;

import static dev.herald.domain.reason.ErrorCode.ACCOUNT_SPEND_CAP_REACHED;
import static dev.herald.domain.reason.ErrorCode.AD_ACCOUNT_REGION_UNSUPPORTED;
import static dev.herald.domain.reason.ErrorCode.AD_ACCOUNT_TERMS_NOT_SIGNED;
import static dev.herald.domain.reason.ErrorCode.APP_TERMS_NOT_ACCEPTED;
import static dev.herald.domain.reason.ErrorCode.BUSINESS_TERMS_NOT_ACCEPTED;
import static dev.herald.domain.reason.ErrorCode.MISSING_PAYMENT_METHOD;
import static dev.herald.domain.reason.ErrorCode.PAGE_REGION_UNSUPPORTED;
import static dev.herald.domain.reason.ErrorCode.PAGE_TERMS_NOT_SIGNED;
import static dev.herald.domain.region.SupportedRegions.OPEN_TO_BUSINESSES;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.reason.Reason;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.Function;

/** What can be wrong with who sends. Each holds for everyone under it. */
public final class SenderRules {

    /** The app's owner accepted the API's terms. */
    public static final Rule<SenderFacts> APP_TERMS =
            unsigned(APP_TERMS_NOT_ACCEPTED, "the app", sender -> sender.app().terms());

    /** The business accepted the marketing message terms. */
    public static final Rule<SenderFacts> BUSINESS_TERMS = unsigned(
            BUSINESS_TERMS_NOT_ACCEPTED,
            "the business",
            sender -> sender.business().terms());

    /** The ad account signed the marketing message terms. */
    public static final Rule<SenderFacts> AD_ACCOUNT_TERMS = unsigned(
            AD_ACCOUNT_TERMS_NOT_SIGNED,
            "the ad account",
            sender -> sender.adAccount().terms());

    /** The page signed the marketing message terms. */
    public static final Rule<SenderFacts> PAGE_TERMS =
            unsigned(PAGE_TERMS_NOT_SIGNED, "the page", sender -> sender.page().terms());

    /** The ad account is where businesses may be served. */
    public static final Rule<SenderFacts> AD_ACCOUNT_REGION = deny(AD_ACCOUNT_REGION_UNSUPPORTED)
            .knowing(
                    "the ad account's country",
                    facts -> facts.sender().adAccount().country())
            .when(country -> !OPEN_TO_BUSINESSES.contains(country));

    /** The page is where businesses may be served. */
    public static final Rule<SenderFacts> PAGE_REGION = deny(PAGE_REGION_UNSUPPORTED)
            .knowing("the page's country", facts -> facts.sender().page().country())
            .when(country -> !OPEN_TO_BUSINESSES.contains(country));

    /** Somebody can be charged. */
    public static final Rule<SenderFacts> PAYMENT_METHOD = deny(MISSING_PAYMENT_METHOD)
            .knowing(
                    "whether the ad account has a payment method",
                    facts -> facts.sender().adAccount().paymentMethod())
            .when(present -> !present);

    /** The account has not reached the most it may ever spend. */
    public static final Rule<SenderFacts> SPEND_CAP = deny(ACCOUNT_SPEND_CAP_REACHED)
            .when(facts -> hasReachedItsCap(facts.sender().adAccount()));

    /** All of them, in the order in which people read them. */
    public static final Seq<Rule<SenderFacts>> ALL = List.of(
            APP_TERMS,
            BUSINESS_TERMS,
            AD_ACCOUNT_TERMS,
            PAGE_TERMS,
            AD_ACCOUNT_REGION,
            PAGE_REGION,
            PAYMENT_METHOD,
            SPEND_CAP);

    private SenderRules() {}

    private static Rule.Sentence<SenderFacts> deny(Reason reason) {
        return Rule.deny(reason);
    }

    private static Rule<SenderFacts> unsigned(Reason reason, String who, Function<Sender, Terms> terms) {
        return deny(reason)
                .knowing(
                        "whether " + who + " signed the terms",
                        facts -> Option.of(terms.apply(facts.sender())).filter(known -> known != Terms.UNKNOWN))
                .when(known -> known == Terms.UNSIGNED);
    }

    private static boolean hasReachedItsCap(AdAccount account) {
        return account.spendCap().exists(cap -> account.amountSpent().exists(spent -> !spent.isLessThan(cap)));
    }
}
