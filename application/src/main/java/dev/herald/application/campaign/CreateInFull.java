package dev.herald.application.campaign;

import dev.herald.application.port.Answer;
import dev.herald.application.port.FullCampaigns;
import dev.herald.application.port.RemoteId;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.content.Creative;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import jakarta.inject.Inject;

/**
 * Makes a campaign in the API's full form: campaign, message set, creative and message, then activates the three that can
 * be. Each step is one call, made once. Where one fails it stops and tells what exists, so that nothing is lost; given that
 * again, it goes on from there.
 */
public final class CreateInFull {
    private final FullCampaigns api;

    /** Makes them through this part of the API. */
    @Inject
    public CreateInFull(FullCampaigns api) {
        this.api = api;
    }

    /**
     * What is to be made.
     *
     * @param draft names, budget and times; what the full form must say is added to it
     */
    public record Plan(AdAccountId adAccount, PageId page, CampaignDraft draft, Creative creative) {}

    /** The calls that it takes, in their order. */
    public enum Call {
        CAMPAIGN,
        SET,
        CREATIVE,
        MESSAGE,
        ACTIVATE_CAMPAIGN,
        ACTIVATE_SET,
        ACTIVATE_MESSAGE
    }

    /**
     * What exists at the API.
     *
     * @param message the id that sends name
     * @param active which of campaign, set and message are activated
     */
    public record Existing(
            Option<RemoteId> campaign,
            Option<RemoteId> set,
            Option<RemoteId> creative,
            Option<RemoteId> message,
            Set<RemoteId> active) {

        /** Nothing yet. */
        public static final Existing NOTHING =
                new Existing(Option.none(), Option.none(), Option.none(), Option.none(), HashSet.empty());

        private boolean has(Call call) {
            return switch (call) {
                case CAMPAIGN -> campaign.isDefined();
                case SET -> set.isDefined();
                case CREATIVE -> creative.isDefined();
                case MESSAGE -> message.isDefined();
                case ACTIVATE_CAMPAIGN -> campaign.exists(active::contains);
                case ACTIVATE_SET -> set.exists(active::contains);
                case ACTIVATE_MESSAGE -> message.exists(active::contains);
            };
        }

        private Existing withCampaign(RemoteId id) {
            return new Existing(Option.some(id), set, creative, message, active);
        }

        private Existing withSet(RemoteId id) {
            return new Existing(campaign, Option.some(id), creative, message, active);
        }

        private Existing withCreative(RemoteId id) {
            return new Existing(campaign, set, Option.some(id), message, active);
        }

        private Existing withMessage(RemoteId id) {
            return new Existing(campaign, set, creative, Option.some(id), active);
        }

        private Existing withActive(RemoteId id) {
            return new Existing(campaign, set, creative, message, active.add(id));
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** What exists now, as far as the API told. */
        Existing existing();

        /** All of it exists and is active. Meta warms it up before it sends. */
        record Complete(Existing existing) implements Outcome {}

        /**
         * A call failed.
         *
         * @param failed the call, which made or activated something all the same if its answer {@linkplain
         *     Answer.NoAnswer#mayBeDone may be done}: look before going on
         * @param answer what became of it; never a success
         */
        record HalfMade(Existing existing, Call failed, Answer<Existing> answer) implements Outcome {}
    }

    /** Makes what does not exist yet. */
    public Outcome create(Plan plan, Existing existing) {
        var made = existing;
        for (var call : Call.values()) {
            if (!made.has(call)) {
                var answer = make(call, plan, made);
                if (!(answer instanceof Answer.Success<Existing>(var now, var usage))) {
                    return new Outcome.HalfMade(made, call, answer);
                }
                made = now;
            }
        }
        return new Outcome.Complete(made);
    }

    /** What a call needs was made by those before it. */
    private Answer<Existing> make(Call call, Plan plan, Existing made) {
        var account = plan.adAccount();
        var name = plan.draft().name();
        return switch (call) {
            case CAMPAIGN -> api.createCampaign(account, name).then(id -> success(made.withCampaign(id)));
            case SET ->
                api.createSet(account, made.campaign().get(), plan.draft().inFull())
                        .then(id -> success(made.withSet(id)));
            case CREATIVE ->
                api.createCreative(account, plan.page(), name, plan.creative())
                        .then(id -> success(made.withCreative(id)));
            case MESSAGE ->
                api.createMessage(
                                account, name, made.set().get(), made.creative().get())
                        .then(id -> success(made.withMessage(id)));
            case ACTIVATE_CAMPAIGN -> activate(made.campaign().get(), made);
            case ACTIVATE_SET -> activate(made.set().get(), made);
            case ACTIVATE_MESSAGE -> activate(made.message().get(), made);
        };
    }

    private Answer<Existing> activate(RemoteId part, Existing made) {
        return api.activate(part).then(done -> success(made.withActive(part)));
    }

    private static Answer<Existing> success(Existing made) {
        return new Answer.Success<>(made);
    }
}
