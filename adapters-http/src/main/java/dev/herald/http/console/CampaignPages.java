package dev.herald.http.console;

import dev.herald.application.office.Declined;
import dev.herald.application.office.Desk;
import dev.herald.application.office.Office;
import dev.herald.application.office.RunOrder;
import dev.herald.application.port.CampaignRecord;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.http.web.Cursor;
import dev.herald.http.web.Gate;
import dev.herald.http.web.MostToSpend;
import dev.herald.http.web.Query;
import dev.herald.http.web.Visitor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** The pages about campaigns, and what can be done to one. */
final class CampaignPages {
    private static final int OK = 200;
    private static final int ROWS = 50;
    /** A small campaign is counted within this; of a large one the last count is shown. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Office office;
    private final Pages pages;
    private final RefusalWords words;

    CampaignPages(Office office, Pages pages, RefusalWords words) {
        this.office = office;
        this.pages = pages;
        this.words = words;
    }

    void open(RoutesConfig routes) {
        routes.get("/", this::all);
        routes.get("/live", call -> pages.answer(call, OK, "open", Map.of("open", views())));
        routes.get("/campaigns/{id}", call -> with(call, desk -> show(call, desk)));
        routes.get("/campaigns/{id}/live", call -> with(call, desk -> part(call, desk, "live")));
        routes.get("/campaigns/{id}/actions", call -> with(call, desk -> part(call, desk, "actions")));
        routes.get("/campaigns/{id}/deliveries", call -> with(call, desk -> deliveries(call, desk)));
        routes.get("/campaigns/{id}/in-doubt", call -> with(call, desk -> inDoubt(call, desk)));
        routes.post(
                "/campaigns/{id}/pause",
                call -> with(call, desk -> {
                    desk.pause();
                    backTo(call, desk);
                }));
        routes.post("/campaigns/{id}/preflight", call -> with(call, desk -> lookAhead(call, desk)));
        routes.post("/campaigns/{id}/meta", call -> with(call, desk -> askMeta(call, desk)));
        routes.post("/campaigns/{id}/run", call -> with(call, desk -> run(call, desk, false)));
        routes.post("/campaigns/{id}/resume", call -> with(call, desk -> run(call, desk, true)));
    }

    private interface Work {
        void of(Desk desk) throws InterruptedException;
    }

    private void with(Context call, Work work) throws InterruptedException {
        var desk = office.desk(call.pathParam("id"));
        if (desk.isDefined()) {
            work.of(desk.get());
        } else {
            pages.noSuchCampaign(call);
        }
    }

    private void all(Context call) throws InterruptedException {
        var before = Query.of(call, "before").flatMap(Cursor::number);
        var records = office.records(before, ROWS);
        var next = Option.when(
                records.size() == ROWS, () -> "/?before=" + records.last().number());
        pages.answer(
                call,
                OK,
                "campaigns",
                Map.of(
                        "frame", ConsoleDoor.frame(call, "Campaigns", "campaigns"),
                        "open", views(),
                        "records", records.map((CampaignRecord record) -> RecordLine.of(record, office)),
                        "next", next.getOrElse("")));
    }

    private Seq<CampaignView> views() throws InterruptedException {
        var views = Vector.<CampaignView>empty();
        for (var desk : office.desks()) {
            views = views.append(view(desk, office.desks().size() == 1 ? PATIENCE : Duration.ZERO));
        }
        return views;
    }

    private CampaignView view(Desk desk, Duration patience) throws InterruptedException {
        return CampaignView.of(desk, desk.sight(patience), office.reasons(), words);
    }

    private void show(Context call, Desk desk) throws InterruptedException {
        var told = Told.to(call, CampaignNews.class).filter(news -> news.isOf(desk));
        var view = view(desk, PATIENCE);
        pages.answer(
                call,
                OK,
                "campaign",
                Map.of(
                        "frame", ConsoleDoor.frame(call, view.name(), "campaigns"),
                        "campaign", view,
                        "notice", told.map(CampaignNews::notice).getOrElse(""),
                        "meta", told.map(CampaignNews::meta).getOrElse(List.empty())));
    }

    /** What a run would do is shown as soon as it is known, which takes long where many people are to be read in. */
    private void lookAhead(Context call, Desk desk) throws InterruptedException {
        desk.lookAhead(PATIENCE);
        backTo(call, desk);
    }

