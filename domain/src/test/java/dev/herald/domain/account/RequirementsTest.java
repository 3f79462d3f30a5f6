package dev.herald.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import org.junit.jupiter.api.Test;

final class RequirementsTest {

    @Test
    void eitherNameOfThePermissionForMarketingMessagesWillDo() {
        for (var name : HashSet.of("paid_marketing_messages", "marketing_messages_messenger")) {
            assertThat(RequiredPermission.missing(HashSet.of("ads_management", "pages_messaging", name)))
                    .isEmpty();
        }
    }

    @Test
    void withoutPermissionsAllAreMissingByTheirNames() {
        assertThat(RequiredPermission.missing(HashSet.empty()).map(RequiredPermission::words))
                .containsExactly(
                        "ads_management", "pages_messaging", "paid_marketing_messages or marketing_messages_messenger");
    }

    @Test
    void anEventThatIsNotSubscribedToIsMissing() {
        var all = NeededEvents.BY_FIELD.keySet();

        assertThat(NeededEvents.missing(HashSet.ofAll(all))).isEmpty();
        for (var field : all) {
            assertThat(NeededEvents.missing(HashSet.ofAll(all).remove(field))).containsExactly(field);
        }
    }
}
