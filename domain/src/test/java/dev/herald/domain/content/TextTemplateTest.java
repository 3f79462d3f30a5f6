package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.violation.Violation;
import io.vavr.control.Option;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class TextTemplateTest {

    @Property
    void aTextHasUpTo640Characters(@ForAll @IntRange(min = 1, max = 1280) int length) {
        assertThat(TextTemplate.of("x".repeat(length)).isValid()).isEqualTo(length <= 640);
    }

    @Example
    void itsLimitIsMetExactly() {
        assertThat(TextTemplate.of("x".repeat(640)).isValid()).isTrue();
        assertThat(TextTemplate.of("x".repeat(641)).getError())
                .containsExactly(Violation.of(
                        "text", "has 641 characters; at most 640 are allowed", ErrorCode.INVALID_CREATIVE));
    }

    @Example
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        assertThat(TextTemplate.of("🎩".repeat(640)).isValid()).isTrue();
    }

    @Example
    void aTextThatIsBlankOrMissingIsRefused() {
        assertThat(Drafts.told(TextTemplate.of(" "))).containsExactly("text 2300010");
        assertThat(TextTemplate.of(Option.none()).getError())
                .containsExactly(Violation.of("text", "is missing", ErrorCode.INVALID_CREATIVE));
        assertThatThrownBy(() -> new TextTemplate("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void aTextStandsInTheMessageItselfAndAllElseInItsAttachment() {
        assertThat(new TextTemplate("Hats").path()).isEmpty();
        assertThat(Drafts.generic(Drafts.element()).made().get().path()).isEqualTo("attachment.payload");
    }
}
