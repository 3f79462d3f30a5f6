package dev.herald.app.file;

import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.campaign.DoubtPolicy;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.Message;
import dev.herald.domain.campaign.MessageSet;
import dev.herald.domain.campaign.QuietHours;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.campaign.SendingPolicy;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.region.Region;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Currency;

/** Reads what is sent, when, and for how much. */
final class CampaignSection {

    private CampaignSection() {}

    static Option<Campaign> read(Section file, Option<Sender> sender, Option<MessageContent> content) {
        var section = file.section("campaign");
        var currency = sender.map(known -> known.adAccount().currency());
        var name = section.required("name", Validation::valid);
        var id = section.raw("id").isMissingNode()
                ? name.flatMap(known -> section.keep("name", slug(known)))
                : section.optional("id", CampaignId::of);
        var budget = budget(section.section("budget"), currency);
        var prices = prices(section.section("prices"), currency);
        var start = section.optional("start", Texts::instant);
        var end = section.optional("end", Texts::instant);
        var schedule = file.keep("campaign", Schedule.of(start, end));
        var gap = section.optional("min_conversation_gap", Texts::duration);
        var inDoubt = section.optional("in_doubt", CampaignSection::doubtPolicy).getOrElse(DoubtPolicy.ASSUME_SENT);
        var bid = section.money("bid_amount", currency);
        var quietHours = quietHours(section.section("quiet_hours"));
        section.nothingElse();
        return sender.flatMap(from -> id.flatMap(known -> budget.flatMap(money ->
                prices.flatMap(book -> schedule.flatMap(when -> content.flatMap(said -> name.flatMap(title -> file.keep(
                        "campaign",
                        Campaign.of(
                                known,
                                title,
                                from.adAccount(),
                                from.page(),
                                MessageSet.active(money, when),
                                new Message(Lifecycle.ACTIVE, said),
                                new SendingPolicy(book, bid, gap, quietHours, inDoubt))))))))));
    }

    private static Validation<Seq<Violation>, CampaignId> slug(String name) {
        return CampaignId.slugOf(name)
                .mapError(none -> List.of(Violation.of("", "gives no id, for want of Latin letters; set campaign.id")));
    }

    private static Option<QuietHours> quietHours(Section section) {
        if (!section.isPresent()) {
            return Option.none();
        }
        var from = section.required("from", Texts::timeOfDay);
        var to = section.required("to", Texts::timeOfDay);
        section.nothingElse();
        return from.flatMap(begin -> to.flatMap(end -> section.keep("", QuietHours.of(begin, end))));
    }

    private static Option<Budget> budget(Section section, Option<Currency> currency) {
        var lifetime = section.text("lifetime");
        var daily = section.text("daily");
        var cap = section.optional("cap", CampaignSection::cap);
        section.nothingElse();
        if (lifetime.isDefined() == daily.isDefined()) {
            section.wrong("lifetime", "either this or daily must be given, and not both");
            return Option.none();
        }
        if (lifetime.isDefined() && cap.isDefined()) {
            section.wrong("cap", "goes with a daily budget only");
        }
        return currency.flatMap(known -> lifetime.isDefined()
                ? section.keep("lifetime", Money.of(lifetime.get(), known).flatMap(Budget::lifetime))
                : section.keep(
                        "daily",
                        Money.of(daily.get(), known)
                                .flatMap(amount -> Budget.daily(amount, cap.getOrElse(Budget.Cap.STRICT)))));
    }

    private static Option<PriceBook> prices(Section section, Option<Currency> currency) {
        var otherwise = section.text("default");
        if (otherwise.isEmpty()) {
            section.wrong("default", "is missing: the estimated price of one delivered message");
        }
        return currency.flatMap(known -> {
            Map<Region, Money> byRegion = HashMap.empty();
            for (var key : section.keys().remove("default")) {
                var region = section.keep(key, Region.of(key));
                var price = section.text(key).flatMap(text -> section.keep(key, Money.of(text, known)));
                if (region.isDefined() && price.isDefined()) {
                    byRegion = byRegion.put(region.get(), price.get());
                }
            }
            var prices = byRegion;
            return otherwise
                    .flatMap(text -> section.keep("default", Money.of(text, known)))
                    .map(price -> new PriceBook(price, prices));
        });
    }

    private static Validation<Seq<Violation>, Budget.Cap> cap(String text) {
        return oneOf(text, HashMap.of("strict", Budget.Cap.STRICT, "as-meta", Budget.Cap.AS_META));
    }

    private static Validation<Seq<Violation>, DoubtPolicy> doubtPolicy(String text) {
        return oneOf(
                text,
                HashMap.of(
                        "assume-sent", DoubtPolicy.ASSUME_SENT,
                        "repeat", DoubtPolicy.REPEAT,
                        "never-repeat", DoubtPolicy.NEVER_REPEAT));
    }

    private static <T> Validation<Seq<Violation>, T> oneOf(String text, Map<String, T> choices) {
        return choices.get(text)
                .toValidation(() -> List.of(Violation.of(
                        "", "must be one of " + choices.keySet().toSortedSet().mkString(", "))));
    }
}
