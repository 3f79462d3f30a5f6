package dev.herald.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import org.junit.jupiter.api.Test;

final class MessageContentTest {
    private static final TextTemplate HI = new TextTemplate("Hi");

    @Test
    void aMessageOftenHasNoQuickReplies() {
        assertThat(MessageContent.of(HI)).isEqualTo(new MessageContent(HI, List.empty()));
        assertThat(MessageContent.made(TextTemplate.of("Hi"), List.empty()).get())
                .isEqualTo(MessageContent.of(HI));
    }

    @Test
    void templateAndQuickRepliesAreJudgedTogether() {
        var reply = new QuickReply.Draft(Option.some("text"), Option.none(), Option.none(), Option.none());

        assertThat(Drafts.told(MessageContent.made(
                        TextTemplate.of(""), List.fill(13, Drafts.quickReply()).append(reply))))
                .containsExactly("text 2300010", "quick_replies[13].title 2300010", "quick_replies 2300010");
    }

    @Test
    void aTemplateThatWasRefusedEarlierMakesNoMessage() {
        var refused = Validation.<Seq<Violation>, Template>invalid(List.empty());

        assertThat(MessageContent.made(refused, List.empty()).isInvalid()).isTrue();
    }

    @Test
    void aMessageWithTooManyQuickRepliesCannotBeMade() {
        assertThatThrownBy(() -> new MessageContent(HI, List.fill(14, new QuickReply.Email())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
