package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.herald.application.port.MessageEvent;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.sqlite.SqliteStore;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code herald export}: what it writes, where to, and what it says of it. */
class ExportCommandTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int ROWS = 2500;

    @TempDir
    private Path folder;

    private Listing listing;

    @BeforeEach
    void aListing() throws IOException {
        listing = Listing.of(folder);
    }

    private static List<JsonNode> objects(String lines) throws IOException {
        var objects = new ArrayList<JsonNode>();
        for (var line : lines.lines().toList()) {
            objects.add(MAPPER.readTree(line));
        }
        return objects;
    }

    private static List<Map<String, String>> csv(String text) throws IOException {
        try (var records = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(text)) {
            return records.readAll();
        }
    }

    @Test
    void anOutputThatIsNoOrdinaryFileIsRefusedAndALinkStaysOne() throws Exception {
        var target = Files.writeString(folder.resolve("target"), "#before#");
        var link = Files.createSymbolicLink(folder.resolve("link"), target);

        assertThat(Cli.herald("import", listing.campaign(), "--rejects", link).exit())
                .isZero();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readString(target)).doesNotContain("#before#");
        assertThat(Cli.herald("import", listing.campaign(), "--rejects", "/dev/null")
                        .err())
                .contains("no ordinary file");
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void theExportedSubscriptionsImportIntoAnEmptyStoreAsTheyWere() throws IOException {
        listing.holdRows(ROWS);
        Cli.herald("import", listing.campaign());
        var exported = Cli.herald("export", listing.campaign(), "subscriptions");

        assertThat(exported.exit()).isZero();
        assertThat(exported.err()).isEqualTo(ROWS + " subscriptions.\n");
        assertThat(objects(exported.out())).hasSize(ROWS).first().isEqualTo(MAPPER.readTree("""
                {"notification_messages_token": "token-0000000", "page_id": "140984918491243", "recipient_id": "0",
                 "country": "MX"}"""));

        Files.writeString(listing.audience(), exported.out());
        var other = "jdbc:sqlite:" + folder.resolve("other.db");
        assertThat(Cli.herald("import", listing.campaign(), "--db", other, "--json")
                        .json()
                        .path("subscribers")
                        .asInt())
                .isEqualTo(ROWS);
        assertThat(Cli.herald("export", listing.campaign(), "subscriptions", "--db", other)
                        .out())
                .isEqualTo(exported.out());
    }

    @Test
    void theDeliveriesOfACampaignAreAllThereWithWhatBecameOfThem() throws IOException {
        listing.example().keepLines(300);
        var run = Cli.herald("run", listing.campaign(), "--json").json();

        var deliveries =
                objects(Cli.herald("export", listing.campaign(), "deliveries").out());

        assertThat(deliveries).hasSize(run.path("subscribers").asInt());
        assertThat(deliveries.stream().filter(one -> one.path("state").asText().equals("ACCEPTED")))
                .hasSize(run.path("accepted").asInt())
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.path("price").asText()).isEqualTo("0.0141");
                    assertThat(Instant.parse(one.path("accepted_at").asText())).isBefore(Instant.now());
                });
        assertThat(deliveries.stream().filter(one -> one.path("state").asText().equals("WITHHELD")))
                .hasSize(run.path("withheld").asInt())
                .allSatisfy(one -> assertThat(one.path("reasons").asText()).isNotEmpty());
    }

    @Test
    void inCsvNoTextIsTakenForAFormulaAndEveryTextCanBeHadBack() throws IOException {
        var dangerous = List.of("=1+1", "+1", "-1", "@SUM(1)", "'quoted", "fine", "fi=ne", "a,\"b\"");
        listing.hold(dangerous.stream()
                .map(token -> MAPPER.createObjectNode()
                        .put("notification_messages_token", token)
                        .toString())
                .toList());
        Cli.herald("import", listing.campaign());

        var exported = Cli.herald("export", listing.campaign(), "subscriptions", "--format", "csv");

        assertThat(exported.out())
                .startsWith(
                        "notification_messages_token,page_id,recipient_id,country,notification_messages_timezone,"
                                + "notification_messages_status,token_expiry_timestamp,next_eligible_time,creation_timestamp\r\n")
                .contains("\"a,\"\"b\"\"\",140984918491243,,,,,,,\r\n");
        var tokens = csv(exported.out()).stream()
                .map(record -> record.get("notification_messages_token"))
                .toList();
        assertThat(tokens).noneMatch(token -> "=+-@".indexOf(token.charAt(0)) >= 0);
        assertThat(tokens.stream().map(token -> token.startsWith("'") ? token.substring(1) : token))
                .containsExactlyInAnyOrderElementsOf(dangerous);
    }

    @Test
    void whatAPersonDidAndWhyAMessageFailedIsInTheDeliveries() throws Exception {
        listing.example().keepLines(300);
        Cli.herald("run", listing.campaign());
        var accepted = objects(
                        Cli.herald("export", listing.campaign(), "deliveries").out())
                .stream()
                .filter(one -> one.path("state").asText().equals("ACCEPTED"))
                .map(one -> new SubscriptionToken(one.path("token").asText()))
                .toList();
        var at = Instant.parse("2026-06-03T12:00:00Z");
        hear(accepted.get(0), new DeliveryEvent.Failed(at, "=cmd()\nline, two"));
        hear(accepted.get(1), new DeliveryEvent.Read(at));

        var records = csv(Cli.herald("export", listing.campaign(), "deliveries", "--format", "csv")
                .out());

        assertThat(records.stream()
                        .filter(one -> one.get("token").equals(accepted.get(0).value())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("failure")).isEqualTo("'=cmd()\nline, two");
                    assertThat(one.get("failed_at")).isEqualTo(at.toString());
                    assertThat(one.get("read_at")).isEmpty();
                });
        assertThat(records.stream()
                        .filter(one -> one.get("token").equals(accepted.get(1).value())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("delivered_at")).isEqualTo(at.toString());
                    assertThat(one.get("read_at")).isEqualTo(at.toString());
                    assertThat(one.get("failure")).isEmpty();
                });
    }

    private void hear(SubscriptionToken token, DeliveryEvent event) throws SQLException {
        var file = listing.example().state().resolve("herald.db");
        try (var store = SqliteStore.open(file).get()) {
            assertThat(store.ledger()
                            .hear(io.vavr.collection.List.of(
                                    new MessageEvent(messageId(file), token, Option.none(), event))))
                    .isEmpty();
        }
    }

    private static String messageId(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = connection.createStatement().executeQuery("SELECT remote_message_id FROM campaign")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void aFileIsThereOnceItIsWholeAndJsonSaysWhatIsInIt() throws IOException {
        listing.holdRows(3);
        Cli.herald("import", listing.campaign());
        var file = folder.resolve("made").resolve("out.ndjson");

        var exported = Cli.herald("export", listing.campaign(), "subscriptions", "--output", file, "--json");

        assertThat(exported.json())
                .isEqualTo(MAPPER.createObjectNode()
                        .put("exported", "subscriptions")
                        .put("records", 3)
                        .put("file", file.toString()));
        assertThat(objects(Files.readString(file))).hasSize(3);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatCannotBeExportedIsRefusedWithAReason() throws IOException {
        listing.holdRows(3);
        Cli.herald("import", listing.campaign());
        var file = Files.writeString(folder.resolve("out"), "as it was");

        var neverRun = Cli.herald("export", listing.campaign(), "deliveries", "--output", file);
        var unclear = Cli.herald("export", listing.campaign(), "subscriptions", "--json");
        var unknown = Cli.herald("export", listing.campaign(), "people");

        assertThat(neverRun.exit()).isEqualTo(2);
        assertThat(neverRun.err()).contains("was never run here");
        assertThat(file).hasContent("as it was");
        assertThat(unclear.exit()).isEqualTo(2);
        assertThat(unclear.err()).contains("--output");
        assertThat(unclear.json().path("status").asText()).isEqualTo("REFUSED");
        assertThat(unknown.exit()).isEqualTo(2);
    }

    @Test
    void whileAnotherProcessOwnsTheStoreItIsExportedAllTheSame() throws IOException {
        listing.holdRows(3);
        Cli.herald("import", listing.campaign());
        try (var owned =
                SqliteStore.open(listing.example().state().resolve("herald.db")).get()) {
            owned.subscriptions()
                    .drop(
                            new SubscriptionToken("token-0000001"),
                            ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN,
                            Instant.now());

            var exported = Cli.herald("export", listing.campaign(), "subscriptions");

            assertThat(exported.exit()).isZero();
            assertThat(objects(exported.out())).hasSize(3);
        }
    }

    @Test
    void whoStopsReadingIsNotWrittenTo() throws IOException {
        listing.holdRows(ROWS);
        Cli.herald("import", listing.campaign());
        var err = new java.io.StringWriter();

        var exit = dev.herald.app.command.HeraldCommand.commandLine()
                .setOut(new PrintWriter(new ClosedPipe()))
                .setErr(new PrintWriter(err))
                .execute("export", listing.campaign().toString(), "subscriptions");

        assertThat(exit).isEqualTo(4);
        assertThat(err.toString()).contains("The output can't be written: nobody reads on.");
    }

    private static final class ClosedPipe extends Writer {
        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
