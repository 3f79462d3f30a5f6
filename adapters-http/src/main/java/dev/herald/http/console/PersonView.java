package dev.herald.http.console;

import dev.herald.application.office.PersonFile;
import dev.herald.domain.reason.ReasonCatalogue;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.http.console.CampaignView.Figure;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;

/** A person as a page shows them. */
record PersonView(String psid, Seq<Token> tokens, Seq<OfCampaign> deliveries, Seq<Judged> findings) {

    /** What is known of a token. */
    record Token(String token, Seq<Figure> facts) {}

    /** What became of a campaign's messages to the person. */
    record OfCampaign(String campaign, Seq<DeliveryLine> lines) {}

    /** What every rule makes of a token now. */
    record Judged(String campaign, String token, boolean isRefused, Seq<FindingLine> lines) {

        /** What denies, and then what is not known. */
        Seq<FindingLine> notable() {
            return lines.filter(line -> line.finding().equals("denied"))
                    .appendAll(lines.filter(line -> line.finding().equals("unknown")));
        }

        Seq<FindingLine> passing() {
            return lines.filter(line -> line.finding().equals("passes"));
        }
    }

    static PersonView of(PersonFile file, ReasonCatalogue catalogue) {
        return new PersonView(
                file.psid().getOrElse(""),
                file.subscriptions().map(PersonView::token),
                file.deliveries()
                        .map(of -> new OfCampaign(
                                of.campaign().key().id().value(),
                                of.deliveries().map(entry -> DeliveryLine.of(entry, catalogue)))),
                file.findings()
                        .map(judged -> new Judged(
                                judged.desk().id(),
                                judged.token().value(),
                                judged.explanation().isRefused(),
                                FindingLine.of(judged.explanation()))));
    }

    private static Token token(Subscription known) {
        return new Token(
                known.token().value(),
                List.of(
                                Option.some(
                                        new Figure("page", known.page().value().value())),
                                fact("region", known.region(), region -> region.code()),
                                fact("time zone", known.timeZone(), ZoneId::getId),
                                fact("expires", known.expiresAt(), Words::time),
                                time("may be messaged again", known.nextEligibleAt()),
                                time("opted in", known.optedInAt()),
                                time("stopped", known.stoppedAt()),
                                known.dropped()
                                        .map(drop -> new Figure(
                                                "dropped",
                                                drop.reason().explanation() + " " + Words.time(drop.since()))))
                        .flatMap(figure -> figure));
    }

    /** With who said so. */
    private static <T> Option<Figure> fact(String name, Option<Fact<T>> fact, Function<T, String> words) {
        return fact.map(known -> new Figure(
                name,
                words.apply(known.value()) + " (" + known.source().name().toLowerCase(java.util.Locale.ROOT) + ")"));
    }

    private static Option<Figure> time(String name, Option<Instant> instant) {
        return instant.map(known -> new Figure(name, Words.time(known)));
    }
}
