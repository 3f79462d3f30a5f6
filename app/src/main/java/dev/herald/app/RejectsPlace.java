package dev.herald.app;

import dev.herald.app.file.CampaignAudience;
import dev.herald.app.file.CampaignFile;
import dev.herald.app.output.RejectsFile;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the lines of a campaign's audience go that can't be understood. */
record RejectsPlace(CampaignFile file) {

    /** A file to write them into: the one wanted, or else one beside the state; or one sentence on why not. */
    Either<String, RejectsFile> open(Option<Path> wanted) {
        return switch (file.audience()) {
            case CampaignAudience.Listed(var audience) -> open(wanted, audience);
            case CampaignAudience.Chosen chosen -> Either.left("There is no audience file, and so no broken lines.");
        };
    }

    private Either<String, RejectsFile> open(Option<Path> wanted, Path audience) {
        if (wanted.exists(path -> isSame(path, audience))) {
            return Either.left("The rejects would overwrite the audience " + audience + ".");
        }
        var usual = file.folder().resolve(Stores.STATE_FOLDER).resolve(audience.getFileName() + ".rejects.ndjson");
        return wanted.fold(() -> Either.right(RejectsFile.ifAny(usual)), RejectsFile::always);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return absolute(one).equals(absolute(other))
                    || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can't look at " + one + ": " + unreadable + ".", unreadable);
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