    private void part(Context call, Desk desk, String template) throws InterruptedException {
        if ("live".equals(template)) {
            pages.answer(call, OK, template, Map.of("campaign", view(desk, PATIENCE)));
        } else {
            var view = CampaignView.of(desk, desk.lastSight(), office.reasons(), words);
            pages.answer(
                    call,
                    OK,
                    template,
                    Map.of("campaign", view, "formToken", Visitor.of(call).formToken()));
        }
    }

    private void deliveries(Context call, Desk desk) {
        var veil = ConsoleDoor.veil(call);
        var after = Query.of(call, "after").flatMap(veil::under).flatMap(Cursor::delivery);
        var entries = desk.deliveries(after.map(at -> at.in(desk)).flatMap(id -> id), ROWS);
        var next = entries.lastOption().filter(last -> entries.size() == ROWS).map(last -> Cursor.of(last.id()));
        list(
                call,
                desk,
                "Deliveries of " + desk.id(),
                entries.map(entry -> DeliveryLine.of(entry, office.reasons())),
                next.map(text -> "/campaigns/" + desk.id() + "/deliveries?after=" + veil.over(text))
                        .getOrElse(""));
    }

    private void inDoubt(Context call, Desk desk) {
        var veil = ConsoleDoor.veil(call);
        var after = Query.of(call, "after")
                .flatMap(veil::under)
                .flatMap(Cursor::doubt)
                .flatMap(at -> at.in(desk));
        var doubts = desk.inDoubt(after, ROWS);
        var next = doubts.lastOption().filter(last -> doubts.size() == ROWS).map(Cursor::of);
        list(
                call,
                desk,
                "In doubt in " + desk.id(),
                doubts.map(CampaignPages::line),
                next.map(text -> "/campaigns/" + desk.id() + "/in-doubt?after=" + veil.over(text))
                        .getOrElse(""));
    }

    private static DeliveryLine line(InDoubt doubt) {
        return new DeliveryLine(
                doubt.id().token().value(),
                "in doubt since " + Words.time(doubt.since()),
                List.empty(),
                "",
                Words.time(doubt.attemptedAt()),
                "",
                "");
    }

    private void list(Context call, Desk desk, String title, Seq<DeliveryLine> lines, String next) {
        pages.answer(
                call,
                OK,
                "deliveries",
                Map.of(
                        "frame",
                        ConsoleDoor.frame(call, title, "campaigns"),
                        "campaign",
                        desk.id(),
                        "lines",
                        lines,
                        "next",
                        next));
    }

    private void run(Context call, Desk desk, boolean resume) throws InterruptedException {
        var begun = mostToSpend(call).flatMap(most -> desk.run(new RunOrder(resume, most)));
        if (begun.isRight()) {
            backTo(call, desk);
        } else {
            tell(call, CampaignNews.declined(desk, begun.getLeft()));
        }
    }

    private void askMeta(Context call, Desk desk) {
        tell(
                call,
                desk.metaFigures()
                        .fold(
                                declined -> CampaignNews.declined(desk, declined),
                                known -> CampaignNews.meta(desk, known)));
    }

    private static void tell(Context call, CampaignNews news) {
        Told.at("/campaigns/" + news.campaign(), call, news);
    }

    private static Either<Declined, Option<BigDecimal>> mostToSpend(Context call) {
        return Gate.form(call)
                .field("max_spend")
                .map(text -> MostToSpend.read(text)
                        .map(Option::some)
                        .toEither(() -> Declined.because(Declined.Kind.BAD_INPUT, MostToSpend.WHAT_IT_IS)))
                .getOrElse(() -> Either.right(Option.none()));
    }

    private static void backTo(Context call, Desk desk) {
        call.redirect("/campaigns/" + desk.id(), HttpStatus.SEE_OTHER);
    }
}
