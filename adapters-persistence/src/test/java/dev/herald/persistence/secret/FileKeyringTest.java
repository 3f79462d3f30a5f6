package dev.herald.persistence.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.KeyUnavailable;
import dev.herald.application.port.Keyring;
import dev.herald.application.port.Secret;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys in a file: made on first need, for its owner alone, and never lost by rotating. */
class FileKeyringTest {
    private static final Secret TOKEN = new Secret("EAAG-to-hide");
    private static final String NAME = "page token";

    @TempDir
    private Path folder;

    private Path file;
    private Keyring keyring;

    @BeforeEach
    void aPlaceForAKey() {
        file = folder.resolve("state").resolve("herald.key");
        keyring = Keyrings.in(file);
    }

    private static String why(Either<KeyUnavailable, ?> refused) {
        return refused.getLeft().words();
    }

    @Test
    void aKeyThatIsMissingIsSaidToBeAndNotMade() {
        assertThat(why(keyring.keys())).contains(file.toString(), "missing", "Put it back");
        assertThat(why(keyring.rotate())).contains("missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void aKeyIsMadeOnFirstNeedForItsOwnerAlone() throws IOException {
        var made = keyring.keysOrNew().get();
        var sealed = made.sealing().seal(TOKEN, NAME);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(keyring.keys().get().sealing().unseal(sealed, NAME)).contains(TOKEN);
        assertThat(keyring.keysOrNew().get().sealing().unseal(sealed, NAME)).contains(TOKEN);
    }

    @Test
    void whoeverNeedsAKeyAtTheSameTimeGetsTheSame() throws Exception {
        Callable<String> need =
                () -> Keyrings.in(file).keysOrNew().get().marking().keyId();
        try (var executor = Executors.newFixedThreadPool(8)) {
            var ids = executor.invokeAll(List.of(need, need, need, need, need, need, need, need)).stream()
                    .map(FileKeyringTest::result)
                    .distinct();

            assertThat(ids).hasSize(1);
        }
    }

    private static String result(java.util.concurrent.Future<String> done) {
        try {
            return done.get();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws IOException {
        keyring.keysOrNew().get();
        for (var open : List.of("rw-r-----", "rw----r--", "rw--w----")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(open));

            assertThat(why(keyring.keys())).as(open).contains(file.toString(), "chmod 600");
            assertThat(why(keyring.keysOrNew())).contains("chmod 600");
            assertThat(why(keyring.rotate())).contains("chmod 600");
        }
    }

    @Test
    void aFileThatHoldsNoKeyIsRefusedAndItsTextIsNotTold() throws IOException {
        keyring.keysOrNew().get();
        Files.writeString(file, "{\"secret-text\": 1}");

        assertThat(why(keyring.keys())).contains("holds no key").doesNotContain("secret-text");
        assertThat(why(keyring.keysOrNew())).contains("holds no key");
        assertThat(Files.readString(file)).contains("secret-text");
    }

    @Test
    void aFileThatCannotBeMadeIsASentence() throws IOException {
        Files.writeString(folder.resolve("state"), "no folder");

        assertThat(why(keyring.keysOrNew())).contains(file.toString(), "can't be read or written");
    }

    @Test
    void aRotatedKeyOpensWhatTheOlderOnesSealed() throws IOException {
        var old = keyring.keysOrNew().get();
        var sealed = old.sealing().seal(TOKEN, NAME);
        var rotation = keyring.rotate().get();
        var again = keyring.rotate().get();
        var now = keyring.keys().get();

        assertThat(rotation.from()).isNotEqualTo(rotation.to());
        assertThat(again.from()).isEqualTo(rotation.to());
        assertThat(now.sealing().unseal(sealed, NAME)).contains(TOKEN);
        assertThat(old.sealing().isOfNewestKey(sealed)).isTrue();
        assertThat(now.sealing().isOfNewestKey(sealed)).isFalse();
        assertThat(now.sealing().isOfNewestKey(now.sealing().seal(TOKEN, NAME))).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theKeyOfMarksIsTheSameAfterARotation() {
        var token = new SubscriptionToken("token");
        var before = keyring.keysOrNew().get().marking();
        keyring.rotate().get();
        var after = keyring.keys().get().marking();

        assertThat(after.keyId()).isEqualTo(before.keyId());
        assertThat(after.of(token)).isEqualTo(before.of(token));
    }

    @Test
    void whatACrashLeftBesideTheFileIsNoObstacle() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file.resolveSibling("herald.key.new"), "half a ke");
        keyring.keysOrNew().get();
        Files.writeString(file.resolveSibling("herald.key.new"), "half a ke");

        assertThat(keyring.rotate().isRight()).isTrue();
    }

    @Test
    void aKeyInTheEnvironmentGoesBeforeAFileAndIsNotRotatedHere() throws IOException {
        keyring.keysOrNew().get();
        var inEnvironment = environment(Keyrings.KEY, Files.readString(file));

        assertThat(inEnvironment.keysOrNew().get().marking().keyId())
                .isEqualTo(keyring.keys().get().marking().keyId());
        assertThat(why(inEnvironment.rotate())).contains("HERALD_KEY", "HERALD_KEY_FILE");
        assertThat(inEnvironment.place()).contains("HERALD_KEY");
    }

    @Test
    void aKeyInTheEnvironmentThatIsNoneIsSaidToBeNoneAndNotTold() {
        assertThat(why(environment(Keyrings.KEY, "secret-text").keys()))
                .contains("HERALD_KEY")
                .doesNotContain("secret-text");
    }

    @Test
    void theEnvironmentNamesAnotherFile() {
        var other = folder.resolve("other.key");
        environment(Keyrings.KEY_FILE, other.toString()).keysOrNew().get();

        assertThat(other).exists();
        assertThat(file).doesNotExist();
    }

    private Keyring environment(String variable, String value) {
        return Keyrings.of(asked -> Option.when(asked.equals(variable), value), file);
    }
}
