package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.Sender;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/** The four parties of a sender with the fields that the sandbox lets be changed. */
final class SenderFields {
    static final String ID = "id";
    static final String AD_ACCOUNT = "ad_account";
    static final String AMOUNT_SPENT = "amount_spent";
    static final String SPEND_CAP = "spend_cap";
    static final String TERMS = "terms_signed";
    static final String COUNTRY = "country";
    static final String PERMISSION = "permission";
    static final String PREPAID_BALANCE = "prepaid_balance";
    static final String PAYMENT_METHOD = "payment_method";
    static final String APP = "app";
    static final String BUSINESS = "business";
    static final String PAGE = "page";
    static final List<String> PARTIES = List.of(APP, BUSINESS, AD_ACCOUNT, PAGE);

    private SenderFields() {}

    /** The id of the sender's party of this kind. */
    static String idOf(Sender sender, String party) {
        return switch (party) {
            case APP -> sender.app().id();
            case BUSINESS -> sender.business().id();
            case AD_ACCOUNT -> sender.adAccount().id().value();
            case PAGE -> sender.page().id().value();
            default -> throw new IllegalArgumentException("a sender has no party called " + party);
        };
    }

    /** The sender with what the patch says, null meaning not known; or everything in the patch that does not fit. */
    static Validation<Seq<Violation>, Sender> patched(Sender sender, JsonNode patch) {
        var patched = Validation.combine(
                        app(sender.app(), party(patch, APP, sender)),
                        business(sender.business(), party(patch, BUSINESS, sender)),
                        adAccount(sender.adAccount(), party(patch, AD_ACCOUNT, sender)),
                        page(sender.page(), party(patch, PAGE, sender)))
                .ap(Sender::new);
        return Validation.combine(known(patch), patched.mapError(SenderFields::flat))
                .ap((names, result) -> result)
                .mapError(SenderFields::flat);
    }

    private static PatchedParty party(JsonNode patch, String name, Sender sender) {
        return new PatchedParty(name, patch.path(name), idOf(sender, name));
    }

    private static Validation<Seq<Violation>, JsonNode> known(JsonNode patch) {
        return Violation.valid(PatchedParty.unknownKeys("", patch, PARTIES), () -> patch);
    }

    private static Validation<Seq<Violation>, App> app(App app, PatchedParty patch) {
        return Validation.combine(patch.fits(TERMS), patch.terms(app.terms()))
                .ap((fits, terms) -> new App(app.id(), terms))
                .mapError(SenderFields::flat);
    }

    private static Validation<Seq<Violation>, Business> business(Business business, PatchedParty patch) {
        return Validation.combine(patch.fits(TERMS), patch.terms(business.terms()))
                .ap((fits, terms) -> new Business(business.id(), terms))
                .mapError(SenderFields::flat);
    }

    static Validation<Seq<Violation>, Page> page(Page page, PatchedParty patch) {
        return Validation.combine(
                        patch.fits(TERMS, COUNTRY, PERMISSION),
                        patch.terms(page.terms()),
                        patch.country(page.country()),
                        patch.flag(PERMISSION, page.permission()))
                .ap((fits, terms, country, permission) -> new Page(page.id(), country, terms, permission))
                .mapError(SenderFields::flat);
    }

    private static Validation<Seq<Violation>, AdAccount> adAccount(AdAccount account, PatchedParty patch) {
        return Validation.combine(
                        patch.fits(TERMS, COUNTRY, PAYMENT_METHOD, SPEND_CAP, AMOUNT_SPENT, PREPAID_BALANCE),
                        patch.terms(account.terms()),
                        patch.country(account.country()),
                        patch.flag(PAYMENT_METHOD, account.billing().paymentMethod()),
                        patch.money(SPEND_CAP, account.billing().spendCap(), account.currency()),
                        patch.money(AMOUNT_SPENT, account.billing().amountSpent(), account.currency()),
                        patch.money(PREPAID_BALANCE, account.billing().prepaidBalance(), account.currency()))
                .ap((fits, terms, country, paymentMethod, cap, spent, prepaid) -> new AdAccount(
                        account.id(),
                        country,
                        account.currency(),
                        account.timeZone(),
                        terms,
                        new Billing(
                                paymentMethod,
                                cap,
                                spent,
                                prepaid,
                                account.billing().minDailyBudget()),
                        account.throttledUntil()))
                .mapError(SenderFields::flat);
    }

    private static Seq<Violation> flat(Seq<Seq<Violation>> found) {
        return found.flatMap(violations -> violations);
    }
}
