package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.http.words.Times;
import dev.herald.persistence.postgres.ScratchDatabases;
import io.vavr.collection.List;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Senders that are kept by name, and campaign files that say the name. */
class AccountsCommandTest extends BesideASandbox {
    private static final int REFUSED = 2;
    private static final int SUSPENDED = 3;
    private static final String TOKEN = "EAAG-page-token-to-hide";

    private Path acme;

    /** Splits the campaign file into who sends, and the rest, which says the name. */
    @BeforeEach
    void aCampaignThatNamesItsSender() throws Exception {
        var whole = Files.readString(example.file());
        var rest = whole.indexOf("\ncampaign:");
        acme = Files.writeString(example.file().resolveSibling("acme.yaml"), whole.substring(0, rest));
        Files.writeString(example.file(), "sender: acme\n" + whole.substring(rest));
    }

    /** Types a command about the senders of the campaign's folder, at the sandbox. */
    private Cli.Result accounts(Object... words) {
        return Cli.herald(List.<Object>of("accounts")
                .appendAll(List.of(words))
                .appendAll(List.of("--folder", example.file().getParent(), "--graph", sandbox.url()))
                .toJavaArray());
    }

    private Cli.Result add(Object... more) {
        return accounts(List.<Object>of("add", "acme", "--file", acme)
                .appendAll(List.of(more))
                .toJavaArray());
    }

