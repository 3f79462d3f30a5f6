package dev.herald.app.command;

import dev.herald.app.Herald;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.ToIntFunction;

/** Campaigns that a command works on besides the first. */
final class OtherCampaigns {
    private final StoreOptions options;
    private final Seq<Path> files;

    /**
     * Those in these files.
     *
     * @param options at which API and on which store
     */
    OtherCampaigns(StoreOptions options, Iterable<Path> files) {
        this.options = options;
        this.files = List.ofAll(files);
    }

    /** Opens them, works on them and closes them again; or says which can't be opened, and why. */
    int with(ToIntFunction<Seq<Herald>> work) {
        var opened = new ArrayList<Herald>();
        try {
            for (var file : files) {
                var campaign = options.as(Herald.campaign(file)).openBesideARun();
                if (campaign.isLeft()) {
                    return options.cannotStart(file, campaign.getLeft());
                }
                opened.add(campaign.get());
            }
            return work.applyAsInt(List.ofAll(opened));
        } finally {
            opened.forEach(Herald::close);
        }
    }
}
