package dev.herald.http.audience;

import dev.herald.application.port.AudienceSource;
import dev.herald.application.port.TimeZoneRegions;
import dev.herald.domain.account.PageId;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * A file with the Graph API's token listing, one object a line, in UTF-8; with {@code .gz} at the end of its name,
 * compressed. What it says holds as of the file's last change. Read as a stream: memory does not grow with the file.
 */
public final class AudienceFile implements AudienceSource {
    private static final String DIGEST = "SHA-256";
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path path;
    private final PageId listedPage;
    private final TimeZoneRegions regions;
    private final Instant observedAt;
    private final String fingerprint;

    private AudienceFile(
            Path path, PageId listedPage, TimeZoneRegions regions, Instant observedAt, String fingerprint) {
        this.path = path;
        this.listedPage = listedPage;
        this.regions = regions;
        this.observedAt = observedAt;
        this.fingerprint = fingerprint;
    }

    /**
     * Opens a listing and reads it once for its fingerprint.
     *
     * @param listedPage the page whose listing it is: rows that name no page are taken to be its subscribers
     * @return the file, or one sentence on why it can't be read
     */
    public static Either<String, AudienceFile> open(Path path, PageId listedPage, TimeZoneRegions regions) {
        if (!Files.exists(path)) {
            return Either.left("There is no audience file at " + path + ".");
        }
        if (!Files.isRegularFile(path)) {
            return Either.left("The audience " + path + " is not a file.");
        }
        try {
            var observedAt = Files.getLastModifiedTime(path).toInstant();
            var fingerprint = digest(path) + ":" + listedPage;
            stream(path).close();
            return Either.right(new AudienceFile(path, listedPage, regions, observedAt, fingerprint));
        } catch (IOException unreadable) {
            return Either.left("The audience file " + path + " can't be read: " + unreadable.getMessage() + ".");
        }
    }

    /** The SHA-256 of the file's bytes, a colon, and the page. */
    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public void read(Consumer<Line> lines) {
        try (var in = stream(path)) {
            var reader = new LineReader(in);
            var parser = new RowParser(listedPage, observedAt, regions);
            for (var number = 1L; reader.next(); number++) {
                lines.accept(parser.parse(number, reader));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Reading the audience file " + path + " broke off.", broken);
        }
    }

    private static InputStream stream(Path path) throws IOException {
        var file = Files.newInputStream(path);
        if (!path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return file;
        }
        try {
            return new GZIPInputStream(file, BUFFER_BYTES);
        } catch (IOException noGzip) {
            file.close();
            throw noGzip;
        }
    }

    private static String digest(Path path) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance(DIGEST);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("every Java platform has " + DIGEST, broken);
        }
    }
}
