package dev.herald.application.campaign;

import dev.herald.application.port.AudienceSource;
import dev.herald.domain.subscription.Subscription;

/** An audience of one. */
record OnePerson(Subscription subscription) implements AudienceSource {
    @Override
    public String fingerprint() {
        return "one person: " + subscription.token();
    }

    @Override
    public void read(Lines lines) {
        lines.take(new Line.Row(subscription));
    }
}
