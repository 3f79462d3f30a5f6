package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Money;
import dev.herald.domain.region.Region;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Currency;
import java.util.function.Function;

/**
 * The part of a patch that is about one party.
 *
 * @param name the party's, as the patch calls it
 * @param fields what the patch says; missing if it says nothing
 * @param id the party's, which the patch may repeat
 */
record PatchedParty(String name, JsonNode fields, String id) {

    /** Whether it is about this party and says nothing that the party does not have. */
    Validation<Seq<Violation>, JsonNode> fits(String... known) {
        var right = fields.isMissingNode() || fields.isObject();
        var found = Violation.all(
                Violation.unless(right, name, "must be an object"),
                Violation.unless(
                        Json.text(fields, SenderFields.ID).forAll(id::equals),
                        name + "." + SenderFields.ID,
                        "must be one that this sandbox knows, such as " + id),
                unknownKeys(name, fields, List.of(known).prepend(SenderFields.ID)));
        return Violation.valid(found, () -> fields);
    }

    static Seq<Violation> unknownKeys(String path, JsonNode json, List<String> known) {
        return List.ofAll(json::fieldNames)
                .filter(key -> !known.contains(key))
                .map(key -> Violation.of(key, "is not known here; what can be set is " + known.mkString(", "))
                        .within(path));
    }

    Validation<Seq<Violation>, Terms> terms(Terms otherwise) {
        return flag(SenderFields.TERMS, Option.none())
                .map(told -> says(SenderFields.TERMS)
                        ? told.map(signed -> signed ? Terms.SIGNED : Terms.UNSIGNED)
                                .getOrElse(Terms.UNKNOWN)
                        : otherwise);
    }

    Validation<Seq<Violation>, Option<Boolean>> flag(String field, Option<Boolean> otherwise) {
        return told(
                field,
                otherwise,
                json -> Violation.valid(
                        Violation.unless(json.isBoolean(), "", "must be true, false or null"), json::booleanValue));
    }

    Validation<Seq<Violation>, Option<Region>> country(Option<Region> otherwise) {
        return told(SenderFields.COUNTRY, otherwise, json -> Region.of(json.asText()));
    }

    /** An amount as a decimal number of main units, as campaign files write it. */
    Validation<Seq<Violation>, Option<Money>> money(String field, Option<Money> otherwise, Currency currency) {
        return told(field, otherwise, json -> Money.of(json.asText(), currency));
    }

    private boolean says(String field) {
        return fields.has(field);
    }

    private <T> Validation<Seq<Violation>, Option<T>> told(
            String field, Option<T> otherwise, Function<JsonNode, Validation<Seq<Violation>, T>> read) {
        if (!says(field)) {
            return Validation.valid(otherwise);
        }
        return Json.member(fields, field)
                .map(json -> read.apply(json).map(Option::some))
                .getOrElse(() -> Validation.valid(Option.none()))
                .mapError(found -> Violation.within(name + "." + field, found));
    }
}
