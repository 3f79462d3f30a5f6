package dev.herald.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.domain.account.Sender;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.eligibility.Clearance;
import dev.herald.domain.eligibility.Parties;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.eligibility.Verdict;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import dev.herald.testkit.generator.Campaigns;
import dev.herald.testkit.generator.Generator;
import dev.herald.testkit.generator.Instants;
import dev.herald.testkit.generator.Senders;
import dev.herald.testkit.generator.Situations;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of what a rule book says of one message to one person. */
final class VerdictProperties {
    private static final int TRIES = 300;
    private static final Subject SOMEBODY = new Subject(Scope.RECIPIENT, "token-1");

    @Property(tries = TRIES)
    void everybodyIsToldWhatStandsInEverybodysWayAndThenWhatStandsInTheirOwn(
            @ForAll("senders") SenderFacts sender,
            @ForAll("campaigns") CampaignFacts campaign,
            @ForAll("recipients") RecipientFacts recipient) {
        var book = RuleBook.STANDARD;
        var wide = book.judge(sender).appendAll(book.judge(campaign));

        var batch = book.open(sender, campaign);
        var verdict = batch.judge(recipient);

        var all = wide.appendAll(book.judge(recipient));
        assertThat(batch.wideDenials()).containsExactlyElementsOf(wide);
        assertThat(verdict.toValidation().isValid()).isEqualTo(all.isEmpty());
        switch (verdict) {
            case Verdict.Cleared(Clearance clearance) -> {
                assertThat(clearance.campaign()).isEqualTo(campaign.campaign().id());
                assertThat(clearance.judgedAt()).isEqualTo(campaign.now());
                assertThat(verdict.toValidation().get()).isSameAs(clearance);
            }
            case Verdict.Refused(Seq<Denial> denials) -> {
                assertThat(denials).containsExactlyElementsOf(all);
                assertThat(verdict.toValidation().getError()).isSameAs(denials);
            }
        }
    }

    @Property(tries = TRIES)
    void aPersonsTokensAreJudgedInABatchAsTheyAreAlone(
            @ForAll("senders") SenderFacts sender,
            @ForAll("campaigns") CampaignFacts campaign,
            @ForAll("tokens") Seq<RecipientFacts> tokens) {
        var batch = RuleBook.STANDARD.open(sender, campaign);
        var alone = RuleBook.STANDARD.judgePerson(tokens);

        var verdicts = batch.judgePerson(tokens);

        assertThat(verdicts).hasSameSizeAs(tokens);
        assertThat(verdicts.map(verdict -> verdict.toValidation().isValid()))
                .containsExactlyElementsOf(
                        alone.map(own -> own.isEmpty() && batch.wideDenials().isEmpty()));
        assertThat(verdicts.map(verdict -> verdict.toValidation().fold(denials -> denials, clearance -> List.empty())))
                .containsExactlyElementsOf(alone.map(batch.wideDenials()::appendAll));
    }

    @Property(tries = TRIES)
    void ofAPersonsTokensAtMostOneIsKeptAndNoneIfThePersonHasTheMessage(@ForAll("tokens") Seq<RecipientFacts> tokens) {
        var has = tokens.exists(RecipientFacts::personHasMessage);
        var fault = tokens.map(token -> RuleBook.STANDARD.judge(token.withPersonHavingMessage(false)));

        var judged = RuleBook.STANDARD.judgePerson(tokens);

        var kept = has ? -1 : fault.indexWhere(Seq::isEmpty);
        for (int i = 0; i < tokens.size(); i++) {
            var same = fault.get(i).isEmpty() && i != kept;
            assertThat(judged.get(i).exists(denial -> denial.reason() == HeraldReason.SAME_PERSON))
                    .isEqualTo(same);
            assertThat(judged.get(i).reject(denial -> denial.reason() == HeraldReason.SAME_PERSON))
                    .containsExactlyElementsOf(fault.get(i));
        }
    }

    @Property
    void aRefusalPassesFromTheLatestOfItsInstantsIfEveryDenialHasOne(@ForAll("passes") Seq<Option<Instant>> instants) {
        var refused = new Verdict.Refused(instants.map(from -> new Denial(HeraldReason.QUIET_HOURS, SOMEBODY, from)));

        var from = refused.passesFrom();

        assertThat(from.isDefined()).isEqualTo(instants.forAll(Option::isDefined));
        from.peek(instant -> {
            assertThat(instants).contains(from);
            assertThat(instants.flatMap(known -> known)).allMatch(known -> !known.isAfter(instant));
        });
    }

    @Property(tries = TRIES)
    void eachPartyIsTheSubjectOfItsOwnScope(
            @ForAll("anySender") Sender sender, @ForAll("anyCampaign") Campaign campaign) {
        var parties = new Parties(sender, campaign);
        var ofCampaign = campaign.page() + "/" + campaign.id();

        for (var scope : Scope.values()) {
            var id = switch (scope) {
                case APP -> sender.app().id();
                case BUSINESS -> sender.business().id();
                case AD_ACCOUNT -> sender.adAccount().id().value();
                case PAGE -> sender.page().id().value();
                default -> ofCampaign;
            };
            assertThat(parties.subject(scope)).isEqualTo(new Subject(scope, id));
        }
    }

    @Provide
    Arbitrary<SenderFacts> senders() {
        return Generator.<SenderFacts>oneOf(Situations.OF_SENDERS.fine(), Situations.OF_SENDERS.nearlyFine())
                .asArbitrary();
    }

    @Provide
    Arbitrary<CampaignFacts> campaigns() {
        return Generator.<CampaignFacts>oneOf(Situations.OF_CAMPAIGNS.fine(), Situations.OF_CAMPAIGNS.nearlyFine())
                .asArbitrary();
    }

    @Provide
    Arbitrary<RecipientFacts> recipients() {
        return Situations.OF_RECIPIENTS.nearlyFine().asArbitrary();
    }

    @Provide
    Arbitrary<Seq<RecipientFacts>> tokens() {
        return Situations.OF_RECIPIENTS.nearlyFine().list(1, 4).asArbitrary();
    }

    @Provide
    Arbitrary<Seq<Option<Instant>>> passes() {
        return Generator.oneOf(
                        Instants.any().map(Option::some).list(1, 4),
                        Instants.any().option().list(1, 4))
                .<Seq<Option<Instant>>>map(some -> some)
                .asArbitrary();
    }

    @Provide
    Arbitrary<Sender> anySender() {
        return Senders.any().asArbitrary();
    }

    @Provide
    Arbitrary<Campaign> anyCampaign() {
        return Campaigns.any().asArbitrary();
    }
}
