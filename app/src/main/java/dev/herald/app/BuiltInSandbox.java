package dev.herald.app;

import dev.herald.app.file.CampaignFile;
import dev.herald.http.audience.IcuTimeZoneRegions;
import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.SandboxSettings;
import io.vavr.control.Option;
import java.nio.file.Path;

/** The sandbox that a campaign is run on when no other API is named. It keeps its state beside the campaign file. */
public final class BuiltInSandbox {
    private static final String STATE_FOLDER = "sandbox";

    private BuiltInSandbox() {}

    static Sandbox start(CampaignFile file) {
        var settings = SandboxSettings.standard().keepingStateIn(folder(Option.some(file)));
        return seeded(file.warmUp().map(settings::warmingUpFor).getOrElse(settings), file);
    }

    /** Where it keeps what it knows: beside the campaign file or, without one, where the command is typed. */
    public static Path folder(Option<CampaignFile> file) {
        return file.map(CampaignFile::folder)
                .getOrElse(Path.of(""))
                .resolve(Stores.STATE_FOLDER)
                .resolve(STATE_FOLDER);
    }

    /** A running sandbox that knows everybody in a campaign file; nobody, if there is none. */
    public static Sandbox started(SandboxSettings settings, Option<CampaignFile> file) {
        return file.map(known -> seeded(settings, known))
                .getOrElse(() -> Sandbox.start(settings.inferringRegionsBy(new IcuTimeZoneRegions())));
    }

    /** A running sandbox that knows everybody in a campaign file: its sender, its audience, and the truth about them. */
    public static Sandbox seeded(SandboxSettings settings, CampaignFile file) {
        var regions = new IcuTimeZoneRegions();
        return Sandbox.start(settings.inferringRegionsBy(regions), seeding -> {
            seeding.seed(file.sender(), file.campaign().prices());
            seeding.seedSubscribers(file.audience(), file.campaign().page(), regions);
            file.truth().forEach(seeding::seedTruth);
        });
    }
}
