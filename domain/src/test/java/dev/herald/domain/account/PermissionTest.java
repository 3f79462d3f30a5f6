package dev.herald.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import org.junit.jupiter.api.Test;

final class PermissionTest {

    @Test
    void eitherNameOfThePermissionForMarketingMessagesWillDo() {
        for (var name : HashSet.of("paid_marketing_messages", "marketing_messages_messenger")) {
            assertThat(Permission.missing(HashSet.of("ads_management", "pages_messaging", name)))
                    .isEmpty();
        }
    }

    @Test
    void withoutPermissionsAllAreMissingByTheirNames() {
        assertThat(Permission.missing(HashSet.empty()).map(Permission::words))
                .containsExactly(
                        "ads_management",
                        "pages_messaging",
                        "paid_marketing_messages or marketing_messages_messenger");
    }

    @Test
    void anEventThatIsNotSubscribedToIsMissing() {
        var all = PageEvents.NEEDED.keySet();

        assertThat(PageEvents.missing(HashSet.ofAll(all))).isEmpty();
        for (var field : all) {
            assertThat(PageEvents.missing(HashSet.ofAll(all).remove(field))).containsExactly(field);
        }
    }
}
