package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.AccessTokenName;
import dev.herald.application.port.AccessTokenName.Kind;
import dev.herald.application.port.AccessTokens;
import dev.herald.application.port.AccessTokens.Kept;
import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.SealedSecret;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What holds of every {@link AccessTokens}. */
public abstract class AccessTokensContract extends StoreContract {
    private static final String META = "https://graph.facebook.com";
    private static final AccessTokenName NAME = new AccessTokenName(META, "140984918491243", Kind.PAGE_TOKEN);
    private static final SealedSecret ONE = new SealedSecret("AUhn+/8=");
    private static final SealedSecret OTHER = new SealedSecret("AUhn+/9=");

    private AccessTokens tokens() {
        return store().accessTokens();
    }

    private static AuditEntry entry(Act act, AccessTokenName name, Instant at) {
        return AuditEntry.of(at, new Actor("anna"), act, name.toString());
    }

    private void put(AccessTokenName name, SealedSecret token, Instant at) {
        tokens().put(name, token, entry(Act.TOKEN_SET, name, at));
    }

    @Test
    void nothingIsKeptAtFirst() {
        assertThat(tokens().kept()).isEmpty();
        assertThat(tokens().find(NAME)).isEmpty();
    }

    @Test
    void aTokenIsFoundByItsWholeNameOnly() {
        put(NAME, ONE, NOW);

        assertThat(tokens().find(NAME)).contains(ONE);
        assertThat(tokens().find(new AccessTokenName("sandbox", NAME.sender(), NAME.kind())))
                .isEmpty();
        assertThat(tokens().find(new AccessTokenName(META, "14098491849124", NAME.kind())))
                .isEmpty();
        assertThat(tokens().find(new AccessTokenName(META, NAME.sender(), Kind.ADS_TOKEN)))
                .isEmpty();
    }

    @Test
    void aTokenTakesThePlaceOfAnEarlierOne() {
        put(NAME, ONE, NOW);
        put(NAME, OTHER, NOW.plusSeconds(1));

        assertThat(tokens().find(NAME)).contains(OTHER);
        assertThat(tokens().kept()).containsExactly(new Kept(NAME, NOW.plusSeconds(1)));
    }

    @Test
    void namesAreToldSortedAndSinceWhen() {
        var odd = new AccessTokenName("https://a?b=':x", "o\"d'd%_\\", Kind.APP_SECRET);
        var second = new AccessTokenName(META, NAME.sender(), Kind.ADS_TOKEN);
        put(NAME, ONE, NOW);
        put(second, ONE, NOW.plusMillis(1));
        put(odd, ONE, NOW.plusMillis(2));

        assertThat(tokens().kept())
                .containsExactly(
                        new Kept(odd, NOW.plusMillis(2)), new Kept(second, NOW.plusMillis(1)), new Kept(NAME, NOW));
    }

    @Test
    void aRemovedTokenIsGoneAndTheOthersStay() {
        var other = new AccessTokenName(META, NAME.sender(), Kind.ADS_TOKEN);
        put(NAME, ONE, NOW);
        put(other, OTHER, NOW);

        assertThat(tokens().remove(NAME, entry(Act.TOKEN_REMOVED, NAME, NOW))).isTrue();
        assertThat(tokens().find(NAME)).isEmpty();
        assertThat(tokens().find(other)).contains(OTHER);
    }

    @Test
    void whoSetAndRemovedATokenIsTakenDownAndNothingElse() {
        put(NAME, ONE, NOW);
        tokens().remove(NAME, entry(Act.TOKEN_REMOVED, NAME, NOW.plusSeconds(1)));
        var again = tokens().remove(NAME, entry(Act.TOKEN_REMOVED, NAME, NOW.plusSeconds(2)));

        assertThat(again).isFalse();
        assertThat(store().audit().newest(10))
                .containsExactly(entry(Act.TOKEN_REMOVED, NAME, NOW.plusSeconds(1)), entry(Act.TOKEN_SET, NAME, NOW));
    }

    @Test
    void aTokenIsSealedAnewInItsPlace() {
        put(NAME, ONE, NOW);

        assertThat(tokens().reseal(NAME, ONE, OTHER)).isTrue();
        assertThat(tokens().find(NAME)).contains(OTHER);
        assertThat(tokens().kept()).containsExactly(new Kept(NAME, NOW));
    }

    @Test
    void aTokenThatWasReplacedOrRemovedMeanwhileIsNotSealedAnew() {
        put(NAME, OTHER, NOW);

        assertThat(tokens().reseal(NAME, ONE, new SealedSecret("late"))).isFalse();
        assertThat(tokens().find(NAME)).contains(OTHER);

        tokens().remove(NAME, entry(Act.TOKEN_REMOVED, NAME, NOW));

        assertThat(tokens().reseal(NAME, OTHER, ONE)).isFalse();
        assertThat(tokens().find(NAME)).isEmpty();
    }
}
