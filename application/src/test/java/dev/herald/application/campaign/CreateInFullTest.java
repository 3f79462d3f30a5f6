package dev.herald.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.campaign.CreateInFull.Call;
import dev.herald.application.campaign.CreateInFull.Existing;
import dev.herald.application.campaign.CreateInFull.Outcome;
import dev.herald.application.port.Answer;
import dev.herald.application.port.Done;
import dev.herald.application.port.FullCampaigns;
import dev.herald.application.port.RemoteId;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.content.Creative;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CreateInFullTest {
    private static final CreateInFull.Plan PLAN = new CreateInFull.Plan(
            new AdAccountId("1"),
            new PageId("2"),
            new CampaignDraft(
                    "Summer",
                    Option.none(),
                    List.empty(),
                    Schedule.ALWAYS,
                    Option.none(),
                    Option.none(),
                    Option.none()),
            new Creative(
                    "en_US",
                    Option.none(),
                    List.empty(),
                    new Creative.Story.Link("https://shop.example", Option.none(), Option.none(), Option.none())));
    private static final Existing ALL = new Existing(
            id("campaign"),
            id("set"),
            id("creative"),
            id("message"),
            HashSet.of("campaign", "set", "message").map(RemoteId::new));

    private final Ads ads = new Ads();
    private final CreateInFull create = new CreateInFull(ads);

    @Test
    void fourAreMadeAndThreeActivatedEachByOneCall() {
        assertThat(create.create(PLAN, Existing.NOTHING)).isEqualTo(new Outcome.Complete(ALL));
        assertThat(ads.called)
                .containsExactly(
                        "campaign Summer",
                        "set of campaign, [no_pacing]",
                        "creative of 2",
                        "message of set and creative",
                        "activate campaign",
                        "activate set",
                        "activate message");
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void whatWasMadeBeforeACallFailedIsToldAndCanBeCompletedWithoutMakingItAgain(Call failing) {
        var callsBefore = List.of(Call.values()).indexOf(failing);
        ads.failing = callsBefore;

        var outcome = create.create(PLAN, Existing.NOTHING);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.HalfMade.class, half -> {
            assertThat(half.failed()).isEqualTo(failing);
            assertThat(half.answer()).isEqualTo(new Answer.Lost<>("cut off"));
        });
        assertThat(ads.called).hasSize(callsBefore + 1);

        ads.called.clear();
        ads.failing = -1;
        assertThat(create.create(PLAN, outcome.existing())).isEqualTo(new Outcome.Complete(ALL));
        assertThat(ads.called).hasSize(Call.values().length - callsBefore);
    }

    private static Option<RemoteId> id(String what) {
        return Option.some(new RemoteId(what));
    }

    /** Says what it was asked, and loses the answer of one call. */
    private static final class Ads implements FullCampaigns {
        private final ArrayList<String> called = new ArrayList<>();
        private int failing = -1;

        private <T> Answer<T> say(String call, T value) {
            called.add(call);
            return called.size() - 1 == failing ? new Answer.Lost<>("cut off") : new Answer.Success<>(value);
        }

        @Override
        public Answer<RemoteId> createCampaign(AdAccountId adAccount, String name) {
            return say("campaign " + name, new RemoteId("campaign"));
        }

        @Override
        public Answer<RemoteId> createSet(AdAccountId adAccount, RemoteId campaign, CampaignDraft draft) {
            return say("set of " + campaign + ", " + draft.pacing().get().mkString("[", ",", "]"), new RemoteId("set"));
        }

        @Override
        public Answer<RemoteId> createCreative(AdAccountId adAccount, PageId page, String name, Creative creative) {
            return say("creative of " + page, new RemoteId("creative"));
        }

        @Override
        public Answer<RemoteId> createMessage(AdAccountId adAccount, String name, RemoteId set, RemoteId creative) {
            return say("message of " + set + " and " + creative, new RemoteId("message"));
        }

        @Override
        public Answer<Done> activate(RemoteId part) {
            return say("activate " + part, Done.DONE);
        }
    }
}
