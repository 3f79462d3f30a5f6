package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.persistence.secret.Keyrings;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code herald token set}, {@code list} and {@code remove}: what they say, and what they refuse. */
class TokenCommandTest extends BesideASandbox {
    private static final int REFUSED = 2;
    private static final String PAGE_TOKEN = "HERALD_PAGE_TOKEN";
    private static final String SECRET = "EAAG-page-token-to-hide";
    private static final List<String> LIST = List.of("token", "list");

    private Cli.Result set(String name, String token, Object... more) {
        return heraldTold(token, List.of("token", "set", name), more);
    }

    private Cli.Result remove(String name, Object... more) {
        return herald(List.of("token", "remove", name), more);
    }

    private String named(String kind) {
        return kind + " of 140984918491243 at " + sandbox.url();
    }

    private JsonNode listed() throws IOException {
        return herald(LIST, "--json").json().path("tokens");
    }

    private void assertRefused(Cli.Result result, String sentence) throws IOException {
        assertThat(result.exit()).as(result.toString()).isEqualTo(REFUSED);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).containsExactly(sentence);
    }

    /** The sentence that says this of the key file, whatever comes before and after it. */
    private void assertNoKey(Cli.Result result, String what) {
        assertThat(result.exit()).as(result.toString()).isEqualTo(REFUSED);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).contains(key().toString(), what).doesNotContain(SECRET);
    }

    @Test
    void whatIsKeptIsSaidAndInPlaceOfWhat() {
        var first = set(PAGE_TOKEN, SECRET + "\n");
        var second = set(PAGE_TOKEN, "another");

        assertThat(first.exit()).isZero();
        assertThat(first.out().lines()).containsExactly("The " + named(PAGE_TOKEN) + " is kept, sealed.");
        assertThat(first.err()).isEmpty();
        assertThat(second.out().lines())
                .containsExactly("The " + named(PAGE_TOKEN) + " is kept, sealed, in place of an earlier one.");
    }

    @Test
    void programsAreToldWhichTokenOfWhom() throws Exception {
        var set = set("HERALD_APP_SECRET", SECRET, "--json").json();

        assertThat(set.path("name").asText()).isEqualTo("HERALD_APP_SECRET");
        assertThat(set.path("sender").asText()).isEqualTo("140984918491243");
        assertThat(set.path("api").asText()).isEqualTo(sandbox.url().toString());
        assertThat(set.path("replaced").asBoolean(true)).isFalse();
        assertThat(set("HERALD_APP_SECRET", SECRET, "--json")
                        .json()
                        .path("replaced")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theListNamesWhatIsKeptAndSinceWhenAndNeverTheToken() throws Exception {
        var before = Instant.now().minusSeconds(1);
        set(PAGE_TOKEN, SECRET);
        set("HERALD_ADS_TOKEN", "another");
        var list = herald(LIST);

        assertThat(list.exit()).isZero();
        assertThat(list.out().lines()).hasSize(2);
        assertThat(list.out())
                .contains(named(PAGE_TOKEN), named("HERALD_ADS_TOKEN"))
                .doesNotContain(SECRET, "another");
        assertThat(listed()).hasSize(2);
        assertThat(listed().findValuesAsText("name")).containsExactlyInAnyOrder(PAGE_TOKEN, "HERALD_ADS_TOKEN");
        assertThat(Instant.parse(listed().path(0).path("since").asText())).isAfter(before);
        assertThat(listed().toString()).doesNotContain(SECRET, "another");
    }

    @Test
    void whatIsRemovedIsNotListedAndCannotBeRemovedAgain() throws Exception {
        set(PAGE_TOKEN, SECRET);
        var removed = remove(PAGE_TOKEN);

        assertThat(removed.exit()).isZero();
        assertThat(removed.out().lines()).containsExactly("The " + named(PAGE_TOKEN) + " is removed.");
        assertThat(herald(LIST).out().lines()).containsExactly("No access tokens are kept here.");
        assertThat(listed()).isEmpty();
        assertRefused(remove(PAGE_TOKEN), "There is no " + named(PAGE_TOKEN) + " in the store.");
        assertThat(remove(PAGE_TOKEN, "--json").json().path("status").asText()).isEqualTo("REFUSED");
    }

    @Test
    void aKindOfTokenThatThereIsNoneOfIsRefusedWithoutRepeatingIt() throws Exception {
        var sentence = "NAME must be one of HERALD_PAGE_TOKEN, HERALD_ADS_TOKEN, HERALD_APP_SECRET.";

        assertRefused(set(SECRET, "typed in the wrong place"), sentence);
        assertRefused(remove("page_token"), sentence);
        assertThat(example.state()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "two words", "two\nlines", "Umläute"})
    void aTextThatCanBeNoTokenIsRefusedWithoutRepeatingIt(String text) throws Exception {
        assertRefused(
                set(PAGE_TOKEN, text),
                "The token on standard input must be 1 to 4096 visible ASCII characters without spaces, on one line.");
        assertThat(example.state()).doesNotExist();
    }

    @Test
    void aTokenOfTheGreatestLengthIsKeptAndALongerOneRefused() throws Exception {
        assertThat(set(PAGE_TOKEN, "x".repeat(4096) + "\n").exit()).isZero();
        assertThat(set(PAGE_TOKEN, "x".repeat(4097)).exit()).isEqualTo(REFUSED);
        assertThat(set(PAGE_TOKEN, "x".repeat(100_000)).exit()).isEqualTo(REFUSED);
    }

    @Test
    void withoutAStoreThereIsNothingToListAndNothingIsMade() {
        var list = herald(LIST);

        assertThat(list.exit()).isEqualTo(REFUSED);
        assertThat(list.out()).isEmpty();
        assertThat(list.err()).contains("There is no ", "nothing was run here yet");
        assertThat(example.state()).doesNotExist();
    }

    @Test
    void aMissingKeyIsNotReplacedByANewOne() throws Exception {
        set(PAGE_TOKEN, SECRET);
        Files.move(key(), key().resolveSibling("elsewhere"));

        assertNoKey(set("HERALD_ADS_TOKEN", "another"), "is missing. Put it back");
        assertThat(key()).doesNotExist();
        assertThat(herald(LIST).exit()).as("names need no key").isZero();
        assertThat(remove(PAGE_TOKEN).exit()).as("nor does removing").isZero();
        assertThat(set(PAGE_TOKEN, SECRET).exit())
                .as("nothing needs the missing key any more")
                .isZero();
        assertThat(key()).exists();
    }

    @Test
    void aCommandThatNeedsATokenWhoseKeyIsMissingOrWrongSaysSo() throws Exception {
        set(PAGE_TOKEN, SECRET);
        Files.delete(key());
        var missing = herald(List.of("sync"));
        Keyrings.in(key()).keysOrNew().get();
        var wrong = herald(List.of("sync"));

        assertThat(missing.exit()).isEqualTo(REFUSED);
        assertThat(missing.err())
                .contains(key().toString(), "is missing. Put it back")
                .doesNotContain(SECRET);
        assertThat(wrong.exit()).isEqualTo(REFUSED);
        assertThat(wrong.err())
                .contains(
                        named(PAGE_TOKEN) + " was sealed with another key than that of the key file " + key(),
                        "Put the right key back, or set the token again.")
                .doesNotContain(SECRET);
        assertThat(set(PAGE_TOKEN, SECRET).exit()).isZero();
        assertThat(herald(List.of("sync")).exit()).isZero();
    }

    @Test
    void aKeyThatOthersMayReadOrThatIsNoneIsRefused() throws Exception {
        set(PAGE_TOKEN, SECRET);
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r--r--"));

        assertNoKey(set(PAGE_TOKEN, SECRET), "can be read or changed by others than its owner. Take that from them");

        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-------"));
        Files.writeString(key(), "{}");

        assertNoKey(set(PAGE_TOKEN, SECRET), "holds no key of Herald's. Put the right file back.");
    }
}
