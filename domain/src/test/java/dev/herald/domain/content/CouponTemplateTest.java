package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.time.LocalDateTime;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CouponTemplateTest {
    private static final Option<String> NONE = Option.none();

    @Property
    void titleAndSubtitleHaveOneTo80Characters(@ForAll @IntRange(min = 0, max = 160) int length) {
        var text = Option.some("x".repeat(length));
        var fits = length >= 1 && length <= 80;

        assertThat(titled(text, NONE).made().isValid()).isEqualTo(fits);
        assertThat(titled(Option.some("10 % off"), text).made().isValid()).isEqualTo(fits);
    }

    @Example
    void titleCodeAndAddressAreRequired() {
        var empty = new CouponTemplate.Draft(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE);

        assertThat(Drafts.told(empty.made()))
                .containsExactly("title 2300010", "coupon_code 2300010", "coupon_url 2300010");
    }

    @Example
    void everythingThatIsWrongIsToldAtOnce() {
        var wrong = new CouponTemplate.Draft(
                Option.some("{{nick}}"),
                Option.some(""),
                Option.some(" "),
                Option.some("nowhere"),
                Option.some(""),
                Option.some("{{nick}}"),
                Option.some("tomorrow"),
                Option.some("nowhere"),
                Option.some(""));

        assertThat(Drafts.told(wrong.made()))
                .containsExactly(
                        "title 2300038",
                        "subtitle 2300010",
                        "coupon_code 2300010",
                        "coupon_url 2300077",
                        "coupon_url_button_title 2300025",
                        "coupon_pre_message 2300038",
                        "expire_time 2300010",
                        "image_url 2300077");
    }

    @Property
    void aTimeIsReadBackAsItIsWritten(
            @ForAll @IntRange(min = 1, max = 9999) int year, @ForAll @IntRange(max = 86_399) int second) {
        var time = LocalDateTime.of(year, 12, 24, 0, 0).plusSeconds(second);
        var coupon = until(time);

        assertThat(expiring(coupon.expireTimeText()).made().get()).isEqualTo(coupon);
    }

    @Example
    void aTimeIsWrittenAsTheApiDocumentsIt() {
        assertThat(until(LocalDateTime.of(2026, 12, 24, 18, 0)).expireTimeText())
                .contains("2026-12-24 18:00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-12-24",
                "2026-12-24T18:00:00",
                "2026-02-29 18:00:00",
                "2026-12-24 24:00:00",
                "2026-12-24 18:00",
                "0000-12-24 18:00:00",
                "+10000-12-24 18:00:00",
                "2026-12-24 18:00:00Z"
            })
    void aTimeWrittenOtherwiseIsRefused(String time) {
        assertThat(Drafts.told(expiring(Option.some(time)).made())).containsExactly("expire_time 2300010");
    }

    @Example
    void aTimeThatCannotBeWrittenIsRefused() {
        assertThatThrownBy(() -> until(LocalDateTime.of(2026, 12, 24, 18, 0, 0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> until(LocalDateTime.of(10_000, 1, 1, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> until(LocalDateTime.of(0, 1, 1, 0, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    static CouponTemplate.Draft titled(Option<String> title, Option<String> subtitle) {
        return new CouponTemplate.Draft(
                title,
                subtitle,
                Option.some("SUMMER"),
                Option.some(Drafts.URL),
                NONE,
                Option.some("Hi {{full_name}}"),
                NONE,
                NONE,
                Option.some(""));
    }

    private static CouponTemplate.Draft expiring(Option<String> time) {
        return new CouponTemplate.Draft(
                Option.some("10 % off"),
                NONE,
                Option.some("SUMMER"),
                Option.some(Drafts.URL),
                NONE,
                NONE,
                time,
                NONE,
                NONE);
    }

    private static CouponTemplate until(LocalDateTime time) {
        return new CouponTemplate("10 % off", NONE, "SUMMER", Drafts.URL, NONE, NONE, Option.some(time), NONE, NONE);
    }
}
