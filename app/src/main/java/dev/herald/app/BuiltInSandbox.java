package dev.herald.app;

import dev.herald.app.file.CampaignAudience;
import dev.herald.app.file.CampaignFile;
import dev.herald.application.port.Subscriptions;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.subscription.Subscription;
import dev.herald.http.audience.IcuTimeZoneRegions;
import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.SandboxSettings;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;

/**
 * The sandbox that a campaign is run on when no other API is named. It keeps its state beside the campaign file. It knows the
 * people in the audience's file; where the audience is chosen by conditions, everybody whom the store knows.
 */
public final class BuiltInSandbox {
    private static final String STATE_FOLDER = "sandbox";

    private BuiltInSandbox() {}

    static Sandbox start(CampaignFile file, Subscriptions known) {
        var settings = standard(folder(Option.some(file)));
        return seeded(file.warmUp().map(settings::warmingUpFor).getOrElse(settings), file, new EverybodyKnown(known));
    }

    /** The same for a sender without a campaign, beside whose campaigns it keeps its state. */
    static Sandbox start(Sender sender, Path folder) {
        var free = new PriceBook(new Money(0, sender.adAccount().currency()), HashMap.empty());
        var settings = standard(state(folder));
        return Sandbox.start(
                settings.inferringRegionsBy(new IcuTimeZoneRegions()), seeding -> seeding.seed(sender, free));
    }

    private static SandboxSettings standard(Path state) {
        return SandboxSettings.standard().keepingStateIn(state).postingNothingYet();
    }

    /** Where it keeps what it knows: beside the campaign file or, without one, where the command is typed. */
    public static Path folder(Option<CampaignFile> file) {
        return state(file.map(CampaignFile::folder).getOrElse(Path.of("")));
    }

    private static Path state(Path folder) {
        return folder.resolve(Stores.STATE_FOLDER).resolve(STATE_FOLDER);
    }

    /** A running sandbox that knows everybody in a campaign file; nobody, if there is none. */
    public static Sandbox started(SandboxSettings settings, Option<CampaignFile> file) {
        return file.map(known -> seeded(settings, known))
                .getOrElse(() -> Sandbox.start(settings.inferringRegionsBy(new IcuTimeZoneRegions())));
    }

    /**
     * A running sandbox that knows everybody in a campaign file: its sender, its audience, and the truth about them. An
     * audience that is chosen by conditions names nobody.
     */
    public static Sandbox seeded(SandboxSettings settings, CampaignFile file) {
        return seeded(settings, file, List.empty());
    }

    private static Sandbox seeded(SandboxSettings settings, CampaignFile file, Iterable<Subscription> known) {
        var regions = new IcuTimeZoneRegions();
        return Sandbox.start(settings.inferringRegionsBy(regions), seeding -> {
            seeding.seed(file.sender(), file.campaign().prices());
            switch (file.audience()) {
                case CampaignAudience.Listed(var listing) ->
                    seeding.seedSubscribers(listing, file.campaign().page(), regions);
                case CampaignAudience.Chosen chosen -> seeding.seedSubscribers(known);
            }
            file.truth().forEach(seeding::seedTruth);
        });
    }
}
