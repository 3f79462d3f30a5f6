package dev.herald.benchmarks.store;

import dev.herald.app.Herald;
import java.nio.file.Path;
import java.util.function.ToLongFunction;

/** What Herald takes for an audience, from an open store on: to import it, and to judge everybody. */
public final class HeraldStore {
    private HeraldStore() {}

    /** {@code import|preflight CAMPAIGN.yaml DATABASE}. */
    public static void main(String[] arguments) {
        var work = arguments[0];
        ToLongFunction<Herald> rows = work.equals("import")
                ? herald -> herald.importAudience().get().subscribers()
                : herald -> herald.preflight().get().audience().subscribers();
        try (var herald = Herald.campaign(Path.of(arguments[1]))
                .withDatabase(arguments[2])
                .open()
                .get()) {
            Clocked.print(work, () -> rows.applyAsLong(herald));
        }
    }
}
