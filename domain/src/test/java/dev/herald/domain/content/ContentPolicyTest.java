package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class ContentPolicyTest {
    private static final ContentPolicy STRICT = ContentPolicy.STRICT;
    private static final String NO_LINES = "\n".repeat(11) + "a";

    @Example
    void whatIsNotKnownForbidsNothing() {
        var worst = MessageContent.of(template("{{ first_name }}" + NO_LINES, Drafts.element()));

        assertThat(ContentPolicy.OFF.check(worst)).isEmpty();
        assertThat(ContentPolicy.OFF.wrongAliases(worst)).isEqualTo(Option.none());
        assertThat(ContentPolicy.OFF.excessLineBreaks(worst)).isEqualTo(Option.none());
        assertThat(ContentPolicy.OFF.missingCallToAction(worst)).isEqualTo(Option.none());
        assertThat(ContentPolicy.OFF.wrongButtonOrder(worst)).isEqualTo(Option.none());
    }

    @Example
    void everyLimitIsToldAtOnce() {
        var element = Drafts.element(Drafts.postback(), Drafts.webUrl());
        var wrong = MessageContent.of(template("{{ first_name }}" + NO_LINES, element));
        var idle = MessageContent.of(template("Hi", Drafts.element()));

        assertThat(Drafts.told(STRICT.check(wrong)))
                .containsExactly(
                        "attachment.payload.text 2300071",
                        "attachment.payload.text 2300073",
                        "attachment.payload.elements[0].buttons 2300075");
        assertThat(Drafts.told(STRICT.check(idle))).containsExactly("attachment.payload 2300074");
    }

    @Example
    void whatIsKeptIsToldApartFromWhatIsNotKnown() {
        var right =
                MessageContent.of(template("Hi {{first_name}}", Drafts.element(Drafts.webUrl(), Drafts.postback())));

        assertThat(STRICT.check(right)).isEmpty();
        assertThat(STRICT.wrongAliases(right)).contains(List.empty());
        assertThat(STRICT.excessLineBreaks(right)).contains(List.empty());
        assertThat(STRICT.missingCallToAction(right)).contains(List.empty());
        assertThat(STRICT.wrongButtonOrder(right)).contains(List.empty());
    }

    @Property
    void aTextHasNoMoreLineBreaksThanAreKnownToPass(
            @ForAll @IntRange(max = 20) int max, @ForAll @IntRange(max = 40) int breaks) {
        var policy = new ContentPolicy(Option.none(), Option.some(max), Option.none(), Option.none());
        var text = MessageContent.of(new TextTemplate("a" + "\r\n".repeat(breaks)));

        assertThat(Drafts.told(policy.check(text))).isEqualTo(breaks <= max ? List.empty() : List.of("text 2300073"));
    }

    @Property
    void buttonsAreInOrderIfNoneThatLeadsAwayFollowsAPostback(@ForAll @IntRange(max = 26) int word) {
        var kinds = List.of(Drafts.webUrl(), Drafts.app(), Drafts.postback());
        var buttons = List.of(word / 9, word / 3 % 3, word % 3).map(kinds::get);
        var content = MessageContent.of(template("Hi", Drafts.element(buttons.toJavaArray(Button.Draft[]::new))));
        var afterTalk = buttons.dropWhile(button -> !button.kind().contains(Button.Kind.POSTBACK));
        var isRight = afterTalk.forAll(button -> button.kind().contains(Button.Kind.POSTBACK));

        assertThat(STRICT.wrongButtonOrder(content).get().isEmpty()).isEqualTo(isRight);
    }

    @Example
    void aKindThatNoGroupNamesStandsAnywhere() {
        var policy = new ContentPolicy(
                Option.none(),
                Option.none(),
                Option.none(),
                Option.some(List.of(HashSet.of(Button.Kind.WEB_URL), HashSet.of(Button.Kind.POSTBACK))));
        var content =
                MessageContent.of(template("Hi", Drafts.element(Drafts.webUrl(), Drafts.app(), Drafts.postback())));
        var wrong = MessageContent.of(template("Hi", Drafts.element(Drafts.postback(), Drafts.app(), Drafts.webUrl())));

        assertThat(policy.check(content)).isEmpty();
        assertThat(policy.check(wrong)).hasSize(1);
    }

    @Example
    void somethingToPressIsAButtonOrAnAction() {
        var action = new Element.Draft(
                Option.some("Hats"),
                Option.none(),
                Visual.Draft.nothing(),
                Option.some(new WebAction.Draft(Option.some("web_url"), Option.some(Drafts.URL), Option.none())),
                List.empty());
        var media = Drafts.media(Option.some("1"), Option.none());
        var pressable = Drafts.media(Option.some("1"), Option.none(), Drafts.postback());

        assertThat(STRICT.check(MessageContent.of(template("Hi", action)))).isEmpty();
        assertThat(Drafts.told(STRICT.check(MessageContent.of(media.made().get()))))
                .containsExactly("attachment.payload 2300074");
        assertThat(STRICT.check(MessageContent.of(pressable.made().get()))).isEmpty();
    }

    @Example
    void templatesThatNeedNothingToPressPass() {
        var templates = List.<Template>of(
                new TextTemplate("Hi"),
                new ProductTemplate(List.of(new ProductId("7"))),
                ReceiptTemplateTest.receipt(Option.none()).made().get(),
                new ButtonTemplate("Hi", List.of(Drafts.postback().made().get())),
                CouponTemplateTest.titled(Option.some("Hats"), Option.none())
                        .made()
                        .get());

        assertThat(templates.flatMap(template -> STRICT.check(MessageContent.of(template))))
                .isEmpty();
    }

    @Example
    void everyTextThatIsFilledIsLookedAt() {
        var alias = "{{ first_name }}";
        var coupon = CouponTemplateTest.titled(Option.some(alias), Option.some(alias));
        var item = new ReceiptItem(
                Option.some(alias), Option.some(alias), Option.none(), Option.none(), Option.none(), Option.none());
        var element = new Element.Draft(
                Option.some(alias), Option.some(alias), Visual.Draft.nothing(), Option.none(), List.empty());

        assertThat(aliases(coupon.made().get()))
                .containsExactly("attachment.payload.title 2300071", "attachment.payload.subtitle 2300071");
        assertThat(aliases(new TextTemplate(alias))).containsExactly("text 2300071");
        assertThat(aliases(new ButtonTemplate(
                        alias, List.of(Drafts.postback().made().get()))))
                .containsExactly("attachment.payload.text 2300071");
        assertThat(aliases(template("Hi", element)))
                .containsExactly(
                        "attachment.payload.elements[0].title 2300071",
                        "attachment.payload.elements[0].subtitle 2300071");
        assertThat(Passage.of(MessageContent.of(receiptOf(item))).map(Passage::path))
                .containsExactly("attachment.payload.elements[0].title", "attachment.payload.elements[0].subtitle");
        assertThat(Passage.of(MessageContent.of(coupon.made().get())).map(Passage::text))
                .contains("Hi {{full_name}}");
    }

    private static ReceiptTemplate receiptOf(ReceiptItem item) {
        var made = ReceiptTemplateTest.receipt(Option.none()).made().get();
        return new ReceiptTemplate(
                made.recipientName(),
                made.orderNumber(),
                made.currency(),
                made.paymentMethod(),
                made.orderUrl(),
                made.timestamp(),
                made.address(),
                made.summary(),
                made.adjustments(),
                List.of(item));
    }

    private static Iterable<String> aliases(Template template) {
        return Drafts.told(STRICT.wrongAliases(MessageContent.of(template)).get());
    }

    private static GenericTemplate template(String greeting, Element.Draft element) {
        return new GenericTemplate.Draft(Option.some(greeting), List.of(element))
                .made()
                .get();
    }
}
