package dev.herald.domain.eligibility;

import static dev.herald.domain.reason.ErrorCode.ACCOUNT_SPEND_CAP_REACHED;
import static dev.herald.domain.reason.ErrorCode.AD_ACCOUNT_REGION_UNSUPPORTED;
import static dev.herald.domain.reason.ErrorCode.AD_ACCOUNT_TERMS_NOT_SIGNED;
import static dev.herald.domain.reason.ErrorCode.APP_TERMS_NOT_ACCEPTED;
import static dev.herald.domain.reason.ErrorCode.BUSINESS_TERMS_NOT_ACCEPTED;
import static dev.herald.domain.reason.ErrorCode.MISSING_PAGE_PERMISSION;
import static dev.herald.domain.reason.ErrorCode.MISSING_PAYMENT_METHOD;
import static dev.herald.domain.reason.ErrorCode.PAGE_REGION_UNSUPPORTED;
import static dev.herald.domain.reason.ErrorCode.PAGE_TERMS_NOT_SIGNED;
import static dev.herald.domain.reason.ErrorCode.PREPAID_BALANCE_DEPLETED;
import static dev.herald.domain.reason.ErrorCode.SEND_RATE_LIMITED;
import static dev.herald.domain.region.SupportedRegions.OPEN_TO_BUSINESSES;

import dev.herald.domain.account.Billing;
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

    /** The ad account signed the marketing message terms. The API asks when a campaign is created; unsigned, none sends. */
    public static final Rule<SenderFacts> AD_ACCOUNT_TERMS = unsigned(
            AD_ACCOUNT_TERMS_NOT_SIGNED,
            "the ad account",
            sender -> sender.adAccount().terms());

    /** The page signed the marketing message terms. The API asks when a campaign is created; unsigned, none sends. */
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

    /** The page gave the app the permissions that sending takes. */
    public static final Rule<SenderFacts> PAGE_PERMISSION = deny(MISSING_PAGE_PERMISSION)
            .knowing(
                    "whether the page gave the app its permissions",
                    facts -> facts.sender().page().permission())
            .when(given -> !given);

    /** Somebody can be charged. */
    public static final Rule<SenderFacts> PAYMENT_METHOD = deny(MISSING_PAYMENT_METHOD)
            .knowing(
                    "whether the ad account has a payment method",
                    facts -> billing(facts).paymentMethod())
            .when(present -> !present);

    /** The account has not reached the most it may ever spend. */
    public static final Rule<SenderFacts> SPEND_CAP = deny(ACCOUNT_SPEND_CAP_REACHED)
            .where(facts -> billing(facts).spendCap().isDefined())
            .knowing(
                    "what the ad account has spent against its cap",
                    facts -> billing(facts).amountSpent())
            .when((facts, spent) -> !spent.isLessThan(billing(facts).spendCap().get()));

    /** Money paid in ahead, where the account works that way, has not run out. */
    public static final Rule<SenderFacts> PREPAID_BALANCE = deny(PREPAID_BALANCE_DEPLETED)
            .when(facts -> billing(facts).prepaidBalance().exists(left -> left.micros() <= 0));

    /** Meta takes sends of the account, as far as it told us. */
    public static final Rule<SenderFacts> NOT_THROTTLED =
            deny(SEND_RATE_LIMITED).until(facts -> facts.sender().adAccount().throttledUntil());

    /** All of them, in the order in which people read them. */
    public static final Seq<Rule<SenderFacts>> ALL = List.of(
            APP_TERMS,
            BUSINESS_TERMS,
            AD_ACCOUNT_TERMS,
            PAGE_TERMS,
            AD_ACCOUNT_REGION,
            PAGE_REGION,
            PAGE_PERMISSION,
            PAYMENT_METHOD,
            SPEND_CAP,
            PREPAID_BALANCE,
            NOT_THROTTLED);

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

    private static Billing billing(SenderFacts facts) {
        return facts.sender().adAccount().billing();
    }
}
