package dev.herald.domain.eligibility;

import dev.herald.domain.account.Sender;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import java.time.Instant;

/** Who sends. */
public record SenderFacts(Sender sender, Instant now) implements Facts {

    @Override
    public Subject subject(Scope scope) {
        return subject(sender, scope);
    }

    /** The part of a sender that is of this kind; the app, if none is. */
    static Subject subject(Sender sender, Scope scope) {
        return new Subject(
                scope,
                switch (scope) {
                    case PAGE -> sender.page().id().value();
                    case AD_ACCOUNT -> sender.adAccount().id().value();
                    case BUSINESS -> sender.business().id();
                    case APP, MESSAGE, MESSAGE_SET, CAMPAIGN, RECIPIENT, REQUEST, PLATFORM ->
                        sender.app().id();
                });
    }
}
