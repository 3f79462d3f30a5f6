package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.Sender;
import dev.herald.domain.violation.Violation;
import io.javalin.http.Context;
import io.vavr.collection.List;
import io.vavr.control.Either;

/**
 * {@code /sandbox/state}: what is true of a sender's app, business, ad account and page. Which one is meant is told by the
 * ids of its {@code ad_account} and its {@code page}; without them it is the one that was seeded first.
 */
final class StateControl {
    private final RecordedWorld world;

    StateControl(RecordedWorld world) {
        this.world = world;
    }

    void show(Context call) {
        var asked = Json.object();
        SenderFields.PARTIES.forEach(party -> asked.putObject(party).put(SenderFields.ID, call.queryParam(party)));
        Replies.control(call, world.read(known -> shown(known, asked).map(SenderJson::write)));
    }

    private static Either<String, Sender> shown(World known, JsonNode asked) {
        return sender(known, asked)
                .flatMap(sender -> List.ofAll(SenderFields.PARTIES)
                        .find(party -> !named(asked, party, sender).equals(SenderFields.idOf(sender, party)))
                        .<Either<String, Sender>>map(party -> Either.left(
                                party + ": " + named(asked, party, sender) + " is not known, or not of this sender"))
                        .getOrElse(() -> Either.right(sender)));
    }

    Either<String, JsonNode> change(JsonNode posted) {
        return Replies.object(posted)
                .flatMap(patch -> world.decide(known -> changed(known, patch)))
                .flatMap(patch -> world.read(known -> sender(known, patch).map(SenderJson::write)));
    }

    private static Decision<Either<String, JsonNode>> changed(World known, ObjectNode posted) {
        return sender(known, posted)
                .flatMap(sender -> SenderPatch.of(posted, sender)
                        .toEither()
                        .mapLeft(found -> found.map(Violation::toString).mkString("; ")))
                .fold(
                        refusal -> Decision.of(Either.left(refusal)),
                        patch -> Decision.of(Either.right(patch.parties()), new Event.SenderStated(patch)));
    }

    /** A party that is not known is the first one's; whoever patches it is told that it is another. */
    private static Either<String, Sender> sender(World known, JsonNode named) {
        var assets = known.assets();
        return assets.first()
                .map(first -> assets.sendingFor(named(named, SenderFields.PAGE, first))
                        .getOrElse(first))
                .map(sending -> assets.sender(
                                named(named, SenderFields.AD_ACCOUNT, sending),
                                sending.page().id())
                        .getOrElse(sending))
                .toEither("no sender is seeded yet");
    }

    private static String named(JsonNode named, String party, Sender otherwise) {
        return Json.text(named.path(party), SenderFields.ID).getOrElse(() -> SenderFields.idOf(otherwise, party));
    }
}
