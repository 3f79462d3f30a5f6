package dev.herald.persistence.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.Keys;
import dev.herald.application.port.Mark;
import dev.herald.application.port.SealedSecret;
import dev.herald.application.port.Secret;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What is sealed can be read with its key and under its name only; marks tell nothing, and the same of the same. */
class TinkKeysTest {
    private static final Keys KEYS = TinkKeyset.made().keys();
    private static final Secret TOKEN = new Secret("EAAG-to-hide-0123456789");
    private static final PageId PAGE = new PageId("1001");

    private final SealedSecret sealed = KEYS.sealing().seal(TOKEN, "name");

    @Test
    void whatIsSealedComesBackUnderItsNameOnly() {
        assertThat(KEYS.sealing().unseal(sealed, "name")).contains(TOKEN);
        assertThat(KEYS.sealing().unseal(sealed, "other name")).isEmpty();
    }

    @Test
    void whatIsSealedHoldsNothingOfTheSecretAndIsNeverTheSame() {
        var bytes = new String(Base64.getDecoder().decode(sealed.text()), StandardCharsets.ISO_8859_1);

        assertThat(sealed.text() + bytes).doesNotContain("EAAG", "0123");
        assertThat(KEYS.sealing().seal(TOKEN, "name")).isNotEqualTo(sealed);
    }

    @Test
    void anotherKeyOpensNothing() {
        assertThat(TinkKeyset.made().keys().sealing().unseal(sealed, "name")).isEmpty();
    }

    @Test
    void whatWasChangedInAnyPlaceOpensNoMore() {
        for (var place = 0; place < sealed.text().length(); place++) {
            var text = new StringBuilder(sealed.text());
            text.setCharAt(place, text.charAt(place) == 'A' ? 'Q' : 'A');

            assertThat(KEYS.sealing().unseal(new SealedSecret(text.toString()), "name"))
                    .isEmpty();
        }
        List.of("", "?", "AAAA", sealed.text().substring(4))
                .forEach(broken -> assertThat(KEYS.sealing().unseal(new SealedSecret(broken), "name"))
                        .isEmpty());
    }

    @Test
    void nothingThatHoldsASecretTellsIt() {
        assertThat(TOKEN.toString() + Secret.of("EAAG spaced").getError() + KEYS)
                .doesNotContain("EAAG");
    }

    @Test
    void marksAreTheSameOfTheSameWithTheSameKey() {
        var keyset = TinkKeyset.made();
        var one = keyset.keys().marking();
        var read = TinkKeyset.read(keyset.json()).get().keys().marking();
        var other = TinkKeyset.made().keys().marking();
        var token = new SubscriptionToken("token");

        assertThat(one.of(token)).isEqualTo(read.of(token)).isNotEqualTo(other.of(token));
        assertThat(one.of(PAGE, new Psid("7"))).isEqualTo(read.of(PAGE, new Psid("7")));
        assertThat(one.keyId()).isEqualTo(read.keyId()).isNotEqualTo(other.keyId());
    }

    @Test
    void marksOfDifferentThingsDiffer() {
        var marking = KEYS.marking();
        var marks = List.of(
                marking.of(new SubscriptionToken("7")),
                marking.of(PAGE, new Psid("7")),
                marking.of(new PageId("10"), new Psid("017")),
                marking.of(new PageId("1001/7"), new Psid("7")),
                marking.of(PAGE, new Psid("1001/7")));

        assertThat(marks.distinct()).hasSize(5);
        assertThat(marks.map(Mark::text)).allMatch(text -> text.matches("[0-9a-f]{32}"));
    }

    @Test
    void aKeysetWithoutAKeyThatMarksIsNoneOfHeralds() {
        var json = TinkKeyset.made().json();
        var sealingOnly = json.replaceAll("(?s),\\{\"keyData\":\\{\"typeUrl\":\"[^\"]*HmacPrfKey\".*?\"RAW\"\\}", "");

        assertThat(sealingOnly).isNotEqualTo(json);
        assertThat(TinkKeyset.read(sealingOnly)).isEmpty();
        assertThat(TinkKeyset.read("")).isEmpty();
        assertThat(TinkKeyset.read(json)).isNotEmpty();
    }
}
