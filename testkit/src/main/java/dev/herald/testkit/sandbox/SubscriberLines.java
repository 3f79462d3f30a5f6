package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.account.PageId;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Subscribers as lines of JSON, taken while they come, {@value #AT_ONCE} at once: others call in between, and what came
 * before a connection broke is kept. Lines that can't be read are skipped, and the first {@value #MOST_MISTAKES} told.
 */
final class SubscriberLines {
    private static final int AT_ONCE = 500;
    private static final int MOST_MISTAKES = 10;

    private final RecordedWorld world;
    private final InstantSource clock;
    private final ArrayList<SubscriberRow> waiting = new ArrayList<>();
    private List<String> mistakes = List.empty();
    private long lines;
    private long skipped;

    SubscriberLines(RecordedWorld world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Takes all lines. The page of the rows that name none is the first that the sandbox knows, if it is not named. */
    Either<String, JsonNode> take(InputStream stream, @Nullable String named) throws IOException {
        var page = world.read(known -> named == null
                ? known.assets().first().map(sender -> sender.page().id())
                : known.assets().page(named).map(found -> found.id()));
        if (page.isEmpty()) {
            return Either.left(named == null ? "no sender is seeded yet" : "there is no page " + named);
        }
        new Lines(stream).forEach((bytes, from, length) -> take(SubscriberRow.of(bytes, from, length), page.get()));
        flush(page.get());
        var answer = Json.object().put("taken", lines - skipped).put("skipped", skipped);
        mistakes.reverse().forEach(answer.putArray("mistakes")::add);
        return Either.right(answer);
    }

    private void take(Either<String, SubscriberRow> line, PageId page) {
        lines++;
        line.mapLeft(wrong -> wrong)
                .flatMap(row -> checked(row, page))
                .peek(waiting::add)
                .peekLeft(this::skip);
        if (waiting.size() == AT_ONCE) {
            flush(page);
        }
    }

    private Either<String, SubscriberRow> checked(SubscriberRow row, PageId page) {
        var wrong = world.read(known -> known.subscribers().check(row, page));
        return wrong.isEmpty() ? Either.right(row) : Either.left(wrong.mkString("; "));
    }

    private void skip(String wrong) {
        skipped++;
        if (mistakes.size() < MOST_MISTAKES) {
            mistakes = mistakes.prepend("line " + lines + " " + wrong);
        }
    }

    private void flush(PageId page) {
        if (!waiting.isEmpty()) {
            var seeded = new PeopleEvent.Seeded(Option.some(page), Vector.ofAll(waiting), clock.instant());
            world.happens(new Event.OfPeople(seeded));
            waiting.clear();
        }
    }
}
