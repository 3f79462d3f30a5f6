package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class ProductTemplateTest {

    @Property
    void itShowsOneTo10Products(@ForAll @IntRange(min = 0, max = 20) int products) {
        var fits = products >= 1 && products <= 10;
        var made = new ProductTemplate.Draft(List.fill(products, Option.some("7"))).made();

        assertThat(Drafts.told(made)).isEqualTo(fits ? List.empty() : List.of("elements 2300010"));
        assertThat(ProductTemplate.of(List.fill(products, new ProductId("7"))).isValid())
                .isEqualTo(fits);
    }

    @Example
    void everyProductHasAnId() {
        var made = new ProductTemplate.Draft(List.of(Option.some("7"), Option.none(), Option.some(""))).made();

        assertThat(Drafts.told(made)).containsExactly("elements[1].id 2300010", "elements[2].id 2300010");
        assertThat(Drafts.told(ProductId.of(""))).containsExactly(" 2300010");
        assertThat(ProductId.of("7").get()).hasToString("7");
    }

    @Example
    void noneAreNoTemplate() {
        assertThatThrownBy(() -> new ProductTemplate(List.empty())).isInstanceOf(IllegalArgumentException.class);
    }
}
