package dev.herald.domain.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.CharSeq;
import io.vavr.collection.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class RegionSetTest {

    @Property
    void aSetHoldsWhatItWasMadeOfAndNothingElse(
            @ForAll @Size(min = 1, max = 20)
                    Set<@StringLength(value = 2) @CharRange(from = 'A', to = 'Z') String> codes) {
        var sorted = List.ofAll(codes).sorted();
        var set = RegionSet.of(sorted.reverse().mkString(" "));

        assertThat(set.toSeq().map(Region::code)).containsExactlyElementsOf(sorted);
        assertThat(set).hasToString(sorted.mkString(" "));
        for (char first : CharSeq.rangeClosed('A', 'Z')) {
            for (char second : CharSeq.rangeClosed('A', 'Z')) {
                var code = "" + first + second;
                assertThat(set.contains(new Region(code))).isEqualTo(codes.contains(code));
            }
        }
    }

    @Test
    void aTextThatIsNoListOfCodesIsRefused() {
        assertThatThrownBy(() -> RegionSet.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RegionSet.of("US  BR")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RegionSet.of("us")).isInstanceOf(IllegalArgumentException.class);
    }
}
