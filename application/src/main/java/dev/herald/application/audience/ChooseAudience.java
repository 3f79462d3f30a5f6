package dev.herald.application.audience;

import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceId;
import dev.herald.application.port.Choice;
import dev.herald.application.port.ChosenAudiences;
import dev.herald.application.port.ChosenAudiences.Chosen;
import dev.herald.application.port.Exclusions;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import dev.herald.domain.account.PageId;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

/**
 * Chooses an audience by conditions among everybody the store knows now. Chosen again, it may be another one. Memory does not
 * grow with the audience, nor with who is left out.
 */
public final class ChooseAudience {
    private static final int BATCH = 5000;

    private final Subscriptions subscriptions;
    private final ChosenAudiences chosenAudiences;
    private final InstantSource clock;

    @Inject
    ChooseAudience(Store store, InstantSource clock) {
        this.subscriptions = store.subscriptions();
        this.chosenAudiences = store.chosenAudiences();
        this.clock = clock;
    }

    /** Why there is no audience. */
    public sealed interface Failure {

        /** Of these custom audiences nobody knows here whom the API lists for them. */
        record Unlisted(Seq<RemoteId> customAudiences) implements Failure {}

        /** The conditions are not known to hold of anybody, or only of those who are left out. */
        record Nobody(PageId page, Chosen found) implements Failure {}
    }

    /**
     * The audience, as of now.
     *
     * @throws java.io.UncheckedIOException if those who are left out can't be read to their end
     */
    public Either<Failure, Audience> run(Choice choice) {
        var conditions = choice.conditions();
        var unlisted = chosenAudiences.unlisted(
                conditions.page(), conditions.customAudiences().toList());
        if (!unlisted.isEmpty()) {
            return Either.left(new Failure.Unlisted(unlisted));
        }
        var asOf = clock.instant().truncatedTo(ChronoUnit.MILLIS); // which is what stores keep
        var audience = subscriptions.beginAudience(choice.fingerprint());
        exclude(audience, conditions.page(), choice.except());
        var found = chosenAudiences.choose(audience, conditions);
        if (found.subscribers() == 0) {
            chosenAudiences.forget(audience);
            return Either.left(new Failure.Nobody(conditions.page(), found));
        }
        var complete = Audience.chosen(audience, choice.fingerprint(), found, asOf);
        subscriptions.complete(complete);
        return Either.right(complete);
    }

    /** Forgets an audience that no campaign was begun with. */
    public void forget(Audience audience) {
        chosenAudiences.forget(audience.id());
    }

    private void exclude(AudienceId audience, PageId page, Exclusions except) {
        var batch = new ArrayList<String>(BATCH);
        except.read(id -> {
            batch.add(id);
            if (batch.size() == BATCH) {
                exclude(audience, page, batch);
            }
        });
        exclude(audience, page, batch);
    }

    private void exclude(AudienceId audience, PageId page, java.util.List<String> batch) {
        if (!batch.isEmpty()) {
            chosenAudiences.exclude(audience, page, List.ofAll(batch));
            batch.clear();
        }
    }
}
