package dev.herald.http.api;

import static dev.herald.http.api.Answering.json;

import dev.herald.application.campaign.Refusal;
import dev.herald.application.office.Desk;
import dev.herald.application.office.Office;
import dev.herald.application.office.RunOrder;
import dev.herald.application.office.Sight;
import dev.herald.application.office.Unseen;
import dev.herald.http.console.RefusalWords;
import dev.herald.http.json.CampaignJson;
import dev.herald.http.web.Cursor;
import dev.herald.http.web.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;

/** Answers about campaigns, and does what can be done to one. */
final class CampaignAnswers {
    /** A campaign that is open here. */
    static final String ONE = ApiDoor.BASE + "/campaigns/{id}";
    /** A small campaign is counted within this; of a large one the last count is told. */
    private static final Duration PATIENCE = Duration.ofMillis(100);
    /** A campaign of a million people is counted within this. */
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(1);

    private final Office office;
    private final RefusalWords words;
    private final CampaignForm form;

    CampaignAnswers(Office office, RefusalWords words) {
        this.office = office;
        this.words = words;
        this.form = new CampaignForm(office, words);
    }

    void open(RoutesConfig routes) {
        routes.get(ApiDoor.BASE + "/campaigns", json(this::all));
        routes.get(ApiDoor.BASE + "/records", json(this::records));
        routes.get(ONE, json(call -> at(office, call).map(desk -> Reply.ok(form.whole(desk, seen(desk, PATIENCE))))));
        routes.get(ONE + "/report", json(call -> at(office, call).flatMap(this::report)));
        routes.post(ONE + "/preflight", json(call -> changing(call).flatMap(this::preflight)));
        routes.post(ONE + "/run", json(call -> run(call, false)));
        routes.post(ONE + "/resume", json(call -> run(call, true)));
        routes.post(ONE + "/pause", json(call -> changing(call).map(CampaignAnswers::pause)));
    }

    /** The campaign that a path names. */
    static Either<Problem, Desk> at(Office office, Context call) {
        return office.desk(call.pathParam("id")).toEither(Problems::noCampaign);
    }

    private Either<Problem, Desk> changing(Context call) {
        return at(office, call)
                .flatMap(desk ->
                        Body.none(call).<Either<Problem, Desk>>map(Either::left).getOrElse(() -> Either.right(desk)));
    }

    private static Option<Sight> seen(Desk desk, Duration patience) {
        try {
            return desk.sight(patience);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Option.none();
        }
    }

    private Either<Problem, Reply> all(Context call) {
        return Page.ofAll(call, office.desks(), Desk::id, desk -> form.brief(desk, seen(desk, Duration.ZERO)));
    }

    private Either<Problem, Reply> records(Context call) {
        return Page.of(call, Cursor::number)
                .map(page -> page.reply(
                        office.records(page.after(), page.oneMore()),
                        form::record,
                        record -> String.valueOf(record.number())));
    }

    private Either<Problem, Reply> report(Desk desk) {
        return seen(desk, LONG_PATIENCE)
                .toEither(() -> new Problem(
                        Problems.UNAVAILABLE, "not-counted", "The campaign could not be counted yet. Try again."))
                .flatMap(sight -> sight.account()
                        .bimap(why -> unseen(desk, why), account -> Reply.ok(form.report(account, sight))));
    }

    private Either<Problem, Reply> preflight(Desk desk) {
        return desk.preflight().bimap(why -> refused(desk, why), account -> Reply.ok(CampaignJson.preflight(account)));
    }

    private Problem unseen(Desk desk, Unseen why) {
        return switch (why) {
            case Unseen.Refused(var refusal) -> refused(desk, refusal);
            case Unseen.NotGathered notGathered ->
                new Problem(
                        Problems.CONFLICT,
                        "not-gathered",
                        "The campaign was never run, and its audience was not read yet: ask for its preflight, or run it.");
            case Unseen.BeingGathered now ->
                new Problem(
                        Problems.CONFLICT,
                        "not-gathered",
                        "The campaign was never run, and its audience is being read just now: ask again when that is done.");
            case Unseen.Failed(var broken) ->
                new Problem(Problems.UNAVAILABLE, "not-counted", "The campaign could not be counted: " + broken);
        };
    }

    private Problem refused(Desk desk, Refusal refusal) {
        return Problems.notAsWritten(words.of(desk.brief(), refusal));
    }

    private Either<Problem, Reply> run(Context call, boolean resume) {
        return at(office, call)
                .flatMap(desk -> Body.mostToSpend(call)
                        .flatMap(most -> desk.run(new RunOrder(resume, most)).mapLeft(Problems::of)))
                .map(state -> Reply.begun(CampaignForm.run(state)));
    }

    private static Reply pause(Desk desk) {
        return Reply.ok(CampaignForm.paused(desk, desk.pause()));
    }
}
