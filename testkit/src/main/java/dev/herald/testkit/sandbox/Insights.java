package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.budget.BudgetCalendar;
import dev.herald.domain.budget.Money;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;

/**
 * {@code GET <ID>/insights} of messages, ad sets and campaigns, and {@code GET act_<AD_ACCOUNT>/insights} (endpoints page,
 * "Direct send, simple form", mid-2026): decimal strings, a row for all days asked of, or one for each so many with {@code
 * time_increment}. Days on which nothing came of it have no row. Rates are parts of what was delivered, to six decimals;
 * which unit Meta tells them in is not documented. Levels, breakdowns and filters are not modelled.
 */
final class Insights {
    private static final String PREFIX = "marketing_messages_";
    private static final int DECIMALS = 6;
    private static final int PAGE_SIZE = 25;
    private static final int MOST_PAGE_SIZE = 1000;
    private static final int MOST_DAYS = 90;
    private static final Seq<String> NOT_MODELLED = List.of("level", "breakdowns", "filtering", "time_ranges");

    private final RecordedWorld world;
    private final InstantSource clock;

    Insights(RecordedWorld world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    Either<GraphError, JsonNode> ofAccount(String account, GraphCall call) {
        return told(
                call,
                known -> known.assets()
                        .sender(account)
                        .map(sender -> Payer.of(sender.adAccount()))
                        .map(payer -> new Asked(payer, known.campaigns().adsEverOf(payer.id())))
                        .toEither(() -> GraphError.noObject("act_" + account)));
    }

    Either<GraphError, JsonNode> ofObject(String id, GraphCall call) {
        return told(
                call,
                known -> known.campaigns()
                        .find(id)
                        .filter(part -> part.kind() != AdKind.CREATIVE)
                        .map(part -> new Asked(
                                part.self().payer(),
                                part.kind() == AdKind.AD
                                        ? List.of(id)
                                        : known.campaigns().adsOf(id).map(AdPart::id)))
                        .toEither(() -> GraphError.noObject(id)));
    }

    /** Whose results are told, and the ads that they came of. */
    private record Asked(Payer payer, Seq<String> ads) {}

    private interface Found {
        Either<GraphError, Asked> in(World known);
    }

    private Either<GraphError, JsonNode> told(GraphCall call, Found found) {
        var unmodelled = NOT_MODELLED.find(call.parameters()::has);
        if (unmodelled.isDefined()) {
            return Either.left(GraphError.unmodelled(unmodelled.get()));
        }
        return world.read(known -> found.in(known)
                        .flatMap(asked -> days(asked, call.parameters())
                                .flatMap(days -> selected(fields(call), nothing(asked.payer()))
                                        .map(valid -> rows(known.results(), asked, days)))))
                .flatMap(rows -> page(rows, call));
    }

    private static Option<Either<GraphError, FieldSelection>> fields(GraphCall call) {
        return call.parameters().text("fields").map(FieldSelection::parse);
    }

    /** A row that shows which fields there are, even where nothing is told. */
    private static ObjectNode nothing(Payer payer) {
        return row(
                payer,
                new InsightDays(LocalDate.EPOCH, LocalDate.EPOCH),
                new Results.Tally(0, 0, 0, Money.zero(payer.currency())));
    }

    private Either<GraphError, Seq<InsightDays>> days(Asked asked, Parameters parameters) {
        var today = new BudgetCalendar(asked.payer().zone()).day(clock.instant());
        return InsightDays.of(parameters, today).flatMap(days -> switch (parameters
                .text("time_increment")
                .getOrElse("all_days")) {
            case "all_days" -> Either.right(List.of(days));
            default ->
                parameters
                        .positive("time_increment")
                        .filterOrElse(
                                size -> size.exists(several -> several <= MOST_DAYS),
                                size -> GraphError.invalid(
                                        "Param time_increment must be all_days or 1 to " + MOST_DAYS))
                        .map(size -> days.cut(size.get().intValue(), today));
        });
    }

    private static Seq<Tuple2<String, ObjectNode>> rows(Results results, Asked asked, Seq<InsightDays> all) {
        return all.flatMap(days -> results.of(asked.ads(), days.since(), days.until())
                        .map(tally -> Tuple.of(days.since().toString(), row(asked.payer(), days, tally))))
                .toList();
    }

    private static ObjectNode row(Payer payer, InsightDays days, Results.Tally tally) {
        var spend = new BigDecimal(tally.spend().toDecimal());
        return Json.object()
                .put("account_id", payer.id().value())
                .put("account_currency", payer.currency().getCurrencyCode())
                .put(PREFIX + "delivered", Long.toString(tally.delivered()))
                .put(PREFIX + "spend", spend.toPlainString())
                .put(
                        PREFIX + "read_rate",
                        share(BigDecimal.valueOf(tally.read()), tally.delivered())
                                .getOrNull())
                .put(PREFIX + "link_btn_click", Long.toString(tally.clicked()))
                .put(
                        PREFIX + "link_btn_click_rate",
                        share(BigDecimal.valueOf(tally.clicked()), tally.delivered())
                                .getOrNull())
                .put(
                        PREFIX + "cost_per_delivered",
                        share(spend, tally.delivered()).getOrNull())
                .put(
                        PREFIX + "cost_per_link_btn_click",
                        share(spend, tally.clicked()).getOrNull())
                .put("date_start", days.since().toString())
                .put("date_stop", days.until().toString());
    }

    /** The share of each; null, so that it is left out, where there are none. */
    private static Option<String> share(BigDecimal amount, long count) {
        return Option.when(
                count > 0,
                () -> amount.divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    private static Either<GraphError, JsonNode> page(Seq<Tuple2<String, ObjectNode>> rows, GraphCall call) {
        var fields = fields(call);
        return Paging.onwards(call.parameters(), PAGE_SIZE, MOST_PAGE_SIZE).flatMap(paging -> {
            var rest = paging.after()
                    .map(last -> rows.filter(row -> row._1.compareTo(last) > 0))
                    .getOrElse(rows);
            var shown = rest.take(paging.limit());
            return Either.sequenceRight(shown.map(row -> selected(fields, row._2)))
                    .map(nodes -> paging.page(shown.map(Tuple2::_1), nodes, rest.size() > shown.size(), call));
        });
    }

    /** The days are told always. */
    private static Either<GraphError, ObjectNode> selected(
            Option<Either<GraphError, FieldSelection>> fields, ObjectNode row) {
        return fields.map(parsed -> parsed.flatMap(selection -> selection.of(row))
                        .map(chosen -> chosen.<ObjectNode>set("date_start", row.get("date_start"))
                                .<ObjectNode>set("date_stop", row.get("date_stop"))))
                .getOrElse(() -> Either.right(FieldSelection.withoutNulls(row)));
    }
}
