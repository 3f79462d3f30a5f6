package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/** What an element of a generic template shows: one image, a grid of images, or a video. */
public sealed interface Visual {

    /** One image at an address of the web. */
    record Image(String url) implements Visual {
        /**
         * Guards the address.
         *
         * @throws IllegalArgumentException if it is refused; {@link Draft#made} tells instead
         */
        public Image {
            Violation.refuse(Addresses.web("image_url", url));
        }
    }

    /**
     * Several images side by side.
     *
     * @param images 1 to 6, at most one of them the main one. How many there must at least be is not documented
     */
    record ImageGrid(Seq<GridImage> images) implements Visual {
        /**
         * Guards the number of images, and of main ones.
         *
         * @throws IllegalArgumentException if they are refused; {@link Draft#made} tells instead
         */
        public ImageGrid {
            Violation.refuse(VisualChecks.grid(images.map(GridImage::isHero)));
        }
    }

    /**
     * A video.
     *
     * @param videoId what Meta gave it; 1 to 512 visible ASCII characters
     */
    record Video(String videoId) implements Visual {
        /**
         * Guards the id.
         *
         * @throws IllegalArgumentException if it is refused; {@link Draft#made} tells instead
         */
        public Video {
            Violation.refuse(Texts.id("video_id", videoId));
        }
    }

    /**
     * One image of a grid. That it is an object of {@code url} and {@code is_hero_image} is shown for the image grid
     * template (page of 2026-06-30); for the generic template only the names are documented.
     *
     * @param isHero whether it is the main one
     */
    record GridImage(String url, boolean isHero) {
        /**
         * Guards the address.
         *
         * @throws IllegalArgumentException if it is refused; {@link Draft#made} tells instead
         */
        public GridImage {
            Violation.refuse(Addresses.web("url", url));
        }

        /** An image as someone wrote it. */
        public record Draft(Option<String> url, boolean isHero) {

            /** The image, or what is wrong with its address. */
            public Validation<Seq<Violation>, GridImage> made() {
                return Violation.valid(Addresses.web("url", url), () -> new GridImage(url.get(), isHero));
            }
        }
    }

    /**
     * What an element says about what it shows, with all that can contradict itself.
     *
     * @param mediaType image or video; image if it is missing
     */
    record Draft(
            Option<String> mediaType,
            Option<String> imageUrl,
            Option<Seq<GridImage.Draft>> imageUrls,
            Option<String> videoId) {

        /** Of an element that shows nothing. */
        public static Draft nothing() {
            return new Draft(Option.none(), Option.none(), Option.none(), Option.none());
        }

        /** Whether it calls itself a video. */
        public boolean isVideo() {
            return mediaType.contains(MediaType.VIDEO.word());
        }

        /** Whether it lists images. */
        public boolean isGrid() {
            return imageUrls.isDefined();
        }

        /** What is shown, none if nothing is; or everything that is wrong with it. */
        public Validation<Seq<Violation>, Option<Visual>> made() {
            var images = imageUrls.getOrElse(List.empty()).map(GridImage.Draft::made);
            var found = Violation.all(
                    VisualChecks.fitting(this),
                    Texts.optional(imageUrl, url -> Addresses.web("image_url", url)),
                    Parts.wrong("image_urls", images),
                    imageUrls
                            .map(list -> VisualChecks.grid(list.map(GridImage.Draft::isHero)))
                            .getOrElse(List.empty()));
            return Violation.valid(
                    found,
                    () -> videoId.<Visual>map(Video::new)
                            .orElse(imageUrl.map(Image::new))
                            .orElse(imageUrls.map(list -> new ImageGrid(Parts.values(images)))));
        }
    }
}
