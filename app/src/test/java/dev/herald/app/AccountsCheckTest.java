package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** Whether those who send are in order, by what the API says. */
class AccountsCheckTest extends BesideASandbox {

    @Test
    void eventsThatNobodyAskedForAreNamedUntilTheyAreSubscribedTo() throws Exception {
        var before = check("--json");

        assertThat(before.exit()).isEqualTo(3);
        assertThat(before.json().path("in_order").asBoolean()).isFalse();
        assertThat(before.json().path("missing_events")).hasSize(6);

        var after = check("--subscribe", "--json");

        assertThat(after.exit()).isZero();
        assertThat(after.json().path("in_order").asBoolean()).isTrue();
        assertThat(after.json().path("missing_events")).isEmpty();
        assertThat(after.json().path("unanswered")).isEmpty();
        assertThat(check().out()).contains("Nothing is known that stands in the way");
    }

    @Test
    void theRulesJudgeWhatTheApiSays() throws Exception {
        check("--subscribe");
        control("state", "{\"ad_account\":{\"payment_method\":false,\"spend_cap\":\"10\",\"amount_spent\":\"10\"}}");

        var checked = check();

        assertThat(checked.exit()).isEqualTo(3);
        assertThat(checked.out())
                .contains("DENIED   2300011  MISSING_PAYMENT_METHOD")
                .contains("DENIED   2300056  ACCOUNT_SPEND_CAP_REACHED")
                .contains("spent 10.00 USD of a cap of 10.00 USD");
    }

    @Test
    void permissionsThatAreMissingAreNamed() throws Exception {
        control("state", "{\"page\":{\"permission\":false}}");

        assertThat(check().out().replaceAll("\\s+", " "))
                .contains("DENIED 2300039 MISSING_PAGE_PERMISSION")
                .contains("Permissions that are missing")
                .contains("- paid_marketing_messages or marketing_messages_messenger");
    }

    @Test
    void whereTheFileAndTheApiDifferIsSaid() throws Exception {
        example.edit(text -> text.replace("America/New_York", "Asia/Kolkata"));

        var checked = check();

        assertThat(checked.exit()).isEqualTo(3);
        assertThat(checked.out().replaceAll("\\s+", " "))
                .contains("time zone is America/New_York at Meta, and not Asia/Kolkata");
    }

    @Test
    void anAccountThatIsNotThereIsAnUnansweredQuestion() throws Exception {
        example.edit(text -> text.replaceFirst("id: *\"?act_[0-9]+\"?|id: *\"?1234567890\"?", "id: \"77\""));

        var checked = check("--json");

        assertThat(checked.exit()).isEqualTo(3);
        assertThat(checked.json().path("unanswered").toString()).contains("the ad account");
    }

    @Test
    void howMuchOfTheLimitsIsUsedIsToldOnceTheApiTellsIt() throws Exception {
        assertThat(check().out().replaceAll("\\s+", " ")).contains("limits is used: - Not told yet");
        assertThat(check("--json").json().path("limits")).isEmpty();
        control("limits", "{\"calls_per_hour\": 4}");

        var words = check().out().replaceAll("\\s+", " ");

        assertThat(words)
                .contains("- App 9001: 100 % of the calls used, as told at ")
                .contains("When more is let through was not told.")
                .contains("- Ad account 1234567890 as a whole: 50 % used, as told at ")
                .contains("Counting begins anew at ")
                .contains("- Ad account 1234567890, ads_management: 50 % of the calls used, as told at ")
                .doesNotContain("Nothing more is let through");

        var limits = check("--json").json().path("limits");

        assertThat(limits).hasSize(3);
        assertThat(limits.get(2).path("limit").asText()).isEqualTo("USE_CASE");
        assertThat(limits.get(2).path("type").asText()).isEqualTo("ads_management");
        assertThat(limits.get(2).path("percent").asDouble()).isEqualTo(100);
        assertThat(limits.get(2).path("regains_access_at").asText())
                .isGreaterThan(limits.get(2).path("told_at").asText());
        assertThat(check().out().replaceAll("\\s+", " "))
                .contains("Nothing more is let through until ")
                .contains("The API refused to tell the ad account");
    }

    private Cli.Result check(Object... more) {
        return herald(List.of("accounts", "check"), more);
    }
}
