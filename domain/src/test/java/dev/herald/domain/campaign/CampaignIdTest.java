package dev.herald.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class CampaignIdTest {
    private static final CampaignId SALE = new CampaignId("summer-sale");

    @Test
    void aTestHasAnIdThatNobodyCanGiveACampaign() {
        var test = SALE.forTest();

        assertThat(test).hasToString("summer-sale.test");
        assertThat(test.isTest()).isTrue();
        assertThat(SALE.isTest()).isFalse();
        assertThat(CampaignId.of("summer-sale.test").isInvalid()).isTrue();
        assertThat(CampaignId.slugOf("Summer sale.test").get()).isNotEqualTo(test);
    }

    @Test
    void theTestOfATestIsTheTest() {
        assertThat(SALE.forTest().forTest()).isEqualTo(SALE.forTest());
    }

    @Test
    void theLongestIdHasATestToo() {
        assertThat(new CampaignId("a".repeat(80)).forTest().value()).hasSize(85);
    }

    @Test
    void whatIsNoIdIsNoTestsIdEither() {
        assertThatThrownBy(() -> new CampaignId(".test")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CampaignId("Sale.test")).isInstanceOf(IllegalArgumentException.class);
    }
}
