package dev.herald.http.graph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.PageId;
import dev.herald.domain.content.Creative;
import dev.herald.http.message.MessageJson;

/** Writes a creative as {@code POST act_<AD_ACCOUNT>/adcreatives} takes it (endpoints page, "full form", mid-2026). */
final class CreativeWriter {
    private CreativeWriter() {}

    static ObjectNode write(PageId page, String name, Creative creative) {
        var body = JsonNodeFactory.instance.objectNode().put("name", name);
        var story = body.putObject("object_story_spec").put("page_id", page.value());
        switch (creative.story()) {
            case Creative.Story.Link link -> put(story.putObject("link_data"), link);
            case Creative.Story.Video video -> put(story.putObject("video_data"), video);
        }
        var spec = body.putObject("marketing_message_structured_spec").put("language", creative.language());
        Bodies.put(spec, "greeting", creative.greeting());
        if (!creative.buttons().isEmpty()) {
            spec.putArray("buttons")
                    .addAll(creative.buttons().map(MessageJson::toJson).asJava());
        }
        return body;
    }

    private static void put(ObjectNode data, Creative.Story.Link link) {
        data.put("link", link.url());
        Bodies.put(data, "name", link.title());
        Bodies.put(data, "message", link.text());
        Bodies.put(data, "image_hash", link.imageHash());
    }

    private static void put(ObjectNode data, Creative.Story.Video video) {
        data.put("video_id", video.videoId());
        Bodies.put(data, "title", video.title());
        Bodies.put(data, "message", video.text());
        Bodies.put(data, "image_url", video.imageUrl());
    }
}
