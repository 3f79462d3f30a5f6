package dev.herald.app.command;

import dev.herald.app.Herald;
import dev.herald.app.Setup;
import io.vavr.control.Option;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** What all commands about a campaign take. */
final class CampaignOptions extends StoreOptions {

    @Parameters(paramLabel = "CAMPAIGN.yaml", description = "The campaign file.")
    Path file = Path.of("campaign.yaml");

    private Option<String> node = Option.none();
    private Option<Path> folder = Option.none();

    /** The same for one of several nodes, if it is to be one. */
    CampaignOptions onNode(NodeOption option) {
        node = Option.of(option.name);
        return this;
    }

    /** Which of several nodes it is, if it is one. */
    Option<String> node() {
        return node;
    }

    /** The same for what lies in a folder, whatever campaigns are there. */
    CampaignOptions inFolder(Path other) {
        folder = Option.some(other);
        return this;
    }

    @Override
    Path file() {
        return folder.getOrElse(file);
    }

    @Override
    Setup subject() {
        var setup = folder.map(Setup::inFolder).getOrElse(() -> Herald.campaign(file));
        return node.map(setup::withNode).getOrElse(setup);
    }
}
