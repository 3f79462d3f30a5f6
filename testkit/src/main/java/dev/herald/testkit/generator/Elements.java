package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Generator.combine;

import dev.herald.domain.content.Button;
import dev.herald.domain.content.Element;
import dev.herald.domain.content.Visual;
import dev.herald.domain.content.Visual.GridImage;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Cards of generic templates. */
public final class Elements {
    private static final int MAX_TITLE = 80;
    private static final int MAX_BUTTONS = 3;
    private static final int MAX_IMAGES = 6;
    private static final int MAX_ELEMENTS = 10;

    private Elements() {}

    /** Cards that may stand in one template: one of any sort, or 1 to 10 without image grids. */
    public static Generator<Seq<Element>> together() {
        return Generator.oneOf(sideBySide().list(1, MAX_ELEMENTS), grids().list(1, 1));
    }

    /** Cards that may stand beside others: with an image, a video or nothing. */
    public static Generator<Element> sideBySide() {
        return Generator.oneOf(pictures(), videos());
    }

    /** Cards with an image or nothing, and 0 to 3 buttons of every kind. */
    public static Generator<Element> pictures() {
        return of(Words.addresses().<Visual>map(Visual.Image::new).option(), Buttons.any());
    }

    /** Cards with 1 to 6 images, the last of which is the main one or none is. */
    public static Generator<Element> grids() {
        var images = combine(
                Words.addresses().list(0, MAX_IMAGES - 1),
                Generator.of(false, true),
                (urls, hasHero) -> urls.map(url -> new GridImage(url, false))
                        .append(new GridImage("https://shop.example/", hasHero)));
        return of(images.map(list -> Option.some(new Visual.ImageGrid(list))), Buttons.any());
    }

    /** Cards with a video, under which no postback stands. */
    public static Generator<Element> videos() {
        return of(Ids.opaque().map(id -> Option.some(new Visual.Video(id))), Buttons.withoutPostbacks());
    }

    private static Generator<Element> of(Generator<Option<Visual>> visuals, Generator<Button> buttons) {
        return combine(
                Words.personal(MAX_TITLE),
                Words.personal(MAX_TITLE).option(),
                visuals,
                Buttons.actions().option(),
                buttons.list(0, MAX_BUTTONS),
                Element::new);
    }
}
