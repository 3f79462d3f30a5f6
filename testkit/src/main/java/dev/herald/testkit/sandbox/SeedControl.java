package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.PageId;
import dev.herald.domain.violation.Violation;
import io.javalin.http.Context;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * {@code POST /sandbox/seed}: adds accounts, pages and subscribers, which the state folder keeps. As one JSON object, {@code
 * {"accounts": […], "pages": […], "subscribers": […]}}, it is taken whole or, with all its mistakes told, not at all. Rows
 * of subscribers that name no page are of the first page in the body or, if it has none, of the first that the sandbox
 * knows; {@link SubscriberLines} are for more of them than one request of {@value #MOST_BYTES} bytes holds.
 */
final class SeedControl implements Posted {
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final String LINES = "application/x-ndjson";
    private static final String ACCOUNTS = "accounts";
    private static final String PAGES = "pages";
    private static final String SUBSCRIBERS = "subscribers";
    private static final List<String> PARTS = List.of(ACCOUNTS, PAGES, SUBSCRIBERS);

    private final RecordedWorld world;
    private final InstantSource clock;

    SeedControl(RecordedWorld world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    @Override
    public Either<String, JsonNode> post(JsonNode posted) {
        return Replies.object(posted).flatMap(this::take);
    }

    @Override
    public void answer(Context call) {
        try {
            Replies.control(
                    call,
                    RequestBody.type(call).startsWith(LINES)
                            ? new SubscriberLines(world, clock).take(call.bodyInputStream(), call.queryParam("page"))
                            : posted(call).flatMap(this::take));
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private static Either<String, ObjectNode> posted(Context call) throws IOException {
        var bytes = call.bodyInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return Either.left("the body is too long: send subscribers as " + LINES + ", one JSON object a line");
        }
        return Json.parse(new String(bytes, StandardCharsets.UTF_8))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toEither("the body must be a JSON object, or lines of them as " + LINES);
    }

    private Either<String, JsonNode> take(ObjectNode posted) {
        return world.decide(known -> Validation.combine(
                        all(posted, ACCOUNTS, account -> account(known, account)),
                        all(posted, PAGES, SenderSeed.OfPage::of),
                        all(posted, SUBSCRIBERS, SeedControl::row),
                        Violation.valid(PatchedParty.unknownKeys("", posted, PARTS), () -> posted))
                .ap((accounts, pages, rows, parts) -> new Told(accounts, pages, rows))
                .mapError(found -> found.flatMap(violations -> violations))
                .flatMap(told -> told.checked(known))
                .fold(
                        found -> Decision.of(Either.left(found.mkString("; "))),
                        told -> new Decision<>(Either.right(told.counts()), told.events(clock.instant()))));
    }

    private static Validation<Seq<Violation>, SenderSeed> account(World known, JsonNode account) {
        return SenderSeed.of(account)
                .flatMap(seed -> Violation.valid(
                        Violation.unless(
                                known.takes(seed.sender()),
                                SenderFields.AD_ACCOUNT + ".currency",
                                "is not that of the campaigns that the account has"),
                        () -> seed));
    }

    private static Validation<Seq<Violation>, SubscriberRow> row(JsonNode json) {
        try (var parser = json.traverse()) {
            return SubscriberRow.read(parser, true)
                    .mapLeft(wrong -> (Seq<Violation>) List.of(Violation.of("", wrong)))
                    .fold(Validation::invalid, Validation::valid);
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    private static <T> Validation<Seq<Violation>, Seq<T>> all(
            ObjectNode posted, String part, Function<JsonNode, Validation<Seq<Violation>, T>> read) {
        var json = posted.path(part);
        if (!json.isMissingNode() && !json.isArray()) {
            return Validation.invalid(List.of(Violation.of(part, "must be an array")));
        }
        return Validation.sequence(Vector.ofAll(json)
                .zipWithIndex((one, index) ->
                        read.apply(one).mapError(found -> Violation.within(part + "[" + index + "]", found))));
    }

    private record Told(Seq<SenderSeed> accounts, Seq<SenderSeed.OfPage> pages, Seq<SubscriberRow> rows) {

        /** Rows need a page, and pages an account that may send for them. */
        private Validation<Seq<Violation>, Told> checked(World known) {
            var sender = known.assets().first().isDefined() || !accounts.isEmpty();
            var lacking = Violation.unless(sender, "", "there must be an account before pages and subscribers");
            var page = page().orElse(() ->
                    known.assets().first().map(first -> first.page().id()));
            var wrong = page.toList()
                    .flatMap(of -> rows.zipWithIndex((row, index) -> Violation.within(
                            SUBSCRIBERS + "[" + index + "]", known.subscribers().check(row, of))))
                    .flatMap(found -> found);
            return Violation.valid(Violation.all(lacking, wrong), () -> this);
        }

        private Option<PageId> page() {
            return accounts.headOption()
                    .map(account -> account.sender().page().id())
                    .orElse(() -> pages.headOption().map(page -> page.page().id()));
        }

        private Seq<Event> events(Instant now) {
            var events = Vector.<Event>ofAll(accounts.map(Event.SenderSeeded::new))
                    .appendAll(pages.map(Event.PageSeeded::new));
            return rows.isEmpty()
                    ? events
                    : events.append(new Event.OfPeople(new PeopleEvent.Seeded(page(), rows, now)));
        }

        private JsonNode counts() {
            return Json.object()
                    .put(ACCOUNTS, accounts.size())
                    .put(PAGES, pages.size())
                    .put(SUBSCRIBERS, rows.size());
        }
    }
}
