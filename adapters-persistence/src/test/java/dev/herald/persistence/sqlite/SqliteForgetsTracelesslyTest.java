package dev.herald.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.AccessTokenName;
import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.Audience;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.EventBody;
import dev.herald.application.port.Secret;
import dev.herald.application.port.Store;
import dev.herald.application.port.Whom;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.secret.KeptMarking;
import dev.herald.persistence.secret.Keyrings;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neither the file nor its log holds a trace of a person who was forgotten, nor ever one of an access token. */
class SqliteForgetsTracelesslyTest {
    private static final Instant NOW = Instant.parse("2026-06-03T12:00:00Z");
    private static final PageId PAGE = new PageId("1001");
    private static final int PEOPLE = 20_000;
    private static final int BATCH = 1000;
    private static final int FORGOTTEN = 200;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aPlace() {
        file = folder.resolve("herald.db");
    }

    private static Subscription subscription(int number) {
        return Subscription.of(new SubscriptionToken(token(number)), new Fact<>(PAGE, Fact.Source.TOLD, NOW))
                .withPerson(new Fact<>(new Psid(psid(number)), Fact.Source.TOLD, NOW));
    }

    private static String token(int number) {
        return "tok" + scrambled(number);
    }

    private static String psid(int number) {
        return "per" + scrambled(number);
    }

    /** So that rows that come together do not lie together. */
    private static String scrambled(int number) {
        return "%012d".formatted(Math.floorMod(number * 7_368_787_039L, 1_000_000_000_000L));
    }

    private Store open() {
        var keyring = Keyrings.in(folder.resolve("key"));
        keyring.keysOrNew().get();
        return SqliteStore.open(file, new KeptMarking(keyring)).get();
    }

    private static void importAll(Store store) {
        var audience = store.subscriptions().beginAudience("a");
        Vector.range(0, PEOPLE)
                .map(SqliteForgetsTracelesslyTest::subscription)
                .grouped(BATCH)
                .forEach(batch -> store.subscriptions().add(audience, batch));
        store.subscriptions().complete(new Audience(audience, "a", PEOPLE, 0, List.empty(), PEOPLE));
        // What is known of people changes: rows are written anew in other places.
        Vector.range(0, PEOPLE)
                .map(number -> subscription(number).withOptIn(NOW).withStop(NOW))
                .grouped(BATCH)
                .forEach(store.subscriptions()::tell);
        List.range(0, FORGOTTEN)
                .forEach(number -> store.eventInbox()
                        .keep(new EventBody(
                                NOW, "{\"id\":\"" + psid(number) + "\",\"token\":\"" + token(number) + "\"}")));
    }

    private String bytes() {
        return Dump.bytes(file).mkString();
    }

    @Test
    void noTraceOfAPersonIsLeftInTheFile() {
        try (var store = open()) {
            importAll(store);
            var chosen = new Random(1)
                    .ints(0, PEOPLE)
                    .distinct()
                    .limit(FORGOTTEN)
                    .boxed()
                    .toList();

            assertThat(bytes()).contains(psid(chosen.get(0)), token(chosen.get(0)));

            for (var number : chosen) {
                store.forgetting()
                        .forget(new Whom.OnPage(PAGE, new Psid(psid(number))), NOW, new Actor("anna"))
                        .get();
            }
            var left = bytes();
            var traces = Vector.ofAll(chosen)
                    .flatMap(number -> List.of(psid(number), token(number)))
                    .filter(left::contains);

            assertThat(traces).isEmpty();
            assertThat(left)
                    .contains(token(Vector.range(0, PEOPLE)
                            .find(number -> !chosen.contains(number))
                            .get()));
        }
    }

    @Test
    void noAccessTokenIsEverInTheFile() {
        var keys = Keyrings.in(folder.resolve("key")).keysOrNew().get();
        var name = new AccessTokenName("https://graph.facebook.com", "1001", AccessTokenName.Kind.PAGE_TOKEN);
        var secret = new Secret("EAAG-page-token-to-hide");
        try (var store = open()) {
            store.accessTokens()
                    .put(
                            name,
                            keys.sealing().seal(secret, name.toString()),
                            AuditEntry.of(NOW, new Actor("anna"), Act.TOKEN_SET, name.toString()));

            assertThat(bytes()).contains("TOKEN_SET", "HERALD_PAGE_TOKEN").doesNotContain("EAAG", "to-hide");
            assertThat(keys.sealing().unseal(store.accessTokens().find(name).get(), name.toString()))
                    .contains(secret);
        }
    }
}
