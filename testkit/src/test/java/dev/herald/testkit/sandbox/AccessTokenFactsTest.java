package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AccessTokenFactsTest extends OnStage {

    @Test
    void anyTokenIsValidAndHasNoEnd() {
        var data = stage.caller.get("/v24.0/debug_token?input_token=t").body().path("data");

        assertThat(data.path("is_valid").asBoolean()).isTrue();
        assertThat(data.path("expires_at").asLong(-1)).isZero();
        assertThat(data.path("scopes").toString()).contains("pages_messaging");
    }

    @Test
    void oneThatSaysItsEndIsValidUntilThen() {
        var end = stage.clock.instant().getEpochSecond() + 60;
        var before = stage.caller.get("/debug_token?input_token=t-expires-" + end);
        stage.clock.goOn(java.time.Duration.ofSeconds(60));
        var after = stage.caller.get("/debug_token?input_token=t-expires-" + end);

        assertThat(before.body().path("data").path("expires_at").asLong()).isEqualTo(end);
        assertThat(before.body().path("data").path("is_valid").asBoolean()).isTrue();
        assertThat(after.body().path("data").path("is_valid").asBoolean(true)).isFalse();
    }

    @Test
    void withoutATokenThereIsNothingToTell() {
        assertThat(stage.caller.get("/debug_token").code()).isEqualTo(100);
    }
}
