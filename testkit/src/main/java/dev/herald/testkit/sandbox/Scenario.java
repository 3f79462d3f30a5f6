package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a file posts to the sandbox's own endpoints, in its order: {@code {"clock": {…}, "faults": [{…}], "limits": {…}}}.
 * What an array holds is posted one after the other. A mistake does not keep the rest from being played, so that all
 * mistakes are told at once.
 */
final class Scenario {

    private Scenario() {}

    /**
     * Plays it.
     *
     * @throws ScenarioRefused if it can't be read, or an endpoint refused something of it
     */
    static void play(Path file, ControlApi control) {
        var mistakes = List.ofAll(read(file).properties())
                .flatMap(entry -> posts(entry.getKey(), entry.getValue())
                        .flatMap(post -> control.post(entry.getKey(), post.body())
                                .swap()
                                .map(wrong -> post.path() + ": " + wrong)
                                .toList()));
        if (mistakes.nonEmpty()) {
            throw new ScenarioRefused(file + ": " + mistakes.mkString("; "));
        }
    }

    /** One thing to post, and where it stands in the file. */
    private record Post(String path, JsonNode body) {}

    private static Seq<Post> posts(String name, JsonNode value) {
        return value.isArray()
                ? Array.ofAll(value).zipWithIndex().map(one -> new Post(name + "[" + one._2 + "]", one._1))
                : Array.of(new Post(name, value));
    }

    private static JsonNode read(Path file) {
        try {
            return Json.parse(Files.readString(file))
                    .filter(JsonNode::isObject)
                    .getOrElseThrow(() -> new ScenarioRefused(file
                            + " must hold one JSON object, from the name of a control endpoint to what is posted"));
        } catch (IOException unreadable) {
            throw new ScenarioRefused(file + " can't be read: " + unreadable);
        }
    }
}
