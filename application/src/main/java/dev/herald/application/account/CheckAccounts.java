package dev.herald.application.account;

import dev.herald.application.port.AccessTokenName.Kind;
import dev.herald.application.port.AccountReport;
import dev.herald.application.port.Answer;
import dev.herald.application.port.AppSubscription;
import dev.herald.application.port.PageEvents;
import dev.herald.application.port.PageReport;
import dev.herald.application.port.Permission;
import dev.herald.application.port.SenderAssets;
import dev.herald.application.port.TokenFacts;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.NeededEvents;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.RequiredPermission;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Money;
import dev.herald.domain.eligibility.Explanation.Explained;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderFacts;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.function.Function;

/** Asks the API about ad account, page, permissions and events, and judges by the rules what it says. Changes nothing. */
public final class CheckAccounts {
    private final SenderAssets assets;
    private final PageEvents events;
    private final RuleBook rules;
    private final InstantSource clock;

    @Inject
    CheckAccounts(SenderAssets assets, PageEvents events, RuleBook rules, InstantSource clock) {
        this.assets = assets;
        this.events = events;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The check.
     *
     * @param told who sends, as far as a person told it; the API does not say who signed which terms
     */
    public AccountCheck run(Sender told) {
        var id = told.adAccount().id();
        var ofAccount = new Asked(Option.some(id), new ToldLimits());
        var ofOthers = new Asked(Option.none(), ofAccount.limits());
        var account = ofAccount.answered("the ad account", assets.adAccount(id));
        var minimum = ofAccount.answered(
                "the minimum budget",
                assets.minimumDailyBudget(id, told.adAccount().currency()));
        var page = ofOthers.answered("the page", assets.page(told.page().id()));
        var permissions = ofOthers.answered("the permissions", assets.permissions());
        var subscriptions = ofOthers.answered(
                "the page's events", events.subscriptions(told.page().id()));
        var tokens = tokens(ofOthers);
        var missing = permissions.toOption().map(CheckAccounts::missing);
        var sender = new Sender(
                told.app(),
                told.business(),
                account.map(report -> merged(
                                told.adAccount(), report, minimum.toOption().flatMap(Function.identity())))
                        .getOrElse(told.adAccount()),
                merged(told.page(), page.toOption(), missing));
        return new AccountCheck(
                sender,
                account.toOption(),
                page.toOption(),
                findings(sender),
                permissions.toOption().map(CheckAccounts::granted),
                tokens,
                missing,
                subscriptions
                        .toOption()
                        .map(apps -> missingEvents(apps, told.app().id())),
                account.map(report -> differences(told.adAccount(), report.account()))
                        .getOrElse(List.empty()),
                ofAccount.limits().of(told),
                List.of(account, minimum, page, permissions, subscriptions)
                        .flatMap(answer -> answer.swap().toOption()));
    }

    /**
     * Has every event that Herald makes something of told to the app, besides those that are told already.
     *
     * @return why not, in a sentence; none if it was done
     */
    public Option<String> subscribe(Sender told) {
        var before =
                answered("the page's events", events.subscriptions(told.page().id()));
        return before.flatMap(apps -> answered(
                        "the subscription to the page's events",
                        events.subscribe(
                                told.page().id(),
                                LinkedHashSet.ofAll(fields(apps, told.app().id()))
                                        .addAll(NeededEvents.BY_FIELD.keySet())
                                        .toList())))
                .swap()
                .toOption();
    }

    /** Questions about an ad account, or about something else; what the answers tell of limits is noted. */
    private final class Asked {
        private final Option<AdAccountId> about;
        private final ToldLimits limits;

        Asked(Option<AdAccountId> about, ToldLimits limits) {
            this.about = about;
            this.limits = limits;
        }

        ToldLimits limits() {
            return limits;
        }

        <T> Either<String, T> answered(String what, Answer<T> answer) {
            limits.told(about, answer.usage(), clock.instant());
            return CheckAccounts.answered(what, answer);
        }
    }

    private static <T> Either<String, T> answered(String what, Answer<T> answer) {
        return switch (answer) {
            case Answer.Success<T>(var value, var usage) -> Either.right(value);
            case Answer.Denied<T>(var denial, var usage) ->
                Either.left("The API refused to tell " + what + ": "
                        + denial.userMessage().getOrElse(denial.message()) + " "
                        + denial.reason().remedy().words());
            case Answer.NoAnswer<T> none -> Either.left("The API did not tell " + what + ": " + none.why());
        };
    }

    private Seq<Explained> findings(Sender sender) {
        var facts = new SenderFacts(sender, clock.instant());
        return rules.senderRules().map(rule -> new Explained(rule, rule.judge(facts)));
    }

    private static AdAccount merged(AdAccount told, AccountReport report, Option<Money> minimum) {
        var account = report.account();
        var billing = account.billing();
        return new AdAccount(
                account.id(),
                account.country().orElse(told.country()),
                account.currency(),
                account.timeZone(),
                told.terms(),
                new Billing(
                        billing.paymentMethod(),
                        billing.spendCap(),
                        billing.amountSpent(),
                        billing.prepaidBalance(),
                        minimum.filter(money -> money.currency().equals(account.currency()))),
                told.throttledUntil());
    }

    /** That the app may message for its pages does not say that this page is one of them; that it may not says enough. */
    private static Page merged(Page told, Option<PageReport> report, Option<Seq<RequiredPermission>> missing) {
        var mayNot = missing.exists(known -> known.contains(RequiredPermission.PAGES_MESSAGING));
        return new Page(
                told.id(),
                report.flatMap(PageReport::country).orElse(told.country()),
                told.terms(),
                mayNot ? Option.some(false) : told.permission());
    }

    private static Seq<RequiredPermission> missing(Seq<Permission> permissions) {
        return RequiredPermission.missing(HashSet.ofAll(granted(permissions)));
    }

    /** That the API does not tell of a token is nothing that stands in the way. */
    private Map<Kind, TokenFacts> tokens(Asked asked) {
        return assets.tokens()
                .mapValues(answer -> asked.answered("the access token", answer).toOption())
                .filterValues(Option::isDefined)
                .mapValues(Option::get);
    }

    private static Seq<String> granted(Seq<Permission> permissions) {
        return permissions
                .filter(Permission::granted)
                .map(Permission::name)
                .distinct()
                .sorted();
    }

    private static Seq<String> missingEvents(Seq<AppSubscription> apps, String appId) {
        return NeededEvents.missing(HashSet.ofAll(fields(apps, appId)));
    }

    private static Set<String> fields(Seq<AppSubscription> apps, String appId) {
        return HashSet.ofAll(
                apps.filter(app -> app.appId().forAll(appId::equals)).flatMap(AppSubscription::fields));
    }

    private static Seq<String> differences(AdAccount told, AdAccount atMeta) {
        return List.of(
                        difference("currency", told.currency(), atMeta.currency()),
                        difference("time zone", told.timeZone(), atMeta.timeZone()),
                        told.country().isEmpty() || atMeta.country().isEmpty()
                                ? ""
                                : difference(
                                        "country",
                                        told.country().get(),
                                        atMeta.country().get()))
                .filter(sentence -> !sentence.isEmpty());
    }

    private static String difference(String what, Object told, Object atMeta) {
        return told.equals(atMeta)
                ? ""
                : "The ad account's " + what + " is " + atMeta + " at Meta, and not " + told + " as was told here.";
    }
}
