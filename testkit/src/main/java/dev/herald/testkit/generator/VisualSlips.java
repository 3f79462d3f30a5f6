package dev.herald.testkit.generator;

import static dev.herald.domain.reason.ErrorCode.IMAGE_MEDIA_TYPE_MISSING_IMAGE_URL;
import static dev.herald.domain.reason.ErrorCode.INVALID_CREATIVE;
import static dev.herald.domain.reason.ErrorCode.INVALID_URL;
import static dev.herald.domain.reason.ErrorCode.MIXED_IMAGE_PARAMETERS;
import static dev.herald.domain.reason.ErrorCode.TOO_MANY_HERO_IMAGES;
import static dev.herald.domain.reason.ErrorCode.VIDEO_MEDIA_TYPE_MISSING_VIDEO_ID;
import static dev.herald.testkit.generator.Generator.combine;
import static dev.herald.testkit.generator.Slip.refused;
import static dev.herald.testkit.generator.Slip.spared;

import dev.herald.domain.content.Visual;
import dev.herald.domain.content.Visual.GridImage;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Both sides of every limit for what a card shows. */
final class VisualSlips {
    private static final int MAX_IMAGES = 6;
    private static final Option<String> IMAGE = Option.some("image");
    private static final Option<String> VIDEO = Option.some("video");
    private static final Generator<Option<String>> ADDRESSES = TextSlips.given(Words.addresses());
    private static final Generator<Option<String>> IDS = TextSlips.given(Ids.opaque());

    private VisualSlips() {}

    /** An image, or nothing. */
    static Generator<Visual.Draft> image() {
        return Generator.oneOf(
                ADDRESSES.map(url -> shown(Option.none(), url, Option.none())),
                ADDRESSES.map(url -> shown(IMAGE, url, Option.none())),
                Generator.constant(Visual.Draft.nothing()));
    }

    static Generator<Visual.Draft> video() {
        return IDS.map(id -> shown(VIDEO, Option.none(), id));
    }

    static Generator<Visual.Draft> grid() {
        return grid(Generator.of(true, false, false).list(1, 1));
    }

    /** Where there may be an image or nothing. */
    static Seq<Slip<Visual.Draft>> images() {
        var none = Generator.constant(Option.<String>none());
        var urls = TextSlips.addresses("image_url").append(TextSlips.empty(INVALID_URL, "image_url"));
        return urls.map(slip -> slip.within("", given -> given.map(url -> shown(IMAGE, url, Option.none()))))
                .appendAll(List.of(
                        refused(
                                IMAGE_MEDIA_TYPE_MISSING_IMAGE_URL,
                                "image_url",
                                "promised and missing",
                                none.map(url -> shown(IMAGE, url, Option.none()))),
                        spared(
                                IMAGE_MEDIA_TYPE_MISSING_IMAGE_URL,
                                "image_url",
                                "missing and not promised",
                                none.map(url -> shown(Option.none(), url, Option.none()))),
                        refused(
                                INVALID_CREATIVE,
                                "media_type",
                                "another word",
                                combine(
                                        TextSlips.texts("sound", "", "IMAGE"),
                                        ADDRESSES,
                                        (word, url) -> shown(word, url, Option.none()))),
                        refused(
                                INVALID_CREATIVE,
                                "video_id",
                                "beside an image",
                                combine(ADDRESSES, IDS, (url, id) -> shown(Option.none(), url, id)))));
    }

    /** Of videos, under which no postback may stand. */
    static Seq<Slip<Visual.Draft>> videos() {
        return TextSlips.ids("video_id")
                .append(TextSlips.missing(VIDEO_MEDIA_TYPE_MISSING_VIDEO_ID, "video_id"))
                .append(TextSlips.empty(VIDEO_MEDIA_TYPE_MISSING_VIDEO_ID, "video_id"))
                .append(spared(VIDEO_MEDIA_TYPE_MISSING_VIDEO_ID, "video_id", "the shortest id", TextSlips.texts("5")))
                .map(slip -> slip.within("", given -> given.map(id -> shown(VIDEO, Option.none(), id))))
                .append(refused(
                        INVALID_CREATIVE,
                        "image_url",
                        "beside a video",
                        combine(ADDRESSES, IDS, (url, id) -> shown(VIDEO, url, id))));
    }

    /** Of image grids, which stand alone. */
    static Seq<Slip<Visual.Draft>> grids() {
        var urls = TextSlips.addresses("url").append(TextSlips.missing(INVALID_URL, "url"));
        return urls.map(slip -> slip.within("image_urls[0]", given -> given.map(url -> grid(List.of(url)))))
                .appendAll(List.of(
                        refused(INVALID_CREATIVE, "image_urls", "no image", plainGrid(0)),
                        spared(INVALID_CREATIVE, "image_urls", "one image", plainGrid(1)),
                        refused(INVALID_CREATIVE, "image_urls", "one image too many", plainGrid(MAX_IMAGES + 1)),
                        spared(INVALID_CREATIVE, "image_urls", "as many images as allowed", plainGrid(MAX_IMAGES)),
                        refused(TOO_MANY_HERO_IMAGES, "image_urls", "two main images", heroes(2)),
                        spared(TOO_MANY_HERO_IMAGES, "image_urls", "one main image", heroes(1)),
                        refused(
                                MIXED_IMAGE_PARAMETERS,
                                "image_urls",
                                "beside an image",
                                combine(
                                        grid(),
                                        ADDRESSES,
                                        (grid, url) ->
                                                new Visual.Draft(Option.none(), url, grid.imageUrls(), Option.none()))),
                        spared(MIXED_IMAGE_PARAMETERS, "image_urls", "alone", grid())));
    }

    private static Generator<Visual.Draft> plainGrid(int images) {
        return grid(Generator.of(false).list(images, images));
    }

    private static Generator<Visual.Draft> heroes(int heroes) {
        return Generator.of(false)
                .list(0, 2)
                .map(others -> others.appendAll(List.fill(heroes, true)))
                .flatMap(all -> grid(Generator.constant(all)));
    }

    private static Generator<Visual.Draft> grid(Generator<Seq<Boolean>> heroes) {
        return combine(heroes, ADDRESSES, (all, url) -> ofImages(all.map(isHero -> new GridImage.Draft(url, isHero))));
    }

    private static Visual.Draft grid(Seq<Option<String>> urls) {
        return ofImages(urls.map(url -> new GridImage.Draft(url, false)));
    }

    private static Visual.Draft ofImages(Seq<GridImage.Draft> images) {
        return new Visual.Draft(Option.none(), Option.none(), Option.some(images), Option.none());
    }

    private static Visual.Draft shown(Option<String> mediaType, Option<String> url, Option<String> videoId) {
        return new Visual.Draft(mediaType, url, Option.none(), videoId);
    }
}
