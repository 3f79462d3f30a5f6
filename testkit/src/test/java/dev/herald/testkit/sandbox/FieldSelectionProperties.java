package dev.herald.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

final class FieldSelectionProperties {

    @Property
    void anyTextIsEitherASelectionOrRefusedAndNeverACrash(
            @ForAll
                    @StringLength(max = 60)
                    @CharRange(from = 'a', to = 'c')
                    @CharRange(from = '{', to = '}')
                    @CharRange(from = ',', to = ',')
                    String text) {
        var selection = FieldSelection.parse(text);

        assertThat(selection.isRight() || selection.getLeft().code() == 100).isTrue();
    }

    @Property
    void bracesThatDoNotMatchAreRefused(
            @ForAll
                    @StringLength(max = 40)
                    @CharRange(from = 'a', to = 'c')
                    @CharRange(from = '{', to = '}')
                    @CharRange(from = ',', to = ',')
                    String text) {
        var opened = text.chars().filter(c -> c == '{').count();
        var closed = text.chars().filter(c -> c == '}').count();

        assertThat(opened == closed || FieldSelection.parse(text).isLeft()).isTrue();
    }
}
