package dev.herald.http.audience;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.application.port.AudienceSource.Line;
import dev.herald.application.port.RemoteId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.HashSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A listing as a file: what its rows tell, and what is said of broken ones. */
class AudienceFileTest {
    private static final PageId PAGE = new PageId("140984918491243");
    private static final Instant CHANGED = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant TIME = Instant.ofEpochSecond(1_780_300_000L);

    @TempDir
    private Path folder;

    @Test
    void aFullRowTellsEverything() throws IOException {
        var row = row("""
                {"notification_messages_token": "11", "recipient_id": "22", "page_id": "33", "country": "us", \
                "notification_messages_timezone": "Europe/Paris", "token_expiry_timestamp": 1780300000, \
                "next_eligible_time": "1780300000", "creation_timestamp": 1780300000000, "first_name": "李", \
                "topic_title": {"x": [1, 2]}, "notification_messages_reoptin": "ENABLED"}""");

        assertThat(row)
                .isEqualTo(Subscription.of(new SubscriptionToken("11"), told(new PageId("33")))
                        .withPerson(told(new Psid("22")))
                        .withRegion(told(new Region("US")))
                        .withTimeZone(told(ZoneId.of("Europe/Paris")))
                        .withExpiry(told(TIME))
                        .withNextEligibleAt(TIME)
                        .withOptIn(TIME));
    }

    @Test
    void aRowWithoutPageIsGuessedToBeTheListingPages() throws IOException {
        assertThat(row("{\"notification_messages_token\": 11}"))
                .isEqualTo(
                        Subscription.of(new SubscriptionToken("11"), new Fact<>(PAGE, Fact.Source.INFERRED, CHANGED)));
    }

    @ParameterizedTest
    @CsvSource({"Europe/Paris, FR", "Asia/Ho_Chi_Minh, VN", "America/New_York, US", "Europe/Zurich, CH"})
    void withoutACountryTheTimeZoneGivesAGuess(String zone, String region) throws IOException {
        assertThat(row("{\"notification_messages_token\": \"1\", \"notification_messages_timezone\": \"" + zone + "\"}")
                        .region())
                .containsExactly(new Fact<>(new Region(region), Fact.Source.INFERRED, CHANGED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/GMT+5", "Mars/Phobos", "", "europe/paris"})
    void aTimeZoneThatIsInNoCountryGivesNone(String zone) throws IOException {
        assertThat(row("{\"notification_messages_token\": \"1\", \"notification_messages_timezone\": \"" + zone + "\"}")
                        .region())
                .isEmpty();
    }

    @Test
    void aStoppedRowIsAStopAsOfTheFile() throws IOException {
        var row = row("{\"notification_messages_token\": \"1\", \"creation_timestamp\": 1780300000,"
                + " \"notification_messages_status\": \"STOP_NOTIFICATIONS\"}");

        assertThat(row.stoppedAt()).containsExactly(CHANGED);
        assertThat(row.isStopped()).isTrue();
    }

    @Test
    void aResumedRowIsAnOptInAsOfTheFile() throws IOException {
        var row = row("{\"notification_messages_token\": \"1\", \"creation_timestamp\": 1,"
                + " \"notification_messages_status\": \"RESUME_NOTIFICATIONS\"}");

        assertThat(row.optedInAt()).containsExactly(CHANGED);
        assertThat(row.stoppedAt()).isEmpty();
    }

    @Test
    void nullIsAsGoodAsAbsent() throws IOException {
        assertThat(row("{\"notification_messages_token\": \"1\", \"recipient_id\": null, \"country\": null,"
                        + " \"next_eligible_time\": null, \"notification_messages_status\": null}"))
                .isEqualTo(row("{\"notification_messages_token\": \"1\"}"));
    }

    @Test
    void theCustomAudiencesThatATokenIsFromAreReadWithIt() throws IOException {
        var lines = read(write("""
                {"custom_audience_ids": [77, "78", null], "notification_messages_token": "1"}
                {"notification_messages_token": "2", "custom_audience_ids": null}
                """));

        assertThat(lines)
                .extracting(line -> ((Line.Row) line).customAudiences())
                .containsExactly(HashSet.of(new RemoteId("77"), new RemoteId("78")), HashSet.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"notification_messages_token\": \"12|The line is not valid JSON.",
                "not json at all|The line is not valid JSON.",
                "{\"notification_messages_token\": \"1\", \"x\": 01}|The line is not valid JSON.",
                "{\"notification_messages_token\": \"1\"} {}|The line holds more than one JSON value.",
                "[]|The line is not a JSON object.",
                "null|The line is not a JSON object.",
                "{\"recipient_id\":\"77\"}|The field notification_messages_token is missing.",
                "{\"notification_messages_token\":\"\"}|The field notification_messages_token is empty.",
                "{\"notification_messages_token\":\"a b\"}|The field notification_messages_token must be 1 to 512"
                        + " visible ASCII characters without spaces.",
                "{\"notification_messages_token\":true}|The field notification_messages_token must hold a text.",
                "{\"notification_messages_token\":\"1\",\"creation_timestamp\":\"soon\"}|The field creation_timestamp"
                        + " holds \"soon\", which is no time in seconds or milliseconds.",
                "{\"notification_messages_token\":\"1\",\"next_eligible_time\":1.5}|The field next_eligible_time must"
                        + " hold a time.",
                "{\"notification_messages_token\":\"1\",\"token_expiry_timestamp\":-1}|The field"
                        + " token_expiry_timestamp holds \"-1\", which is no time in seconds or milliseconds.",
                "{\"notification_messages_token\":\"1\",\"country\":\"usa\"}|The field country must be a country code"
                        + " of two letters (ISO 3166), such as US.",
                "{\"notification_messages_token\":\"1\",\"recipient_id\":{\"a\":[1]}}|The field recipient_id must hold"
                        + " a text.",
                "{\"notification_messages_token\":\"1\",\"notification_messages_timezone\":7}|The field"
                        + " notification_messages_timezone must hold a text.",
                "{\"notification_messages_token\":\"1\",\"custom_audience_ids\":\"7\"}|The field custom_audience_ids must"
                        + " hold a list of ids.",
                "{\"notification_messages_token\":\"1\",\"custom_audience_ids\":[7,[8]]}|The field custom_audience_ids"
                        + " must hold a text.",
                "{\"notification_messages_token\":\"1\",\"custom_audience_ids\":[\"7'--\"]}|The field"
                        + " custom_audience_ids must be 1 to 512 letters, digits, underscores, colons and dashes.",
                "{\"notification_messages_token\":\"1\",\"custom_audience_ids\":[7|The line is not valid JSON.",
                "``|The line is empty.",
                "` \t`|The line is empty.",
            })
    void aBrokenLineIsToldWithItsNumberAndReason(String line, String why) throws IOException {
        var lines = read(write("{\"notification_messages_token\": \"1\"}\n" + line + "\n"));

        assertThat(lines).hasSize(2).last().isEqualTo(new Line.Broken(2, why));
    }

    @Test
    void aLineOfWrongBytesOrOfTooManyBreaksAloneAndStopsNothing() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("{\"notification_messages_token\": \"1\"}\r\n".getBytes(UTF_8));
        bytes.write(
                ("{\"notification_messages_token\": \"2\", \"x\": \"" + "x".repeat(3 << 20) + "\"}\n").getBytes(UTF_8));
        bytes.write("{\"notification_messages_token\": \"3\", \"x\": \"".getBytes(UTF_8));
        bytes.write(new byte[] {(byte) 0xC0, (byte) 0x80});
        bytes.write("\"}\n".getBytes(UTF_8));
        bytes.write("{\"notification_messages_token\": \"4\", \"x\": \"☃\"}".getBytes(UTF_8));

        var lines = read(write(bytes.toByteArray()));

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isInstanceOf(Line.Row.class);
        assertThat(lines.get(1)).isEqualTo(new Line.Broken(2, "The line is longer than 1 MiB."));
        assertThat(lines.get(2)).isEqualTo(new Line.Broken(3, "The line is not valid UTF-8."));
        assertThat(lines.get(3)).isInstanceOf(Line.Row.class);
    }

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        assertThat(read(write(""))).isEmpty();
    }

    @Test
    void aCompressedListingReadsAsThePlainOne() throws IOException {
        var text = "{\"notification_messages_token\": \"1\"}\n[]\n";
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        }
        var file = Files.write(folder.resolve("listing.ndjson.gz"), packed.toByteArray());
        Files.setLastModifiedTime(file, FileTime.from(CHANGED));

        assertThat(read(file)).isEqualTo(read(write(text)));
    }

