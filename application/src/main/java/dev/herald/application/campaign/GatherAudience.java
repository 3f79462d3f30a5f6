package dev.herald.application.campaign;

import dev.herald.application.audience.ChooseAudience;
import dev.herald.application.audience.ImportSubscriptions;
import dev.herald.application.port.Addressees;
import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceSource;
import dev.herald.application.port.Choice;
import io.vavr.control.Either;
import jakarta.inject.Inject;
import java.util.function.Function;

/** Has the audience of a campaign that is to begin: a file's, which is read once, or one that is chosen now. */
final class GatherAudience {
    private final ImportSubscriptions imports;
    private final ChooseAudience choosing;

    @Inject
    GatherAudience(ImportSubscriptions imports, ChooseAudience choosing) {
        this.imports = imports;
        this.choosing = choosing;
    }

    /** The audience, for a campaign to keep. */
    Either<Refusal, Audience> of(Addressees addressees) {
        return switch (addressees) {
            case AudienceSource source -> Either.right(imports.run(source));
            case Choice choice -> choosing.run(choice).mapLeft(Refusal.NoAudience::new);
        };
    }

    /** What is seen in the audience as of now, which no campaign keeps: one that was chosen is forgotten after the look. */
    <T> Either<Refusal, T> glance(Addressees addressees, Function<Audience, T> look) {
        return of(addressees).map(audience -> {
            try {
                return look.apply(audience);
            } finally {
                if (audience.cut().isDefined()) {
                    choosing.forget(audience);
                }
            }
        });
    }
}
