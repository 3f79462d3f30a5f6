package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Generator.combine;

import dev.herald.domain.content.AttachmentId;
import dev.herald.domain.content.ButtonTemplate;
import dev.herald.domain.content.GenericTemplate;
import dev.herald.domain.content.MediaTemplate;
import dev.herald.domain.content.MediaTemplate.Source;
import dev.herald.domain.content.MediaType;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.ProductId;
import dev.herald.domain.content.ProductTemplate;
import dev.herald.domain.content.Template;
import dev.herald.domain.content.TextTemplate;

/** What is said. Content that is refused, or only just not, has generators of its own: {@link ContentSlips}. */
public final class Contents {
    private static final int LONGEST = 600;
    private static final int MAX_TEXT = 640;
    private static final int MAX_BUTTONS = 3;
    private static final int MAX_PRODUCTS = 10;
    private static final int MAX_QUICK_REPLIES = 13;

    private Contents() {}

    /** Content of all seven templates, with 0 to 13 quick replies, up to every limit. */
    public static Generator<MessageContent> any() {
        return combine(templates(), QuickReplies.any().list(0, MAX_QUICK_REPLIES), MessageContent::new);
    }

    /** Plain texts, some with a placeholder: cheap to make, for properties that are about something else. */
    public static Generator<MessageContent> plain() {
        return Generator.oneOf(Generator.of(".", ", {{first_name}}."), Generator.text("aé. \n", 0, LONGEST))
                .map(rest -> MessageContent.of(new TextTemplate("Summer is here" + rest)));
    }

    /** Each of the seven templates, as often as the others. */
    public static Generator<Template> templates() {
        return Generator.<Template>oneOf(
                texts(), buttonTemplates(), generics(), media(), products(), Receipts.any(), Coupons.any());
    }

    /** Texts of 1 to 640 characters. */
    public static Generator<TextTemplate> texts() {
        return Words.personal(MAX_TEXT).map(TextTemplate::new);
    }

    /** Texts with 1 to 3 buttons, none of which opens an app. */
    public static Generator<ButtonTemplate> buttonTemplates() {
        return combine(Words.personal(MAX_TEXT), Buttons.withoutApps().list(1, MAX_BUTTONS), ButtonTemplate::new);
    }

    /** Single cards, some with a grid of images, and carousels of up to 10. */
    public static Generator<GenericTemplate> generics() {
        return combine(Words.personal(MAX_TEXT).option(), Elements.together(), GenericTemplate::new);
    }

    /** Images and videos, uploaded or at Facebook, with 0 to 3 buttons of every kind. */
    public static Generator<MediaTemplate> media() {
        var sources = Generator.<Source>oneOf(
                Ids.opaque().map(id -> new Source.Uploaded(new AttachmentId(id))),
                Generator.text("059", 1, MAX_PRODUCTS)
                        .map(id -> new Source.OnFacebook("https://www.facebook.com/" + id)));
        return combine(
                Generator.of(MediaType.values()), sources, Buttons.any().list(0, MAX_BUTTONS), MediaTemplate::new);
    }

    /** 1 to 10 products. */
    public static Generator<ProductTemplate> products() {
        return Ids.opaque().map(ProductId::new).list(1, MAX_PRODUCTS).map(ProductTemplate::new);
    }
}
