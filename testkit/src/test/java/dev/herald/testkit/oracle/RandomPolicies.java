package dev.herald.testkit.oracle;

import dev.herald.domain.content.Button.Kind;
import dev.herald.domain.content.ButtonTemplate;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.content.CouponTemplate;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MediaTemplate;
import dev.herald.domain.content.ProductTemplate;
import dev.herald.domain.content.ReceiptTemplate;
import dev.herald.domain.content.Template;
import dev.herald.domain.content.TextTemplate;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/** Limits on content: none, all, or some that are tighter or odder than anyone's. No kind of button is in two groups. */
final class RandomPolicies {
    private static final List<Class<? extends Template>> TEMPLATES = List.of(
            TextTemplate.class,
            ButtonTemplate.class,
            GenericTemplate.class,
            MediaTemplate.class,
            ProductTemplate.class,
            ReceiptTemplate.class,
            CouponTemplate.class);

    private RandomPolicies() {}

    static ContentPolicy policy(Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> ContentPolicy.OFF;
            case 1 -> ContentPolicy.STRICT;
            default ->
                new ContentPolicy(
                        dice.maybe(() -> aliases(dice)),
                        dice.maybe(() -> dice.pick(0, 1, 2, 10)),
                        dice.maybe(() -> HashSet.ofAll(TEMPLATES.filter(template -> dice.oneIn(2)))),
                        dice.maybe(() -> order(dice)));
        };
    }

    private static Set<String> aliases(Dice dice) {
        return dice.pick(
                HashSet.empty(),
                HashSet.of("{{first_name}}"),
                HashSet.of("{{ first_name }}", "{{full_name}}"),
                HashSet.of("{{first_name}}", "{{last_name}}", "{{full_name}}", "{{first_name }}"));
    }

    private static Seq<Set<Kind>> order(Dice dice) {
        return dice.pick(
                List.empty(),
                List.of(HashSet.of(Kind.POSTBACK)),
                List.of(HashSet.of(Kind.POSTBACK), HashSet.of(Kind.WEB_URL)),
                List.of(HashSet.of(Kind.APP), HashSet.empty(), HashSet.of(Kind.WEB_URL)),
                List.of(HashSet.of(Kind.APP), HashSet.of(Kind.POSTBACK), HashSet.of(Kind.WEB_URL)),
                List.of(HashSet.of(Kind.WEB_URL, Kind.POSTBACK), HashSet.of(Kind.APP)));
    }
}
