package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Things that happen to a SQLite file. */
class SqliteFailureTest extends FailingStore {
    private static final List<String> LIKE_EVERYBODY =
            List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--");

    private static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    /** So many kibibytes are left: for nothing, for the tables. */
    @ParameterizedTest
    @ValueSource(ints = {0, 400})
    void aFullDiskIsSaidToBeFullAndTheNextRunCompletesOnceThereIsRoom(int kibibytes) throws Exception {
        assumeTrue(SmallDisk.canBeHad(), "no small disk can be had");
        try (var disk = SmallDisk.on(folder.resolve("disk"), 16)) {
            disk.fillUp(kibibytes);
            assertFullUntilThereIsRoom(disk, url(disk.folder().resolve("herald.db")));
        }
    }

    /** So many kibibytes are left: for nothing, for the ranges, for some intents. */
    @ParameterizedTest
    @ValueSource(ints = {0, 60, 100})
    void aDiskThatIsFullAfterTheImportIsSaidToBeSoToo(int kibibytes) throws Exception {
        assumeTrue(SmallDisk.canBeHad(), "no small disk can be had");
        try (var disk = SmallDisk.on(folder.resolve("disk"), 16)) {
            var store = url(disk.folder().resolve("herald.db"));
            Cli.herald("import", example.file(), "--db", store);
            disk.fillUp(kibibytes);
            assertFullUntilThereIsRoom(disk, store);
        }
    }

    private void assertFullUntilThereIsRoom(SmallDisk disk, String store) throws Exception {
        var interrupted = run(store);
        disk.makeRoom();

        assertInterrupted(interrupted, "he disk of ", "herald.db is full");
        assertNextRunCompletes(store);
    }

    /** A disk's quota, or a file system that takes no larger files. In blocks of 512 bytes. */
    @Test
    void aFileThatMayNotGrowIsSaidToTakeNoMoreAndTheNextImportCompletesOnceItMay() throws Exception {
        var larger = Example.copied(Files.createDirectory(folder.resolve("larger")), "summer-sale");
        var store = url(folder.resolve("herald.db"));
        var process = Cli.builder(folder, "import", larger.file(), "--db", store, "--json");
        process.command().addAll(0, List.of("sh", "-c", "ulimit -f 5000; exec \"$@\"", "sh"));

        var interrupted = Cli.finished(process);

        assertInterrupted(interrupted, "herald.db", "takes no more");
        var imported = Cli.herald("import", larger.file(), "--db", store, "--json");
        assertThat(imported.exit()).isZero();
        assertThat(imported.json().path("subscribers"))
                .isEqualTo(larger.expected().path("subscribers"));
    }

    @Test
    void aFileThatCanOnlyBeReadIsSaidToBeSo() throws Exception {
        var file = folder.resolve("herald.db");
        Cli.herald("import", example.file(), "--db", url(file));
        assertRefusedUntilWritable(file, url(file));
    }

    @Test
    void aFolderThatCanOnlyBeReadIsSaidToBeSo() throws Exception {
        var state = Files.createDirectory(folder.resolve("state"));
        assertRefusedUntilWritable(state, url(state.resolve("herald.db")));
    }

    /** Runs the campaign as a process of its own, which begins with these words. */
    private Cli.Result runAfter(List<String> words, String store) throws IOException, InterruptedException {
        var process = Cli.builder(folder, "run", example.file(), "--graph", sandbox.url(), "--db", store, "--json");
        process.command().addAll(0, words);
        return Cli.finished(process);
    }

    private void assertRefusedUntilWritable(Path place, String store) throws Exception {
        var before = Files.getPosixFilePermissions(place);
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("r-xr-xr-x"));

        // Root writes all the same, unless it waives that.
        var refused = runAfter(Files.isWritable(place) ? LIKE_EVERYBODY : List.of(), store);

        Files.setPosixFilePermissions(place, before);
        assertRefused(refused, place.toString(), "may not be used by this user, or only be read");
        assertNextRunCompletes(store);
    }
}
