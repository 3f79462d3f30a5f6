package dev.herald.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "::1, true", "[::1], true", "localhost, true", "0.0.0.0, false", "::, false"})
    void itKnowsWhetherOtherMachinesMayReachIt(String host, boolean isForThisMachineOnly) {
        assertThat(new WebAddress(host, 0).isForThisMachineOnly()).isEqualTo(isForThisMachineOnly);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:80/webhooks",
        "::1, http://[::1]:80/webhooks",
        "[::1], http://[::1]:80/webhooks",
        "localhost, http://localhost:80/webhooks"
    })
    void anAddressWithColonsStandsInBrackets(String host, URI url) {
        assertThat(new WebAddress(host, 0).url(80, "/webhooks"))
                .isEqualTo(url)
                .extracting(URI::getPort)
                .isEqualTo(80);
    }

    @Test
    void allMistakesAreTold() {
        assertThat(WebAddress.of(" ", 70_000).getError().map(mistake -> mistake.path()))
                .containsExactly("host", "port");
    }
}
