package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import dev.herald.app.file.CampaignFile;
import dev.herald.application.audience.SyncSubscriptions;
import dev.herald.application.audience.SyncSubscriptions.Failure;
import dev.herald.application.campaign.Pause;
import dev.herald.application.dispatch.Limits;
import dev.herald.application.port.Answer;
import dev.herald.application.port.ApiDenial;
import dev.herald.application.port.PageList;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.SelectedSubscriptions;
import dev.herald.application.port.SelectedSubscriptions.Selection;
import dev.herald.application.port.Store;
import dev.herald.application.port.SubscriptionListing;
import dev.herald.application.port.SyncMark;
import dev.herald.domain.account.PageId;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.GraphReason;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.memory.MemoryStore;
import dev.herald.persistence.sqlite.SqliteStore;
import dev.herald.testkit.sandbox.SandboxSettings;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page's own list of subscriptions, read to its end whatever happens on the way. */
class SyncTest {
    private static final PageId PAGE = new PageId("140984918491243");
    private static final RemoteId BUYERS = new RemoteId("77");
    private static final int MANY = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final Store store = new MemoryStore();
    private final Deque<Answer<SubscriptionListing.Part>> answers = new ArrayDeque<>();
    private final java.util.List<Option<String>> asked = new ArrayList<>();
    private final java.util.List<Duration> rests = new ArrayList<>();
    private PageList list = PageList.ofEverybody(PAGE);
    private Instant now = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    void everybodyOnTheListIsKnownAfterwardsWithWhatTheApiSays() throws Exception {
        var example = Example.copied(folder, "summer-sale");
        example.keepLines(2_300);
        try (var sandbox = BuiltInSandbox.seeded(
                SandboxSettings.standard(), CampaignFile.read(example.file()).get())) {
            var database = folder.resolve("store.db");
            var synced = Cli.herald(
                    "sync", example.file(), "--graph", sandbox.url(), "--db", "jdbc:sqlite:" + database, "--json");

            assertThat(synced.exit()).isZero();
            assertThat(synced.json().path("subscriptions").asInt()).isGreaterThan(2_000);
            assertThat(synced.json().path("unreadable").asInt()).isZero();
            try (var kept = SqliteStore.openReadOnly(database).get()) {
                var known = kept.subscriptions()
                        .find(new SubscriptionToken("11224322820840800"))
                        .get();
                assertThat(known.expiresAt().get())
                        .satisfies(expiry -> assertThat(expiry.source()).isEqualTo(Fact.Source.API));
                assertThat(known.page().value()).isEqualTo(PAGE);
                assertThat(kept.subscriptions()
                                .syncMark(PageList.ofEverybody(PAGE))
                                .get()
                                .isDone())
                        .isTrue();
            }
        }
    }

