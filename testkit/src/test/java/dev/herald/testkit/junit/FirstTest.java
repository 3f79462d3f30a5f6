package dev.herald.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

@HeraldSandbox
class FirstTest {
    @Test
    void whoSubscribedGetsTheNews(URI address, SandboxRecords records) {
        new Newsletter(address, StandardSeed.AD_ACCOUNT, StandardSeed.PAGE).send("Hi!", StandardSeed.SUBSCRIBERS);

        assertThat(records.messages()).hasSize(StandardSeed.SUBSCRIBERS.size());
    }
}
