package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** What happened to people, as a part of a line of the journal. */
final class PeopleEventJson {

    private PeopleEventJson() {}

    static ObjectNode write(PeopleEvent event) {
        return switch (event) {
            case PeopleEvent.Seeded seeded -> written(seeded);
            case PeopleEvent.Talked(PersonKey person, Instant at) ->
                of("talked", at).put("person", person.value());
            case PeopleEvent.OptInAsked(PageId page, Psid person, OptInWords words, Instant at) ->
                put(of("opt_in_asked", at).put("page", page.value()).put("person", person.value()), words);
            case PeopleEvent.OptedIn in ->
                put(
                        of("opted_in", in.at())
                                .put("token", in.token().value())
                                .put("page", in.page().value())
                                .put("person", in.person().map(Psid::value).getOrNull()),
                        in.words());
            case PeopleEvent.OptedOut out -> written(out);
            case PeopleEvent.AudienceCreated made ->
                of("audience_created", made.at())
                        .put("id", made.id())
                        .put("name", made.name())
                        .put("account", made.account().value())
                        .put("page", made.page().value());
            case PeopleEvent.AudienceDeleted(String id) ->
                Json.object().put("kind", "audience_deleted").put("id", id);
            case PeopleEvent.AudienceChanged changed -> written(changed);
        };
    }

    private static ObjectNode of(String kind, Instant at) {
        return Json.object().put("kind", kind).put("at", at.toString());
    }

    private static ObjectNode put(ObjectNode json, OptInWords words) {
        return json.put("title", words.title().getOrNull())
                .put("payload", words.payload().getOrNull())
                .put("timezone", words.timeZone().getOrNull());
    }

    private static ObjectNode written(PeopleEvent.Seeded seeded) {
        var json = of("seeded", seeded.at())
                .put("page", seeded.page().map(PageId::value).getOrNull());
        var rows = json.putArray("rows");
        seeded.rows().forEach(row -> rows.add(row.toJson()));
        return json;
    }

    private static ObjectNode written(PeopleEvent.OptedOut out) {
        var json = of("opted_out", out.at()).put("told", out.told());
        var tokens = json.putArray("tokens");
        out.tokens().forEach(token -> tokens.add(token.value()));
        return json;
    }

    private static ObjectNode written(PeopleEvent.AudienceChanged changed) {
        var json = of("audience_changed", changed.at())
                .put("id", changed.id())
                .put("added", changed.added())
                .put("received", changed.rows())
                .put("invalid", changed.invalid());
        var digests = json.putArray("digests");
        changed.digests().forEach(digests::add);
        return json;
    }

    static PeopleEvent read(JsonNode json) {
        var kind = json.path("kind").asText();
        return switch (kind) {
            case "seeded" ->
                new PeopleEvent.Seeded(
                        Json.text(json, "page").map(PageId::new),
                        Vector.ofAll(json.path("rows")).map(PeopleEventJson::row),
                        at(json));
            case "talked" ->
                new PeopleEvent.Talked(new PersonKey(json.path("person").asText()), at(json));
            case "opt_in_asked" ->
                new PeopleEvent.OptInAsked(
                        page(json), new Psid(json.path("person").asText()), words(json), at(json));
            case "opted_in" ->
                new PeopleEvent.OptedIn(
                        token(json.path("token")),
                        page(json),
                        Json.text(json, "person").map(Psid::new),
                        words(json),
                        at(json));
            case "opted_out" ->
                new PeopleEvent.OptedOut(
                        Vector.ofAll(json.path("tokens")).map(PeopleEventJson::token),
                        at(json),
                        json.path("told").asBoolean());
            case "audience_created" ->
                new PeopleEvent.AudienceCreated(
                        json.path("id").asText(),
                        json.path("name").asText(),
                        new AdAccountId(json.path("account").asText()),
                        page(json),
                        at(json));
            case "audience_deleted" ->
                new PeopleEvent.AudienceDeleted(json.path("id").asText());
            case "audience_changed" -> audienceChanged(json);
            default -> throw new IllegalArgumentException("nothing that happens to people is called '" + kind + "'");
        };
    }

    private static PeopleEvent audienceChanged(JsonNode json) {
        return new PeopleEvent.AudienceChanged(
                json.path("id").asText(),
                json.path("added").asBoolean(),
                Vector.ofAll(json.path("digests")).map(JsonNode::asLong),
                json.path("received").asInt(),
                json.path("invalid").asInt(),
                at(json));
    }

    private static SubscriberRow row(JsonNode json) {
        try (var parser = json.traverse()) {
            return SubscriberRow.read(parser, true)
                    .getOrElseThrow(wrong -> new IllegalArgumentException("a row " + wrong));
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    private static Instant at(JsonNode json) {
        return Instant.parse(json.path("at").asText());
    }

    private static PageId page(JsonNode json) {
        return new PageId(json.path("page").asText());
    }

    private static SubscriptionToken token(JsonNode json) {
        return new SubscriptionToken(json.asText());
    }

    private static OptInWords words(JsonNode json) {
        return new OptInWords(option(json, "title"), option(json, "payload"), option(json, "timezone"));
    }

    private static Option<String> option(JsonNode json, String name) {
        return Json.text(json, name);
    }
}
