package dev.herald.app;

import dev.herald.application.port.Subscriptions;
import dev.herald.domain.subscription.Subscription;
import io.vavr.control.Option;
import java.util.Iterator;
import java.util.stream.Stream;

/** All subscriptions of a store, read in parts while they are walked through. */
final class EverybodyKnown implements Iterable<Subscription> {
    private static final int PART = 1000;

    private final Subscriptions subscriptions;

    EverybodyKnown(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Iterator<Subscription> iterator() {
        return Stream.iterate(
                        subscriptions.after(Option.none(), PART),
                        part -> !part.isEmpty(),
                        part -> subscriptions.after(part.lastOption().map(Subscription::token), PART))
                .flatMap(part -> part.toJavaStream())
                .iterator();
    }
}
