package dev.herald.http.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.PauseCampaign.Paused;
import dev.herald.application.office.Desk;
import dev.herald.application.office.Office;
import dev.herald.application.office.RunState;
import dev.herald.application.office.Sight;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Suspension;
import dev.herald.http.console.RefusalWords;
import dev.herald.http.json.CampaignJson;
import io.vavr.control.Option;

/** Campaigns as the API tells of them. */
final class CampaignForm {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String CAMPAIGN = "campaign";
    private static final String STATE = "state";

    private final Office office;
    private final RefusalWords words;

    CampaignForm(Office office, RefusalWords words) {
        this.office = office;
        this.words = words;
    }

    /** One of several. */
    ObjectNode brief(Desk desk, Option<Sight> seen) {
        var campaign = desk.brief().campaign();
        var json = MAPPER.createObjectNode()
                .put(CAMPAIGN, desk.id())
                .put("name", campaign.name())
                .put("page", campaign.page().value())
                .put("api", desk.brief().apiBase())
                .put("currency", campaign.currency().getCurrencyCode())
                .put(
                        "paused_since",
                        desk.books().pausedSince().map(Object::toString).getOrNull());
        json.set("run", run(desk.runState()));
        json.put("as_of", seen.map(sight -> sight.takenAt().toString()).getOrNull());
        json.put("begun", seen.map(Sight::begun).getOrNull());
        json.set(
                "account",
                seen.flatMap(sight -> sight.account().toOption())
                        .map(CampaignJson::account)
                        .getOrNull());
        json.put(
                "refused",
                seen.flatMap(sight -> sight.account().swap().toOption())
                        .map(why -> words.of(desk.brief(), why))
                        .getOrNull());
        return json;
    }

    /** One alone. */
    ObjectNode whole(Desk desk, Option<Sight> seen) {
        var json = brief(desk, seen);
        json.set("record", desk.books().record().map(this::record).getOrNull());
        var standing = json.putArray("standing");
        desk.books().suspensions().map(this::standstill).forEach(standing::add);
        return json;
    }

    private ObjectNode standstill(Suspension suspension) {
        return MAPPER.createObjectNode()
                .put("subject", suspension.subject().toString())
                .put("reason", suspension.reasonKey())
                .put(
                        "what_to_do",
                        office.reasons()
                                .find(suspension.reasonKey())
                                .map(reason -> reason.remedy().words())
                                .getOrNull())
                .put("since", suspension.since().toString())
                .put("lifts", suspension.lifts().map(Object::toString).getOrNull());
    }

    /** What the store keeps of one. */
    ObjectNode record(CampaignRecord record) {
        var id = record.key().id().value();
        return MAPPER.createObjectNode()
                .put("number", record.number())
                .put(CAMPAIGN, id)
                .put("page", record.key().page().value())
                .put("api", record.key().apiBase())
                .put("generation", record.generation())
                .put(
                        "message_id",
                        record.remote().map(remote -> remote.messageId()).getOrNull())
                .put("pruned_at", record.prunedAt().map(Object::toString).getOrNull())
                .put("open", office.desk(id).exists(desk -> desk.brief().key().equals(record.key())));
    }

    /** Where everybody stood, and how it went. */
    ObjectNode report(CampaignAccount account, Sight sight) {
        var json = CampaignJson.account(account)
                .put("as_of", sight.takenAt().toString())
                .put("begun", sight.begun())
                .put("per_second", sight.perSecond().getOrNull());
        var course = json.putArray("course");
        sight.course()
                .forEach(step -> course.addObject()
                        .put("from", step.from().toString())
                        .put("accepted", step.accepted())
                        .put("price", step.price().toDecimal()));
        return json;
    }

    /** Whether this process sends it. */
    static ObjectNode run(RunState state) {
        var json = MAPPER.createObjectNode();
        switch (state) {
            case RunState.NeverRun neverRun -> json.put(STATE, "NEVER_RUN");
            case RunState.Sending(var since) -> json.put(STATE, "SENDING").put("since", since.toString());
            case RunState.Ended(var at, var declined, var brokeOff) -> {
                json.put(STATE, "ENDED").put("at", at.toString());
                declined.forEach(why -> json.put("declined", why.words()));
            }
        }
        return json;
    }

    static ObjectNode paused(Desk desk, Paused paused) {
        return MAPPER.createObjectNode()
                .put(CAMPAIGN, desk.id())
                .put("paused", true)
                .put("since", paused.since().toString())
                .put("changed", !paused.before());
    }
}
