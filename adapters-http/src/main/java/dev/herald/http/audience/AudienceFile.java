package dev.herald.http.audience;

import dev.herald.application.port.AudienceSource;
import dev.herald.application.port.TimeZoneRegions;
import dev.herald.application.port.UnreadableAudience;
import dev.herald.domain.account.PageId;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * A file with the Graph API's token listing, one object a line, in UTF-8; with {@code .gz} at the end of its name,
 * compressed. What it says holds as of the file's last change. Read as a stream: memory does not grow with the file.
 */
public final class AudienceFile implements AudienceSource {
    private static final String DIGEST = "SHA-256";
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LINES_BETWEEN_TELLING = 1000;

    private final Path path;
    private final PageId listedPage;
    private final TimeZoneRegions regions;
    private final Stamp stamp;
    private final String fingerprint;

    /** What changes whenever the file does. */
    private record Stamp(long size, Instant changedAt) {
        static Stamp of(Path path) throws IOException {
            return new Stamp(Files.size(path), Files.getLastModifiedTime(path).toInstant());
        }
    }

    private AudienceFile(Path path, PageId listedPage, TimeZoneRegions regions, Stamp stamp, String fingerprint) {
        this.path = path;
        this.listedPage = listedPage;
        this.regions = regions;
        this.stamp = stamp;
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
            var stamp = Stamp.of(path);
            var fingerprint = digest(path) + ":" + listedPage;
            refuseIfNotPacked(path);
            return Either.right(new AudienceFile(path, listedPage, regions, stamp, fingerprint));
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
    public void read(Lines lines) {
        var number = 0L;
        try (var bytes = Files.newByteChannel(path)) {
            var reader = new LineReader(stream(path, Channels.newInputStream(bytes)));
            var parser = new RowParser(listedPage, stamp.changedAt(), regions);
            while (reader.next()) {
                number++;
                lines.take(parser.parse(number, reader));
                if (number % LINES_BETWEEN_TELLING == 0) {
                    lines.reached(Math.min(1, (double) bytes.position() / stamp.size()));
                }
            }
            refuseIfChanged();
        } catch (IOException broken) {
            throw new UnreadableAudience(
                    "The audience file " + path + " breaks off after line " + number + ": " + broken.getMessage()
                            + ". What was reported as in stays in; put the whole file in its place and import it again.",
                    broken);
        }
    }

    /** What was read is not what has the fingerprint. */
    private void refuseIfChanged() throws IOException {
        if (!Stamp.of(path).equals(stamp)) {
            throw new IOException("it was changed while it was read");
        }
    }

    private static void refuseIfNotPacked(Path path) throws IOException {
        try (var file = Files.newInputStream(path)) {
            stream(path, file);
        }
    }

    private static InputStream stream(Path path, InputStream file) throws IOException {
        var packed = path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        return packed ? new GZIPInputStream(file, BUFFER_BYTES) : file;
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
