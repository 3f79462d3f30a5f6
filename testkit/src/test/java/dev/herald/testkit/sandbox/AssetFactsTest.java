package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.account.Billing;
import org.junit.jupiter.api.Test;

final class AssetFactsTest extends OnStage {

    @Test
    void anAdAccountIsToldWithItsMoneyInMinorUnits() {
        stage.state("{'ad_account':{'id':'1234567890','spend_cap':'500.00','amount_spent':'12.50'}}");

        var node = stage.caller.get("/v24.0/act_1234567890?fields=account_status,business_country_code,currency,"
                + "timezone_name,spend_cap,amount_spent,balance,is_prepay_account,funding_source,disable_reason");

        assertThat(node.body())
                .hasToString("{\"id\":\"act_1234567890\",\"account_status\":1,\"business_country_code\":\"US\","
                        + "\"currency\":\"USD\",\"timezone_name\":\"America/New_York\",\"spend_cap\":\"50000\","
                        + "\"amount_spent\":\"1250\",\"balance\":\"0\",\"is_prepay_account\":false,"
                        + "\"funding_source\":\"30000000001\",\"disable_reason\":0}");
    }

    @Test
    void anAccountWithoutAPaymentMethodHasNoFundingSource() {
        stage.state("{'ad_account':{'id':'1234567890','payment_method':false}}");

        assertThat(stage.caller.get("/act_1234567890?fields=funding_source").body())
                .hasToString("{\"id\":\"act_1234567890\"}");
    }

    @Test
    void aPageIsToldWithTheNameOfItsCountry() {
        assertThat(stage.caller
                        .get("/v24.0/140984918491243?fields=id,name,location")
                        .body())
                .hasToString("{\"id\":\"140984918491243\",\"name\":\"Page 140984918491243\","
                        + "\"location\":{\"country\":\"United States\"}}");
    }

    @Test
    void permissionsAreGrantedUnlessThePageIsKnownToHaveGivenNone() {
        assertThat(stage.caller.get("/me/permissions").body().toString())
                .contains("granted")
                .doesNotContain("declined");

        stage.state("{'page':{'id':'140984918491243','permission':false}}");

        assertThat(stage.caller.get("/me/permissions").body().toString())
                .contains("declined")
                .doesNotContain("granted");
    }

    @Test
    void theSmallestDailyBudgetIsToldWhetherItWasStatedOrNot() {
        assertThat(stage.caller.get("/act_1234567890/minimum_budgets").body())
                .hasToString("{\"data\":[{\"currency\":\"USD\",\"min_daily_budget_imp\":100}]}");

        stage.sandbox.seed(
                Seeds.sender("1234567890", Billing.UNKNOWN.withMinDailyBudget(Seeds.usd("2.50"))), Seeds.PRICES);

        assertThat(stage.caller
                        .get("/act_1234567890/minimum_budgets")
                        .body()
                        .at("/data/0/min_daily_budget_imp")
                        .asInt())
                .isEqualTo(250);
    }

    @Test
    void assetsOfSomebodyElseAreNotThere() {
        assertThat(stage.caller.get("/act_77?fields=currency").code()).isEqualTo(100);
        assertThat(stage.caller.get("/77?fields=name").code()).isEqualTo(100);
        assertThat(stage.caller.get("/act_77/minimum_budgets").code()).isEqualTo(100);
        assertThat(stage.caller.get("/77/subscribed_apps").code()).isEqualTo(100);
    }

    @Test
    void noEventReachesTheAppUntilItSubscribes() {
        assertThat(stage.caller.get("/140984918491243/subscribed_apps").body()).hasToString("{\"data\":[]}");

        stage.caller.postJson(
                "/140984918491243/subscribed_apps", "{'subscribed_fields':['messaging_optins','messages']}");

        assertThat(stage.caller.get("/140984918491243/subscribed_apps").body())
                .hasToString(
                        "{\"data\":[{\"id\":\"9001\",\"subscribed_fields\":[\"messaging_optins\",\"messages\"]}]}");
    }

    @Test
    void aSubscriptionNamesItsFields() {
        assertThat(stage.caller
                        .postJson("/140984918491243/subscribed_apps", "{}")
                        .code())
                .isEqualTo(100);
    }
}
