package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.persistence.secret.Keyrings;
import io.vavr.collection.List;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** {@code herald key rotate}: what it says, what can be read after it, and what it refuses. */
class KeyRotateCommandTest extends BesideASandbox {
    private static final List<String> ROTATE = List.of("key", "rotate");
    private static final String SECRET = "EAAG-page-token-to-hide";
    private static final String TOKEN = "11224322820840800";
    private static final String PAGE_TOKEN = "HERALD_PAGE_TOKEN";

    private void set(String name) {
        assertThat(heraldTold(SECRET, List.of("token", "set", name)).exit()).isZero();
    }

    private JsonNode rotated() throws Exception {
        var rotated = herald(ROTATE, "--json");
        assertThat(rotated.exit()).as(rotated.toString()).isZero();
        return rotated.json();
    }

    private int check() {
        return herald(List.of("sync")).exit();
    }

    @Test
    void itSaysWhichKeyIsInPlaceOfWhichAndWhatIsSealedWithIt() throws Exception {
        set(PAGE_TOKEN);
        set("HERALD_ADS_TOKEN");
        var first = rotated();
        var said = herald(ROTATE);

        assertThat(first.path("resealed").asInt()).isEqualTo(2);
        assertThat(first.path("unreadable")).isEmpty();
        assertThat(first.path("to")).isNotEqualTo(first.path("from"));
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .matches("From now on key \\w{8} seals, in place of "
                        + first.path("to").asText() + "\\. Sealed with it now: 2\\.\\R");
        assertThat(check()).as("the tokens can be read").isZero();
    }

    @Test
    void theAuditTellsOfItAndTheKeyFileStaysItsOwnersOnly() throws Exception {
        set(PAGE_TOKEN);
        var rotated = rotated();
        var entry = herald(List.of("audit"), "--json").json().path("entries").path(0);

        assertThat(entry.path("act").asText()).isEqualTo("KEY_ROTATED");
        assertThat(entry.path("what").asText()).isEqualTo("the key file " + key());
        assertThat(entry.path("from")).isEqualTo(rotated.path("from"));
        assertThat(entry.path("to")).isEqualTo(rotated.path("to"));
        assertThat(Files.getPosixFilePermissions(key())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void whoWasForgottenStaysSo() throws Exception {
        herald(List.of("import"));
        herald(List.of("forget"), "--token", TOKEN);
        rotated();
        rotated();

        assertThat(herald(List.of("test"), "--to", TOKEN).err()).contains("This person was forgotten here");
    }

    @Test
    void whereThereWasNoKeyAndNothingNeedsOneThereIsOneAfterwards() throws Exception {
        assertThat(rotated().path("resealed").asInt()).isZero();
        assertThat(key()).exists();
    }

    @Test
    void aMissingKeyIsNotReplaced() throws Exception {
        set(PAGE_TOKEN);
        Files.delete(key());
        var refused = herald(ROTATE);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(refused.err()).contains("The key file " + key() + " is missing. Put it back");
        assertThat(key()).doesNotExist();
    }

    @Test
    void tokensThatTheWrongKeyCannotReadAreNamedAndLeftForTheRightOne() throws Exception {
        set(PAGE_TOKEN);
        var right = key().resolveSibling("right");
        Files.move(key(), right);
        Keyrings.in(key()).keysOrNew().get();
        var rotated = herald(ROTATE);

        assertThat(rotated.exit()).isEqualTo(3);
        assertThat(rotated.out().lines())
                .last()
                .isEqualTo("The HERALD_PAGE_TOKEN of 140984918491243 at " + sandbox.url() + " was sealed with a key"
                        + " that is not in the key file, and was left as it is; set it again.");
        assertThat(herald(ROTATE, "--json").json().path("unreadable").findValuesAsText("name"))
                .containsExactly(PAGE_TOKEN);

        Files.move(right, key(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(check()).isZero();
    }

    @Test
    void whereSomebodyWasForgottenTheWrongKeyIsRefused() throws Exception {
        herald(List.of("forget"), "--token", TOKEN);
        Files.delete(key());
        Keyrings.in(key()).keysOrNew().get();
        var before = Files.readString(key());
        var refused = herald(ROTATE);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("is not the one", "Put the right key back");
        assertThat(Files.readString(key())).isEqualTo(before);
    }

    @Test
    void aWordTooManyOrTooFewIsRefused() {
        assertThat(Cli.herald("key").exit()).isEqualTo(2);
        assertThat(Cli.herald("key").err()).contains("a command is missing, such as rotate");
        assertThat(herald(ROTATE, "now").exit()).isEqualTo(2);
    }
}
