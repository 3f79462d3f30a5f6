package dev.herald.app.output;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.application.campaign.PruneCampaigns.Result;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Pruning.Removed;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Locale;

/**
 * What pruning did, or would do.
 *
 * @param dry whether it only would
 */
public record PruneReport(Seq<Result> results, boolean dry) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String SQLITE = "jdbc:sqlite:";

    /**
     * For people.
     *
     * @param store the store's address
     */
    public Seq<String> words(String store) {
        var rows = String.format(Locale.ROOT, "%,d", removed().rows());
        var sum = dry ? rows + " rows would go. Nothing was changed." : rows + " rows are gone; their counts stay.";
        return results.map(this::words).append(sum).appendAll(room(store));
    }

    private Seq<String> room(String store) {
        return dry || removed().rows() == 0 || !store.startsWith(SQLITE)
                ? List.empty()
                : List.of(
                        "The file keeps its size, and the room in it is used again. To shrink it, run VACUUM on it with the"
                                + " sqlite3 program while nothing else works on it.");
    }

    private String words(Result result) {
        return switch (result) {
            case Result.Pruned(var campaign, var went) ->
                String.format(
                        Locale.ROOT,
                        "%s: %,d deliveries and %,d memberships of its audience %s",
                        name(campaign),
                        went.deliveries(),
                        went.memberships(),
                        dry ? "would go" : "are gone");
            case Result.Kept(var campaign, var why) -> name(campaign) + ": stays, since " + why.words();
        };
    }

    private static String name(CampaignRecord campaign) {
        var key = campaign.key();
        return key.id() + " of page " + key.page()
                + (campaign.generation() == 1 ? "" : ", begun for the " + campaign.generation() + ". time");
    }

    private Removed removed() {
        return results.foldLeft(
                Removed.NOTHING,
                (sum, result) -> result instanceof Result.Pruned(var campaign, var went) ? sum.plus(went) : sum);
    }

    /** For programs. */
    public String json() {
        var json = MAPPER.createObjectNode()
                .put("dry_run", dry)
                .put("rows", removed().rows());
        var pruned = json.putArray("pruned");
        var kept = json.putArray("kept");
        results.forEach(result -> {
            switch (result) {
                case Result.Pruned(var campaign, var went) ->
                    put(pruned.addObject(), campaign)
                            .put("deliveries", went.deliveries())
                            .put("ranges", went.ranges())
                            .put("memberships", went.memberships());
                case Result.Kept(var campaign, var why) ->
                    put(kept.addObject(), campaign).put("why", why.name()).put("words", why.words());
            }
        });
        return json.toString();
    }

    private static ObjectNode put(ObjectNode json, CampaignRecord campaign) {
        return json.put("campaign", campaign.key().id().value())
                .put("page", campaign.key().page().value())
                .put("api_base", campaign.key().apiBase())
                .put("generation", campaign.generation());
    }
}
