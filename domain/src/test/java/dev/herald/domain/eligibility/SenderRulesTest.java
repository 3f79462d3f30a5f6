package dev.herald.domain.eligibility;

import static dev.herald.domain.eligibility.Judgements.denies;
import static dev.herald.domain.eligibility.Judgements.doesNotKnow;
import static dev.herald.domain.eligibility.Judgements.passes;
import static dev.herald.domain.eligibility.Samples.BRAZIL;
import static dev.herald.domain.eligibility.Samples.FINE_ACCOUNT;
import static dev.herald.domain.eligibility.Samples.FINE_PAGE;
import static dev.herald.domain.eligibility.Samples.PAGE;
import static dev.herald.domain.eligibility.Samples.account;
import static dev.herald.domain.eligibility.Samples.fineSender;
import static dev.herald.domain.eligibility.Samples.sender;
import static dev.herald.domain.eligibility.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Money;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.region.Region;
import dev.herald.domain.region.SupportedRegions;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SenderRulesTest {

    @Test
    void aSenderInOrderPassesEveryRule() {
        assertThat(SenderRules.ALL).hasSize(11).allSatisfy(rule -> passes(rule, fineSender()));
    }

    @Test
    void anAppWhoseTermsNobodyAcceptedIsDeniedAndOneOfWhichNothingIsToldIsNot() {
        var rule = SenderRules.APP_TERMS;

        denies(
                rule,
                sender(Terms.UNSIGNED, Terms.SIGNED, FINE_ACCOUNT, FINE_PAGE),
                ErrorCode.APP_TERMS_NOT_ACCEPTED,
                Scope.APP,
                "4004");
        doesNotKnow(
                rule, sender(Terms.UNKNOWN, Terms.SIGNED, FINE_ACCOUNT, FINE_PAGE), "whether the app signed the terms");
    }

    @Test
    void aBusinessThatDidNotAcceptTheTermsIsDeniedAndOneOfWhichNothingIsToldIsNot() {
        var rule = SenderRules.BUSINESS_TERMS;

        denies(
                rule,
                sender(Terms.SIGNED, Terms.UNSIGNED, FINE_ACCOUNT, FINE_PAGE),
                ErrorCode.BUSINESS_TERMS_NOT_ACCEPTED,
                Scope.BUSINESS,
                "5005");
        doesNotKnow(
                rule,
                sender(Terms.SIGNED, Terms.UNKNOWN, FINE_ACCOUNT, FINE_PAGE),
                "whether the business signed the terms");
    }

    @Test
    void anAdAccountThatDidNotSignIsDeniedAndOneOfWhichNothingIsToldIsNot() {
        var rule = SenderRules.AD_ACCOUNT_TERMS;

        denies(rule, withTerms(Terms.UNSIGNED), ErrorCode.AD_ACCOUNT_TERMS_NOT_SIGNED, Scope.AD_ACCOUNT, "2002");
        doesNotKnow(rule, withTerms(Terms.UNKNOWN), "whether the ad account signed the terms");
    }

    @Test
    void aPageThatDidNotSignIsDeniedAndOneOfWhichNothingIsToldIsNot() {
        var rule = SenderRules.PAGE_TERMS;

        denies(
                rule,
                sender(FINE_ACCOUNT, Page.of(PAGE, Option.some(BRAZIL), Terms.UNSIGNED)),
                ErrorCode.PAGE_TERMS_NOT_SIGNED,
                Scope.PAGE,
                "1001");
        doesNotKnow(
                rule,
                sender(FINE_ACCOUNT, Page.of(PAGE, Option.some(BRAZIL), Terms.UNKNOWN)),
                "whether the page signed the terms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AU", "BR", "CL", "CO", "HK", "IN", "ID", "IL", "MY", "MX", "NZ", "PE", "PH", "SA", "SG", "TW", "TH",
                "AE", "US", "VN"
            })
    void aBusinessWhereTheApiServesBusinessesMaySend(String country) {
        passes(SenderRules.AD_ACCOUNT_REGION, sender(accountIn(country), FINE_PAGE));
        passes(SenderRules.PAGE_REGION, sender(FINE_ACCOUNT, pageIn(country)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "FR", "GB", "JP", "KR", "CA", "AR", "CH", "ZA"})
    void aBusinessElsewhereMayNotSend(String country) {
        denies(
                SenderRules.AD_ACCOUNT_REGION,
                sender(accountIn(country), FINE_PAGE),
                ErrorCode.AD_ACCOUNT_REGION_UNSUPPORTED,
                Scope.AD_ACCOUNT,
                "2002");
        denies(
                SenderRules.PAGE_REGION,
                sender(FINE_ACCOUNT, pageIn(country)),
                ErrorCode.PAGE_REGION_UNSUPPORTED,
                Scope.PAGE,
                "1001");
    }

    @Test
    void twentyRegionsAreOpenToBusinesses() {
        assertThat(SupportedRegions.OPEN_TO_BUSINESSES.toSeq()).hasSize(20);
    }

    @Test
    void anUnknownCountryOfTheBusinessIsNotForbidden() {
        var account = account(Option.none(), Option.some(true), Terms.SIGNED, Option.none(), Option.none());

        doesNotKnow(SenderRules.AD_ACCOUNT_REGION, sender(account, FINE_PAGE), "the ad account's country");
        doesNotKnow(
                SenderRules.PAGE_REGION,
                sender(FINE_ACCOUNT, Page.of(PAGE, Option.none(), Terms.SIGNED)),
                "the page's country");
    }

    @Test
    void anAdAccountWithoutPaymentMethodIsDeniedAndOneOfWhichNothingIsToldIsNot() {
        var rule = SenderRules.PAYMENT_METHOD;

        denies(
                rule,
                sender(payingBy(Option.some(false)), FINE_PAGE),
                ErrorCode.MISSING_PAYMENT_METHOD,
                Scope.AD_ACCOUNT,
                "2002");
        doesNotKnow(rule, sender(payingBy(Option.none()), FINE_PAGE), "whether the ad account has a payment method");
    }

    @Test
    void anAccountAtItsSpendCapIsDeniedAndOneAMicroBelowPasses() {
        var rule = SenderRules.SPEND_CAP;
        var cap = Option.some(usd("100.00"));

        denies(
                rule,
                capped(cap, Option.some(usd("100.00"))),
                ErrorCode.ACCOUNT_SPEND_CAP_REACHED,
                Scope.AD_ACCOUNT,
                "2002");
        denies(
                rule,
                capped(cap, Option.some(usd("100.000001"))),
                ErrorCode.ACCOUNT_SPEND_CAP_REACHED,
                Scope.AD_ACCOUNT,
                "2002");
        passes(rule, capped(cap, Option.some(usd("99.999999"))));
    }

    @Test
    void withoutACapOrWithoutKnowingTheSpendNoCapIsReached() {
        passes(SenderRules.SPEND_CAP, capped(Option.none(), Option.some(usd("1000000.00"))));
        assertThat(SenderRules.SPEND_CAP.judge(capped(Option.some(usd("100.00")), Option.none())))
                .isNotInstanceOf(Finding.Denies.class);
    }

    private static SenderFacts withTerms(Terms terms) {
        return sender(account(Option.some(BRAZIL), Option.some(true), terms, Option.none(), Option.none()), FINE_PAGE);
    }

    private static AdAccount accountIn(String country) {
        return account(Option.some(new Region(country)), Option.some(true), Terms.SIGNED, Option.none(), Option.none());
    }

    private static Page pageIn(String country) {
        return Page.of(PAGE, Option.some(new Region(country)), Terms.SIGNED);
    }

    private static AdAccount payingBy(Option<Boolean> method) {
        return account(Option.some(BRAZIL), method, Terms.SIGNED, Option.none(), Option.none());
    }

    private static SenderFacts capped(Option<Money> cap, Option<Money> spent) {
        return sender(account(Option.some(BRAZIL), Option.some(true), Terms.SIGNED, cap, spent), FINE_PAGE);
    }
}