    /** At 400 bytes each, which is little for a subscription, all together would take the whole heap. */
    @Test
    void memoryDoesNotGrowWithTheList() throws Exception {
        var example = Example.copied(folder, "summer-sale");
        var lines = new StringBuilder();
        for (var number = 0; number < MANY; number++) {
            lines.append("{\"notification_messages_token\":\"9")
                    .append(number)
                    .append("\",\"recipient_id\":\"7")
                    .append(number)
                    .append(
                            "\",\"notification_messages_timezone\":\"America/Lima\",\"creation_timestamp\":1577836800}\n");
        }
        Files.writeString(example.root().resolve("summer-sale").resolve("subscribers.ndjson"), lines);
        try (var sandbox = BuiltInSandbox.seeded(
                SandboxSettings.standard(), CampaignFile.read(example.file()).get())) {
            var sync = Cli.builder("40m", folder, "sync", example.file(), "--graph", sandbox.url(), "--json")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();

            assertThat(new String(sync.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"subscriptions\":" + MANY);
            assertThat(sync.waitFor()).isZero();
        }
    }

    @Test
    void aShortOrEmptyPartIsNotTheEnd() throws Exception {
        answers.add(part(2, "a"));
        answers.add(part(0, "b"));
        answers.add(part(3, ""));

        assertThat(sync().get().seen()).isEqualTo(5);
        assertThat(asked).containsExactly(Option.none(), Option.some("a"), Option.some("b"));
    }

    @Test
    void anApiThatHasHadEnoughOfOurQuestionsIsLeftAloneAsLongAsItAsks() throws Exception {
        answers.add(part(2, "a"));
        answers.add(new Answer.Denied<>(ApiDenial.of(ErrorCode.TOKEN_QUERY_RATE_LIMITED, "slow down")));
        answers.add(new Answer.Denied<>(new ApiDenial(
                ErrorCode.TOKEN_QUERY_RATE_LIMITED,
                Option.some(Duration.ofSeconds(7)),
                "slow down",
                Option.none(),
                Option.none())));
        answers.add(part(2, ""));

        assertThat(sync().get().seen()).isEqualTo(4);
        assertThat(rests).containsExactly(Duration.ofMinutes(5), Duration.ofSeconds(7));
    }

    @Test
    void aWaitThatNobodyWouldSitOutEndsTheReadingAndTheNextOneGoesOn() throws Exception {
        answers.add(part(2, "a"));
        answers.add(new Answer.Denied<>(new ApiDenial(
                ErrorCode.TOKEN_QUERY_RATE_LIMITED,
                Option.some(Duration.ofHours(5)),
                "slow down",
                Option.none(),
                Option.none())));

        assertThat(sync().getLeft()).isInstanceOf(Failure.Denied.class);
        assertThat(rests).isEmpty();

        answers.add(part(2, ""));
        assertThat(sync().get().seen()).isEqualTo(4);
    }

    @Test
    void aFailureOnTheirSideIsBorneForAsLongAsPatienceLasts() throws Exception {
        answers.add(new Answer.Denied<>(ApiDenial.of(GraphReason.TEMPORARY_FAILURE, "again later")));
        answers.add(part(2, ""));
        assertThat(sync().get().seen()).isEqualTo(2);

        for (var i = 0; i < 100; i++) {
            answers.add(new Answer.Denied<>(ApiDenial.of(GraphReason.TEMPORARY_FAILURE, "again later")));
        }
        assertThat(sync().getLeft()).isInstanceOf(Failure.Denied.class);
        assertThat(answers.size()).isGreaterThan(80);
    }

    @Test
    void aReadingThatBrokeOffGoesOnWhereItStopped() throws Exception {
        answers.add(part(2, "a"));
        assertThat(sync().getLeft()).isInstanceOf(Failure.Unreachable.class);

        asked.clear();
        answers.add(part(2, ""));
        var ended = sync().get();

        assertThat(asked).containsExactly(Option.some("a"));
        assertThat(ended.seen()).isEqualTo(4);
    }

    @Test
    void aCursorThatTheApiDoesNotTakeAnyMoreMakesTheReadingBeginAnew() throws Exception {
        answers.add(part(2, "a"));
        sync();

        asked.clear();
        answers.add(new Answer.Denied<>(ApiDenial.of(GraphReason.REQUEST_REFUSED, "Invalid cursor")));
        answers.add(part(2, "b"));
        answers.add(part(2, ""));

        assertThat(sync().get().seen()).isEqualTo(4);
        assertThat(asked).containsExactly(Option.some("a"), Option.none(), Option.some("b"));
    }

    @Test
    void aReadingThatBrokeOffDaysAgoBeginsAnew() throws Exception {
        answers.add(part(2, "a"));
        sync();

        asked.clear();
        now = now.plus(Duration.ofDays(2));
        answers.add(part(2, ""));
        sync();

        assertThat(asked).containsExactly(Option.none());
    }

    @Test
    void aListThatIsRefusedEndsTheReadingAndSaysWhy() throws Exception {
        answers.add(new Answer.Denied<>(ApiDenial.of(GraphReason.PERMISSION_MISSING, "no")));

        assertThat(sync().getLeft()).isInstanceOf(Failure.Denied.class);
    }

    @Test
    void theListOfACustomAudienceIsReadForItselfAndWhoIsOnItIsFromThere() throws Exception {
        answers.add(part(2, "a"));
        sync();
        asked.clear();
        list = PageList.ofCustomAudience(PAGE, BUYERS);
        answers.add(part(3, "b"));
        answers.add(part(1, ""));

        assertThat(sync().get().seen()).isEqualTo(4);
        assertThat(asked).containsExactly(Option.none(), Option.some("b"));
        assertThat(store.subscriptions().syncMark(list).get().isDone()).isTrue();
        assertThat(store.chosenAudiences().unlisted(PAGE, List.of(BUYERS))).isEmpty();
    }

    private Either<Failure, SyncMark> sync() throws InterruptedException {
        return Guice.createInjector(new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(Store.class).toInstance(store);
                        bind(InstantSource.class).toInstance(() -> now);
                        bind(Limits.class).toInstance(Limits.STANDARD.withPatience(PATIENCE));
                        bind(Pause.class).toInstance(SyncTest.this::rest);
                        bind(SubscriptionListing.class).toInstance(new Scripted());
                        bind(SelectedSubscriptions.class).toInstance(SyncTest.this::selected);
                    }
                })
                .getInstance(SyncSubscriptions.class)
                .run(list, step -> {});
    }

    private Answer<SubscriptionListing.Part> selected(PageId page, Selection selection, Option<String> after) {
        assertThat(selection).isEqualTo(new Selection(list.customAudience().toList(), false));
        return new Scripted().list(page, after);
    }

    private void rest(Duration length) {
        rests.add(length);
        now = now.plus(length);
    }

    private Answer<SubscriptionListing.Part> part(int size, String next) {
        var first = answers.size() * 100;
        return new Answer.Success<>(new SubscriptionListing.Part(
                List.range(first, first + size)
                        .map(number -> Subscription.of(
                                new SubscriptionToken("t" + number), new Fact<>(PAGE, Fact.Source.API, now))),
                0,
                Option.when(!next.isEmpty(), next)));
    }

    /** Gives the answers in their order, and none after the last. */
    private final class Scripted implements SubscriptionListing {
        @Override
        public Answer<Part> list(PageId page, Option<String> after) {
            asked.add(after);
            return answers.isEmpty() ? new Answer.Lost<>("cut") : answers.remove();
        }

        @Override
        public Answer<Subscription> find(PageId page, SubscriptionToken token) {
            throw new AssertionError("nobody asks for one subscription");
        }
    }
}
