package dev.herald.testkit.sandbox;

import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Psid;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Everyone the sandbox knows: subscribers, those whom pages asked to become some, and the custom audiences they are on. Of
 * each person the latest request is kept.
 */
final class People {
    private final Subscribers subscribers;
    private final Audiences audiences = new Audiences();
    private final Map<Tuple2<PageId, Psid>, OptInWords> asked = new HashMap<>();
    private Consumer<PeopleEvent> listener = event -> {};

    People(TimeZoneRegions regions) {
        this.subscribers = new Subscribers(regions);
    }

    Subscribers subscribers() {
        return subscribers;
    }

    Audiences audiences() {
        return audiences;
    }

    /** What the page last asked the person with; none if it never did. */
    Option<OptInWords> asked(PageId page, Psid person) {
        return Option.of(asked.get(Tuple.of(page, person)));
    }

    /**
     * Tells of everything that happens from now on, right after it happened and before its call is answered; what a journal
     * repeats at the start is told too. Webhooks are made of it. The one who listens holds up everybody else meanwhile.
     */
    void tell(Consumer<PeopleEvent> whoListens) {
        listener = whoListens;
    }

    /** Makes an event part of what is known. */
    void apply(PeopleEvent event, Option<PageId> anyPage) {
        switch (event) {
            case PeopleEvent.Seeded seeded -> seed(seeded, anyPage);
            case PeopleEvent.Talked talked -> subscribers.talks().talked(talked.person(), talked.at());
            case PeopleEvent.OptInAsked request ->
                asked.put(Tuple.of(request.page(), request.person()), request.words());
            case PeopleEvent.OptedIn in -> {
                subscribers.optIn(in);
                in.person().forEach(person -> asked.remove(Tuple.of(in.page(), person)));
            }
            case PeopleEvent.OptedOut out -> out.tokens().forEach(token -> subscribers.stop(token, out.at()));
            case PeopleEvent.AudienceCreated created -> audiences.add(new Audience(created));
            case PeopleEvent.AudienceDeleted(String id) -> audiences.delete(id);
            case PeopleEvent.AudienceChanged changed ->
                audiences.find(changed.id()).forEach(audience -> {
                    if (changed.added()) {
                        audience.add(changed.digests());
                    } else {
                        audience.remove(changed.digests());
                    }
                });
        }
        listener.accept(event);
    }

    private void seed(PeopleEvent.Seeded seeded, Option<PageId> anyPage) {
        seeded.page()
                .orElse(anyPage)
                .forEach(page -> seeded.rows().forEach(row -> subscribers.list(row, page, seeded.at())));
    }
}
