package dev.herald.domain.content;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * Products of the page's catalogue (page "Product Template", mid-2026).
 *
 * @param products 1 to 10, more than one side by side. That all are of one catalogue is not known here
 */
public record ProductTemplate(Seq<ProductId> products) implements Template {
    private static final int MAX_PRODUCTS = 10;

    /**
     * Guards their number.
     *
     * @throws IllegalArgumentException if it is refused; {@link #of} tells instead
     */
    public ProductTemplate {
        Violation.refuse(check(products));
    }

    /** The template, or what is wrong with the number of its products. */
    public static Validation<Seq<Violation>, ProductTemplate> of(Seq<ProductId> products) {
        return Violation.valid(check(products), () -> new ProductTemplate(products));
    }

    private static Seq<Violation> check(Seq<?> products) {
        return Parts.between(1, MAX_PRODUCTS, products, "elements", "products");
    }

    /**
     * A product template as someone wrote it.
     *
     * @param ids one an element
     */
    public record Draft(Seq<Option<String>> ids) {

        /** The template, or everything that is wrong with it. */
        public Validation<Seq<Violation>, ProductTemplate> made() {
            var products = ids.map(id -> Violation.valid(
                    Texts.required("id", id, text -> Texts.id("id", text)), () -> new ProductId(id.get())));
            return Violation.valid(
                    Violation.all(check(ids), Parts.wrong("elements", products)),
                    () -> new ProductTemplate(Parts.values(products)));
        }
    }
}
