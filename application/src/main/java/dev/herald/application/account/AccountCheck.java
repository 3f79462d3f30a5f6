package dev.herald.application.account;

import dev.herald.application.port.AccessTokenName.Kind;
import dev.herald.application.port.AccountReport;
import dev.herald.application.port.PageReport;
import dev.herald.application.port.TokenFacts;
import dev.herald.domain.account.RequiredPermission;
import dev.herald.domain.account.Sender;
import dev.herald.domain.eligibility.Explanation.Explained;
import dev.herald.domain.eligibility.Finding;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What stands in the way of those who send, by what they told and what the API says.
 *
 * @param sender with the API's word wherever it gave one
 * @param adAccount what the API says of it; none if it did not answer
 * @param page what the API says of it; none if it did not answer
 * @param findings of the rules about who sends
 * @param permissions what the access token is allowed, by Meta's names, sorted; none if the API did not say
 * @param tokens what the API says of each access token, as far as it does
 * @param missingPermissions none if the API did not say which there are
 * @param missingEvents the page's events, by Meta's names, that do not reach the app; none if the API did not say
 * @param differences where what was told differs from what the API says, in sentences
 * @param limits how much of its limits is used up, as far as these answers told
 * @param unanswered which questions the API did not answer, and why, in sentences
 */
public record AccountCheck(
        Sender sender,
        Option<AccountReport> adAccount,
        Option<PageReport> page,
        Seq<Explained> findings,
        Option<Seq<String>> permissions,
        Map<Kind, TokenFacts> tokens,
        Option<Seq<RequiredPermission>> missingPermissions,
        Option<Seq<String>> missingEvents,
        Seq<String> differences,
        Seq<LimitUse> limits,
        Seq<String> unanswered) {

    /** Whether nothing is known that stands in the way, and the API answered everything. */
    public boolean isInOrder() {
        return findings.forAll(explained -> !(explained.finding() instanceof Finding.Denies))
                && adAccount.flatMap(AccountReport::status).forAll(status -> status.canSpend())
                && tokens.values().forAll(TokenFacts::valid)
                && missingPermissions.forAll(Seq::isEmpty)
                && missingEvents.forAll(Seq::isEmpty)
                && differences.isEmpty()
                && unanswered.isEmpty();
    }
}
