package dev.herald.http.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.application.port.Answer;
import dev.herald.application.port.Slice;
import dev.herald.application.port.Usage;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import okhttp3.ResponseBody;
import retrofit2.Call;

/**
 * Lists of the API, followed from page to page with one credential: to the API's own server only, and no further than
 * {@value #MAX_PAGES} pages. A list that can't be followed to its end is unreadable, and never taken for a shorter one.
 */
final class Lists {
    /** 100 000 ads at 500 a page; an account may hold 50 000 at most, and no other list is as long. */
    static final int MAX_PAGES = 200;

    private static final String AFTER = "after";
    private static final int OK = 200;

    private final HttpUrl base;
    private final GraphCalls calls;
    private final Transport transport;
    private final Credential credential;

    /** Lists of the API at this place. */
    Lists(HttpUrl base, GraphCalls calls, Transport transport, Credential credential) {
        this.base = base;
        this.calls = calls;
        this.transport = transport;
        this.credential = credential;
    }

    /** A list's call, given the query with the place where it is to begin. */
    interface Start {
        Call<ResponseBody> call(CallProgress progress, Map<String, String> query);
    }

    /** A list, its query and how its entries are read; none for one that can't be read. */
    record Kind<T>(Start start, Map<String, String> query, Function<JsonNode, Option<T>> entry) {}

    /** The part of a list that begins there, or at its beginning. */
    <T> Answer<Slice<T>> part(Kind<T> list, Option<String> after) {
        return ask(list.start(), list.query(), after, answer -> Paging.read(answer, list.entry()));
    }

    /** The same with a reader of the whole page. */
    <T> Answer<T> ask(
            Start start, Map<String, String> query, Option<String> after, Function<JsonNode, Option<T>> page) {
        var address = after.filter(Paging::isAddress);
        if (address.exists(place -> !isOurs(place))) {
            return unfollowed("the list goes on at another server than " + base.host());
        }
        return transport.ask(
                progress -> address.map(place -> calls.page(progress, credential, place))
                        .getOrElse(() -> start.call(progress, beginning(query, after))),
                page);
    }

    private boolean isOurs(String address) {
        return Option.of(HttpUrl.parse(address)).exists(url -> Signing.isSameServer(url, base));
    }

    private static Map<String, String> beginning(Map<String, String> query, Option<String> cursor) {
        var whole = new HashMap<>(query);
        cursor.forEach(place -> whole.put(AFTER, place));
        return whole;
    }

    /** All entries. Those that can't be read are left out. */
    <T> Answer<Seq<T>> all(Kind<T> list) {
        return all(list, Option.none(), List.empty(), MAX_PAGES);
    }

    private <T> Answer<Seq<T>> all(Kind<T> list, Option<String> after, Seq<T> before, int pagesLeft) {
        return pagesLeft == 0
                ? endless()
                : part(list, after).then(slice -> {
                    var entries = before.appendAll(slice.entries());
                    return slice.next().isEmpty()
                            ? new Answer.Success<>(entries)
                            : all(list, slice.next(), entries, pagesLeft - 1);
                });
    }

    /** The first entry that is wanted. That there is none can't be said of a list with entries that can't be read. */
    <T> Answer<Option<T>> find(Kind<T> list, Predicate<T> wanted) {
        return find(list, Option.none(), wanted, 0, MAX_PAGES);
    }

    private <T> Answer<Option<T>> find(
            Kind<T> list, Option<String> after, Predicate<T> wanted, int unreadable, int pagesLeft) {
        return pagesLeft == 0
                ? endless()
                : part(list, after).then(slice -> {
                    var found = slice.entries().find(wanted);
                    var missed = unreadable + slice.unreadable();
                    return found.isDefined() || slice.next().isEmpty()
                            ? verdict(found, missed)
                            : find(list, slice.next(), wanted, missed, pagesLeft - 1);
                });
    }

    private static <T> Answer<Option<T>> verdict(Option<T> found, int unreadable) {
        return found.isEmpty() && unreadable > 0
                ? unfollowed(unreadable + " entries of the list can't be read")
                : new Answer.Success<>(found);
    }

    private static <T> Answer<T> endless() {
        return unfollowed("the list has more than " + MAX_PAGES + " pages");
    }

    /** Each page was answered; it is the list that nothing can be made of. */
    private static <T> Answer<T> unfollowed(String why) {
        return new Answer.Unreadable<>(OK, why, Usage.UNTOLD);
    }
}
