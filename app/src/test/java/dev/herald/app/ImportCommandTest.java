package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code herald import}: what becomes of good lines and of broken ones. */
class ImportCommandTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int BROKEN = 1500;

    @TempDir
    private Path folder;

    private Listing listing;

    @BeforeEach
    void aListing() throws IOException {
        listing = Listing.of(folder);
    }

    private Cli.Result importIt(Object... more) {
        var arguments = new ArrayList<Object>(List.of("import", listing.campaign(), "--json"));
        arguments.addAll(List.of(more));
        return Cli.herald(arguments.toArray());
    }

    private static List<JsonNode> objects(Path file) throws IOException {
        var objects = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(file)) {
            objects.add(MAPPER.readTree(line));
        }
        return objects;
    }

    /** So many good lines, each followed by a broken one. */
    private void holdGoodAndBrokenLines() throws IOException {
        listing.hold(IntStream.range(0, BROKEN)
                .boxed()
                .flatMap(number -> List.of(Listing.row(number), "broken \"" + number).stream())
                .toList());
    }

    @Test
    void everyBrokenLineGoesToAFileWithItsNumberReasonAndText() throws IOException {
        holdGoodAndBrokenLines();

        var imported = importIt();

        assertThat(imported.exit()).isZero();
        assertThat(imported.json().path("malformed").asInt()).isEqualTo(BROKEN);
        assertThat(imported.json().path("subscribers").asInt()).isEqualTo(BROKEN);
        assertThat(imported.json().path("rejects").asText())
                .isEqualTo(listing.rejects().toString());
        assertThat(imported.err()).contains(listing.rejects().toString());
        var rejects = objects(listing.rejects());
        assertThat(rejects).hasSize(BROKEN);
        for (var number = 0; number < BROKEN; number++) {
            assertThat(rejects.get(number).toString())
                    .isEqualTo(MAPPER.createObjectNode()
                            .put("line", 2 * number + 2)
                            .put("reason", "The line is not valid JSON.")
                            .put("text", "broken \"" + number)
                            .toString());
        }
    }

    @Test
    void theSameFileAgainChangesNothingAndSaysSoAndTellsOfBrokenLinesAllTheSame() throws IOException {
        holdGoodAndBrokenLines();
        var first = importIt();
        var rejects = Files.readAllBytes(listing.rejects());
        Files.delete(listing.rejects());

        var again = importIt();

        assertThat(first.json().path("imported_before").asBoolean()).isFalse();
        assertThat(again.json().path("imported_before").asBoolean()).isTrue();
        assertThat(again.json().path("lines")).isEqualTo(first.json().path("lines"));
        assertThat(again.json().path("malformed_lines")).isEqualTo(first.json().path("malformed_lines"));
        assertThat(listing.rejects()).hasBinaryContent(rejects);
        assertThat(Cli.herald("import", listing.campaign()).out()).contains("nothing was changed");
    }

    @Test
    void whatAPersonMendedIsImported() throws IOException {
        listing.hold(List.of(Listing.row(1), Listing.row(2).replace("}", ",}")));
        importIt();
        var mended = objects(listing.rejects()).getFirst().path("text").asText().replace(",}", "}");
        listing.hold(List.of(mended));

        var imported = importIt();

        assertThat(imported.json().path("subscribers").asInt()).isEqualTo(1);
        assertThat(imported.json().path("malformed").asInt()).isZero();
    }

    @Test
    void withoutBrokenLinesThereIsNoFileAndAnOlderOneGoes() throws IOException {
        listing.hold(List.of(Listing.row(1), "broken"));
        importIt();
        assertThat(listing.rejects()).exists();
        listing.holdRows(2);

        var imported = importIt();

        assertThat(imported.json().path("rejects").isNull()).isTrue();
        assertThat(listing.rejects()).doesNotExist();
    }

    @Test
    void theFileOfBrokenLinesGoesWhereItIsWanted() throws IOException {
        var wanted = folder.resolve("made").resolve("wanted.ndjson");
        listing.hold(List.of(Listing.row(1), "broken"));

        var imported = importIt("--rejects", wanted);

        assertThat(imported.json().path("rejects").asText()).isEqualTo(wanted.toString());
        assertThat(objects(wanted)).hasSize(1);
        assertThat(listing.rejects()).doesNotExist();

        listing.holdRows(1);
        importIt("--rejects", wanted);

        assertThat(wanted).isEmptyFile();
    }

    @Test
    void aFileOfBrokenLinesThatCannotBeWrittenKeepsTheImportFromBeginning() throws IOException {
        listing.hold(List.of(Listing.row(1), "broken"));

        var intoAFolder = importIt("--rejects", folder);
        var overTheAudience = importIt("--rejects", listing.audience());

        assertThat(intoAFolder.exit()).isEqualTo(2);
        assertThat(intoAFolder.err()).contains("it is a folder");
        assertThat(overTheAudience.exit()).isEqualTo(2);
        assertThat(overTheAudience.err()).contains("would overwrite the audience");
        assertThat(Files.readAllLines(listing.audience())).hasSize(2);
        assertThat(importIt().json().path("imported_before").asBoolean()).isFalse();
    }

    @Test
    void aPackedAudienceThatBreaksOffIsToldInASentenceAndImportedOnceItIsWhole() throws IOException {
        listing.holdRows(20_000);
        var whole = listing.audience().resolveSibling("packed.ndjson.gz");
        try (var packed = new GZIPOutputStream(Files.newOutputStream(whole))) {
            Files.copy(listing.audience(), packed);
        }
        var bytes = Files.readAllBytes(whole);
        listing.example().edit(text -> text.replace("subscribers.ndjson", "packed.ndjson.gz"));
        Files.write(whole, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        var broken = importIt();

        assertThat(broken.exit()).isEqualTo(4);
        assertThat(broken.json().path("status").asText()).isEqualTo("INTERRUPTED");
        assertThat(broken.err()).contains("packed.ndjson.gz breaks off after line ");
        assertThat(broken.err().lines()).hasSize(2);

        Files.write(whole, bytes);

        assertThat(importIt().json().path("subscribers").asInt()).isEqualTo(20_000);
    }
}
