package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code herald forget} where there is room to erase a person, and none to rewrite the store's file. */
class ForgetOnAFullDiskTest extends BesideASandbox {
    private static final String TOKEN = "11224322820840800";

    private static String bytes(Path file) throws Exception {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    void thePersonIsErasedAndOnceThereIsRoomTheSameCommandClearsCopiesAway() throws Exception {
        assumeTrue(SmallDisk.canBeHad(), "no small disk can be had");
        try (var disk = SmallDisk.on(folder.resolve("disk"), 16)) {
            var file = disk.folder().resolve("herald.db");
            var store = "jdbc:sqlite:" + file;
            Cli.herald("import", example.file(), "--db", store);
            disk.fillUp((int) (Files.size(file) / 1024 / 2) + 64);
            var forgotten = Cli.herald("forget", example.file(), "--db", store, "--token", TOKEN);
            disk.makeRoom();

            assertThat(forgotten.exit()).isEqualTo(4);
            assertThat(forgotten.out()).contains("Erased: 1 subscriptions");
            assertThat(forgotten.err().lines()).hasSize(1);
            assertThat(forgotten.err()).contains("copies may be left", "the disk of " + file + " is full");
            assertThat(Cli.herald("forget", example.file(), "--db", store, "--token", TOKEN)
                            .exit())
                    .isZero();
            assertThat(bytes(file)).doesNotContain(TOKEN);
        }
    }
}
