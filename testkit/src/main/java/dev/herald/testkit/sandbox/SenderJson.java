package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Money;
import dev.herald.domain.region.Region;

/** What the sandbox knows of the sender, in the words of campaign files; null is what it does not know. */
final class SenderJson {

    private SenderJson() {}

    static ObjectNode write(Sender sender) {
        var json = Json.object();
        json.set(SenderFields.APP, party(sender.app().id(), sender.app().terms()));
        json.set(
                SenderFields.BUSINESS,
                party(sender.business().id(), sender.business().terms()));
        json.set(SenderFields.AD_ACCOUNT, adAccount(sender.adAccount()));
        json.set(SenderFields.PAGE, page(sender.page()));
        return json;
    }

    private static ObjectNode adAccount(AdAccount account) {
        return party(account.id().value(), account.terms())
                .put("currency", account.currency().getCurrencyCode())
                .put("timezone", account.timeZone().getId())
                .put(SenderFields.COUNTRY, account.country().map(Region::code).getOrNull())
                .put(
                        SenderFields.PAYMENT_METHOD,
                        account.billing().paymentMethod().getOrNull())
                .put(
                        SenderFields.SPEND_CAP,
                        account.billing().spendCap().map(Money::toDecimal).getOrNull())
                .put(
                        SenderFields.AMOUNT_SPENT,
                        account.billing().amountSpent().map(Money::toDecimal).getOrNull())
                .put(
                        SenderFields.PREPAID_BALANCE,
                        account.billing().prepaidBalance().map(Money::toDecimal).getOrNull());
    }

    private static ObjectNode page(Page page) {
        return party(page.id().value(), page.terms())
                .put(SenderFields.COUNTRY, page.country().map(Region::code).getOrNull())
                .put(SenderFields.PERMISSION, page.permission().getOrNull());
    }

    private static ObjectNode party(String id, Terms terms) {
        var party = Json.object().put(SenderFields.ID, id);
        return switch (terms) {
            case SIGNED -> party.put(SenderFields.TERMS, true);
            case UNSIGNED -> party.put(SenderFields.TERMS, false);
            case UNKNOWN -> party.putNull(SenderFields.TERMS);
        };
    }
}