    @Test
    void aCampaignThatNamesAKnownSenderRunsLikeOneThatSpellsItOut() throws Exception {
        assertThat(add().out().lines()).contains("Sender acme is kept: page 140984918491243, ad account 1234567890.");

        var run = herald(List.of("run"), "--json");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.json().path("accepted").asInt()).isEqualTo(ELIGIBLE);
        assertThat(herald(List.of("report"), "--json").json().path("accepted").asInt())
                .isEqualTo(ELIGIBLE);
    }

    @Test
    void anUnknownSenderIsRefusedWithThoseKnownAndHowToAddIt() throws Exception {
        var before = herald(List.of("run"), "--json");
        add();
        accounts("add", "beta", "--file", acme);
        example.edit(text -> text.replace("sender: acme", "sender: amce"));
        var mistyped = herald(List.of("run"));

        assertThat(before.exit()).isEqualTo(REFUSED);
        assertThat(before.err())
                .contains("sender: acme is not known here", "herald accounts add acme --file SENDER.yaml");
        assertThat(mistyped.exit()).isEqualTo(REFUSED);
        assertThat(mistyped.err())
                .contains(
                        "sender: amce is not known in jdbc:sqlite:",
                        "known are acme, beta",
                        "herald accounts add amce --file SENDER.yaml --folder "
                                + example.file().getParent(),
                        "--graph " + sandbox.url());
        assertThat(sandbox.messages()).isEmpty();
    }

    @Test
    void lookingForASenderMakesNoStore() {
        herald(List.of("preflight"));

        assertThat(example.state()).doesNotExist();
    }

    @Test
    void whatIsSaidBesideANameIsAMistakeAndTheSuppressedAreTheCampaignsOwn() throws Exception {
        add();
        example.edit(text -> "app: {id: \"1\"}\npage: {id: \"2\", suppressed: never.txt}\n" + text);
        Files.writeString(example.file().resolveSibling("never.txt"), "1\n");
        var refused = herald(List.of("preflight"));
        example.edit(text -> text.replace("app: {id: \"1\"}\n", "").replace("id: \"2\", ", ""));
        var fine = herald(List.of("preflight"));

        assertThat(refused.exit()).isEqualTo(REFUSED);
        assertThat(refused.err())
                .contains("app: stands beside sender", "page.id: is not known here; known are suppressed");
        assertThat(fine.exit()).as(fine.err()).isZero();
    }

    @Test
    void theListTellsWhoIsKeptAndNeverAToken() throws Exception {
        assertThat(add().exit()).isZero();
        heraldTold(TOKEN, List.of("token", "set", "HERALD_PAGE_TOKEN"));

        var list = accounts("list");
        var json = accounts("list", "--json");

        assertThat(list.exit()).isZero();
        assertThat(list.out().replaceAll(" +", " "))
                .contains(
                        "NAME PAGE AD ACCOUNT PAYS CHECKED",
                        "acme 140984918491243 1234567890 USD never",
                        "kept for " + sandbox.url() + ": HERALD_PAGE_TOKEN")
                .doesNotContain(TOKEN);
        var sender = json.json().path("senders").path(0);
        assertThat(sender.path("name").asText()).isEqualTo("acme");
        assertThat(sender.path("tokens").findValuesAsText("name")).containsExactly("HERALD_PAGE_TOKEN");
        assertThat(sender.path("check").isNull()).isTrue();
        assertThat(json.out()).doesNotContain(TOKEN);
    }

    /** Types a command about the tokens of a sender of the campaign's folder, at the sandbox. */
    private Cli.Result tokens(Object... words) {
        return Cli.heraldTold(
                TOKEN,
                List.<Object>of("token")
                        .appendAll(List.of(words))
                        .appendAll(List.of("--folder", example.file().getParent(), "--graph", sandbox.url()))
                        .toJavaArray());
    }

    @Test
    void aSendersTokensAreSetListedAndRemovedByItsName() throws Exception {
        add();
        Files.writeString(acme, Files.readString(acme).replace("140984918491243", "140984918491244"));
        accounts("add", "beta", "--file", acme);
        var named = "HERALD_PAGE_TOKEN of 140984918491243 at " + sandbox.url();

        var set = tokens("set", "HERALD_PAGE_TOKEN", "acme");
        var listed = tokens("list", "acme").out();
        var another = tokens("list", "beta").out();
        var ofCampaign = herald(List.of("token", "list")).out();
        var notThere = tokens("remove", "HERALD_PAGE_TOKEN", "beta");
        var removed = tokens("remove", "HERALD_PAGE_TOKEN", "acme");

        assertThat(set.out().lines()).containsExactly("The " + named + " is kept, sealed.");
        assertThat(listed).contains(named).isEqualTo(ofCampaign).doesNotContain(TOKEN);
        assertThat(another.lines()).containsExactly("No access tokens are kept here.");
        assertThat(notThere.exit()).isEqualTo(REFUSED);
        assertThat(removed.out().lines()).containsExactly("The " + named + " is removed.");
        assertThat(tokens("list", "acme").out()).isEqualTo(another);
    }

    @Test
    void theTokensOfNobodyAreRefusedWithThoseKnown() {
        add();

        for (var refused : List.of(
                tokens("set", "HERALD_PAGE_TOKEN", "amce"),
                tokens("list", "amce"),
                tokens("remove", "HERALD_PAGE_TOKEN", "amce"))) {
            assertThat(refused.exit()).isEqualTo(REFUSED);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err())
                    .contains("No sender amce is kept here; known are acme.")
                    .doesNotContain(TOKEN);
        }
    }

    @Test
    void aCheckByNameOrByCampaignIsTakenDownWithTheSender() throws Exception {
        add();
        var byName = accounts("check", "acme", "--json");
        var first = accounts("list", "--json").json().path("senders").path(0).path("check");
        herald(List.of("accounts", "check"), "--subscribe");
        var second = accounts("list", "--json").json().path("senders").path(0).path("check");

        assertThat(byName.exit()).as("events are missing").isEqualTo(SUSPENDED);
        assertThat(byName.json().path("missing_events")).isNotEmpty();
        assertThat(first.path("in_order").asBoolean(true)).isFalse();
        assertThat(first.path("api").asText()).isEqualTo(sandbox.url().toString());
        assertThat(second.path("in_order").asBoolean()).isTrue();
        assertThat(second.path("permissions").toString()).contains("ads_management", "pages_messaging");
        assertThat(accounts("list").out()).contains("in order 20", "may ads_management");
    }

    @Test
    void aTokenThatEndsWithinAWeekIsPointedOutAndOneThatEndsLaterIsNot() throws Exception {
        add();
        var soon = Instant.now().plus(Duration.ofDays(6)).truncatedTo(ChronoUnit.SECONDS);
        var later = Instant.now().plus(Duration.ofDays(8)).truncatedTo(ChronoUnit.SECONDS);
        heraldTold(TOKEN + "-expires-" + soon.getEpochSecond(), List.of("token", "set", "HERALD_PAGE_TOKEN"));
        heraldTold(TOKEN + "-expires-" + later.getEpochSecond(), List.of("token", "set", "HERALD_ADS_TOKEN"));

        var check = accounts("check", "acme", "--subscribe");
        var list = accounts("list");
        var tokens = accounts("list", "--json")
                .json()
                .path("senders")
                .path(0)
                .path("check")
                .path("tokens");

        assertThat(check.exit()).as("it is still valid").isZero();
        assertThat(check.out().replaceAll("\\s+", " "))
                .contains(
                        "HERALD_PAGE_TOKEN ends within a week, " + Times.of(soon),
                        "HERALD_ADS_TOKEN is valid until " + Times.of(later));
        assertThat(list.out())
                .contains("HERALD_PAGE_TOKEN ends within a week, " + Times.of(soon)
                        + "; set another with herald token set")
                .doesNotContain("HERALD_ADS_TOKEN ends", TOKEN);
        assertThat(tokens.findValuesAsText("expires_at")).containsExactlyInAnyOrder(soon.toString(), later.toString());
        assertThat(tokens.findValuesAsText("ending")).containsExactlyInAnyOrder("true", "false");
    }

    @Test
    void aTokenThatIsNotValidAnyMoreIsNotInOrder() throws Exception {
        add();
        heraldTold(TOKEN + "-expires-1000000000", List.of("token", "set", "HERALD_PAGE_TOKEN"));

        var check = accounts("check", "acme", "--subscribe");

        assertThat(check.exit()).isEqualTo(SUSPENDED);
        assertThat(check.out()).contains("HERALD_PAGE_TOKEN is not valid any more");
        assertThat(accounts("list").out()).contains("NOT IN ORDER", "HERALD_PAGE_TOKEN is not valid any more");
    }

    @Test
    void aSenderThatIsAddedAgainIsReplacedAndARemovedOneIsUnknown() throws Exception {
        add();
        var again = add("--json");
        var removed = accounts("remove", "acme");
        var twice = accounts("remove", "acme");

        assertThat(again.json().path("replaced").asBoolean()).isTrue();
        assertThat(removed.out().lines()).containsExactly("Sender acme is removed.");
        assertThat(twice.exit()).isEqualTo(REFUSED);
        assertThat(twice.err()).contains("No sender acme is kept here; none is.");
        assertThat(accounts("check", "acme").err()).contains("No sender acme is kept here");
        assertThat(accounts("list").out()).contains("No senders are kept here. Add one:");
        assertThat(herald(List.of("preflight")).exit()).isEqualTo(REFUSED);
    }

    @Test
    void whoAddedASenderIsInTheAudit() {
        add();

        assertThat(herald(List.of("audit")).out()).contains("SENDER_ADDED", "sender acme", "page 140984918491243");
    }

    @Test
    void allMistakesOfASendersFileAreToldAtOnceAndNothingIsKept() throws Exception {
        Files.writeString(acme, "app: {id: \"1\"}\ncampaign: {}\nad_account: {id: x, currency: dollars}\n");

        var refused = add();
        var nameless = accounts("add", "a b", "--file", acme);

        assertThat(refused.exit()).isEqualTo(REFUSED);
        assertThat(refused.err())
                .contains("business.id", "ad_account.currency", "page.id", "campaign: is not known here");
        assertThat(nameless.err()).contains("NAME must be 1 to 64 letters, digits, dashes and underscores.");
        assertThat(example.state()).doesNotExist();
    }

    @Test
    void onADatabaseServerItIsTheSame() throws Exception {
        var database = ScratchDatabases.make().url();
        var added = add("--db", database);
        var run = herald(List.of("run"), "--db", database, "--json");

        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.json().path("accepted").asInt()).isEqualTo(ELIGIBLE);
    }

    @Test
    void theSandboxIsSeededFromACampaignThatNamesItsSenderOnlyIfThatIsKnown() {
        var refused = Cli.herald("sandbox", "--seed", example.file());

        assertThat(refused.exit()).isEqualTo(REFUSED);
        assertThat(refused.err()).contains("sender: acme is not known here");
    }

    @Test
    void theFileOfSettingsBesideTheCampaignsHoldsForSendersToo() throws Exception {
        Files.writeString(example.file().resolveSibling("herald.yaml"), "graph: " + sandbox.url() + "\n");

        var added = Cli.herald("accounts", "add", "acme", "--file", acme, "--folder", acme.getParent());

        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(Cli.herald("preflight", example.file()).exit()).isZero();
    }
}
