package dev.herald.http.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.http.web.Problem;
import dev.herald.http.web.Query;
import io.javalin.http.Context;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Which part of a list is asked for.
 *
 * @param path of the list, as it was called
 * @param limit how many rows at most
 * @param after where it goes on; none for the beginning
 */
record Page<C>(String path, int limit, Option<C> after) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";
    private static final int MOST = 1000;
    private static final int USUAL = 100;

    /**
     * Reads what a call asks for.
     *
     * @param cursor understands a text that {@link #reply} made; none if it is another
     */
    static <C> Either<Problem, Page<C>> of(Context call, Function<String, Option<C>> cursor) {
        return known(call)
                .flatMap(fine -> limit(call))
                .flatMap(limit ->
                        cursor(call, cursor).map(after -> new Page<>(call.req().getRequestURI(), limit, after)));
    }

    private static Either<Problem, Context> known(Context call) {
        return List.ofAll(call.queryParamMap().keySet())
                .find(name -> !name.equals(LIMIT) && !name.equals(CURSOR))
                .<Either<Problem, Context>>map(unknown -> Either.left(
                        Problems.invalid(unknown, "There is no such parameter. A list takes limit and cursor.")))
                .getOrElse(() -> Either.right(call));
    }

    private static Either<Problem, Integer> limit(Context call) {
        return Query.of(call, LIMIT)
                .map(text -> Option.when(text.matches("\\d{1,4}"), () -> Integer.parseInt(text))
                        .filter(limit -> limit >= 1 && limit <= MOST)
                        .toEither(() -> Problems.invalid(LIMIT, "The limit must be 1 to " + MOST + ".")))
                .getOrElse(() -> Either.right(USUAL));
    }

    private static <C> Either<Problem, Option<C>> cursor(Context call, Function<String, Option<C>> cursor) {
        return Query.of(call, CURSOR)
                .map(text -> cursor.apply(text)
                        .map(Option::some)
                        .toEither(() -> Problems.invalid(
                                CURSOR,
                                "This is no cursor of this list. Call what next said, or leave it out to begin anew.")))
                .getOrElse(() -> Either.right(Option.none()));
    }

    /** How many rows tell whether there is a next page. */
    int oneMore() {
        return limit + 1;
    }

    /**
     * The page.
     *
     * @param rows {@link #oneMore} if there are so many
     * @param cursor what goes on behind a row
     */
    <R> Reply reply(Seq<R> rows, Function<R, ObjectNode> json, Function<R, String> cursor) {
        var shown = rows.take(limit);
        var answer = MAPPER.createObjectNode();
        shown.map(json).forEach(answer.putArray("items")::add);
        var next = Option.when(rows.size() > limit, () -> cursor.apply(shown.last()));
        answer.put("next", next.map(this::address).getOrNull());
        return Reply.ok(answer);
    }

    private String address(String cursor) {
        return path + "?" + CURSOR + "=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8) + "&" + LIMIT + "="
                + limit;
    }

    /** A page of what is in memory anyway, each with a name of its own, in any order. */
    static <R> Either<Problem, Reply> ofAll(
            Context call, Seq<R> all, Function<R, String> name, Function<R, ObjectNode> json) {
        var rows = all.sortBy(name);
        return Page.of(
                        call,
                        text -> rows.find(row -> name.apply(row).equals(text)).map(row -> text))
                .map(page -> page.reply(
                        rows.dropWhile(
                                row -> page.after.exists(last -> name.apply(row).compareTo(last) <= 0)),
                        json,
                        name));
    }
}
