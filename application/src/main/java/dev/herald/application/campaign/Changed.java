package dev.herald.application.campaign;

import io.vavr.collection.Seq;

/**
 * A campaign of this id was run before with other content. Nothing was changed.
 *
 * @param what what differs, in words: "message", "audience"
 */
public record Changed(Seq<String> what) implements Refusal {}