    @Test
    void aCompressedListingThatIsCutBreaksOff() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"notification_messages_token\": \"1\"}\n".getBytes(UTF_8));
        }
        var cut = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() - 10);
        var file = Files.write(folder.resolve("cut.gz"), cut);

        assertThatThrownBy(() -> read(file)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void theFingerprintIsOfTheBytesAndThePage() throws IOException {
        var file = write("abc");

        assertThat(open(file).fingerprint())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad:140984918491243");
    }

    @Test
    void whatCannotBeReadIsToldInASentence() throws IOException {
        var regions = new IcuTimeZoneRegions();
        var missing = folder.resolve("nobody.ndjson");
        var noGzip = Files.writeString(folder.resolve("plain.gz"), "plain");

        assertThat(AudienceFile.open(missing, PAGE, regions).getLeft())
                .isEqualTo("There is no audience file at " + missing + ".");
        assertThat(AudienceFile.open(folder, PAGE, regions).getLeft())
                .isEqualTo("The audience " + folder + " is not a file.");
        assertThat(AudienceFile.open(noGzip, PAGE, regions).getLeft()).contains("plain.gz can't be read");
    }

    private static <T> Fact<T> told(T value) {
        return new Fact<>(value, Fact.Source.TOLD, CHANGED);
    }

    private Subscription row(String line) throws IOException {
        var lines = read(write(line));
        assertThat(lines).hasSize(1).first().isInstanceOf(Line.Row.class);
        return ((Line.Row) lines.getFirst()).subscription();
    }

    private Path write(String text) throws IOException {
        return write(text.getBytes(UTF_8));
    }

    private Path write(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("listing.ndjson"), bytes);
        return Files.setLastModifiedTime(file, FileTime.from(CHANGED));
    }

    private static List<Line> read(Path file) {
        var lines = new ArrayList<Line>();
        open(file).read(lines::add);
        return lines;
    }

    private static AudienceFile open(Path file) {
        return AudienceFile.open(file, PAGE, new IcuTimeZoneRegions()).getOrElseThrow(why -> new AssertionError(why));
    }
}
