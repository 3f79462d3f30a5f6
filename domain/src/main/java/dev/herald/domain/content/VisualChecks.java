package dev.herald.domain.content;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What can be wrong with what an element shows. */
final class VisualChecks {
    private static final int MAX_IMAGES = 6;

    private VisualChecks() {}

    /** What contradicts itself or is missing, whether or not each part is right by itself. */
    static Seq<Violation> fitting(Visual.Draft draft) {
        return Violation.all(
                Texts.optional(draft.mediaType(), MediaType::check),
                Violation.unless(
                        draft.imageUrl().isEmpty() || draft.imageUrls().isEmpty(),
                        "image_urls",
                        "stands beside image_url; one of the two is allowed",
                        ErrorCode.MIXED_IMAGE_PARAMETERS),
                draft.isVideo() ? asVideo(draft) : asImage(draft));
    }

    private static Seq<Violation> asVideo(Visual.Draft draft) {
        return Violation.all(
                Texts.required(
                        "video_id",
                        draft.videoId().filter(id -> !id.isEmpty()),
                        ErrorCode.VIDEO_MEDIA_TYPE_MISSING_VIDEO_ID,
                        id -> Texts.id("video_id", id)),
                absent("image_url", draft.imageUrl()),
                absent("image_urls", draft.imageUrls()));
    }

    private static Seq<Violation> absent(String path, Option<?> part) {
        return Violation.unless(
                part.isEmpty(), path, "does not go with the media type video", ErrorCode.INVALID_CREATIVE);
    }

    /** An image must be there only where the element says that it shows one. */
    private static Seq<Violation> asImage(Visual.Draft draft) {
        var isPromised = draft.mediaType().contains(MediaType.IMAGE.word());
        return Violation.all(
                Violation.unless(
                        !isPromised || draft.imageUrl().isDefined() || draft.isGrid(),
                        "image_url",
                        "is missing; the media type is image",
                        ErrorCode.IMAGE_MEDIA_TYPE_MISSING_IMAGE_URL),
                Violation.unless(
                        draft.videoId().isEmpty(),
                        "video_id",
                        "goes only with the media type video",
                        ErrorCode.INVALID_CREATIVE));
    }

    /** The number of images, and of main ones among them. */
    static Seq<Violation> grid(Seq<Boolean> heroes) {
        var mainOnes = heroes.count(isHero -> isHero);
        return Violation.all(
                Parts.between(1, MAX_IMAGES, heroes, "image_urls", "images"),
                mainOnes <= 1
                        ? List.empty()
                        : List.of(Violation.of(
                                "image_urls",
                                "marks " + mainOnes + " images as the main one; one is allowed",
                                ErrorCode.TOO_MANY_HERO_IMAGES)));
    }
}
