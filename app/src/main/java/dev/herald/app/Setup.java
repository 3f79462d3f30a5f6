package dev.herald.app;

import com.google.inject.Module;
import dev.herald.app.file.CampaignAudience;
import dev.herald.app.file.CampaignFile;
import dev.herald.app.file.KnownSenders;
import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.dispatch.Limits;
import dev.herald.application.port.Addressees;
import dev.herald.application.port.Node;
import dev.herald.application.port.SenderName;
import dev.herald.application.port.Store;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.violation.Violation;
import dev.herald.http.audience.AudienceFile;
import dev.herald.http.audience.IcuTimeZoneRegions;
import dev.herald.persistence.secret.KeptMarking;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How a campaign is to be worked on: which rules, which API, which store. Immutable; each method gives another setup.
 *
 * @param file the campaign file
 * @param additions a team's own rules, prices and adapters
 * @param graph the API's base address without version; none for the built-in sandbox
 * @param graphVersion the API's version
 * @param database where state is kept; none for SQLite beside the campaign file
 * @param patience how long failures of the other side are borne
 * @param secrets access tokens and the like, by the names of their environment variables
 * @param node under which name it works on a PostgreSQL database beside other nodes; none to have the store alone
 */
public record Setup(
        Path file,
        Additions additions,
        Option<String> graph,
        String graphVersion,
        Option<String> database,
        Duration patience,
        Secrets secrets,
        Option<String> node) {
    private static final String BUILT_IN = "sandbox";
    private static final Pattern NODE_NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Herald's own rules, the built-in sandbox, SQLite beside the file, secrets from the environment. */
    public static Setup of(Path file) {
        return new Setup(
                file,
                Additions.NONE,
                Option.none(),
                dev.herald.http.graph.GraphSettings.DEFAULT_VERSION,
                Option.none(),
                Limits.STANDARD.patience(),
                Secrets.fromEnvironment(),
                Option.none());
    }

    /** The same with these additions in place of those there were. */
    public Setup withAdditions(Additions other) {
        return new Setup(file, other, graph, graphVersion, database, patience, secrets, node);
    }

    /** The same for what lies in a folder, beside whatever campaign files are there. */
    public static Setup inFolder(Path folder) {
        return of(folder.resolve("campaign.yaml"));
    }

    /** The same with other rules: {@code withRules(book -> book.withRecipientRule(rule))}. */
    public Setup withRules(UnaryOperator<RuleBook> change) {
        return withAdditions(additions.withRules(change));
    }

    /** The same with a team's module; what it binds replaces what Herald binds. */
    public Setup withModule(Module module) {
        return withAdditions(additions.withModule(module));
    }

    /** The same against the API at this base address, without version. */
    public Setup withGraph(String base) {
        var normalized = Option.some(ApiBase.normalized(base));
        return new Setup(file, additions, normalized, graphVersion, database, patience, secrets, node);
    }

    /** The same against this version of the API, {@code v24.0}. */
    public Setup withGraphVersion(String version) {
        return new Setup(file, additions, graph, version, database, patience, secrets, node);
    }

    /**
     * The same on another store: {@code jdbc:sqlite:FILE}, {@code jdbc:postgresql://HOST/DATABASE}, {@code postgres:embedded}
     * or {@code memory:}.
     */
    public Setup withDatabase(String url) {
        return new Setup(file, additions, graph, graphVersion, Option.some(url), patience, secrets, node);
    }

    /** The same with another patience. */
    public Setup withPatience(Duration other) {
        return new Setup(file, additions, graph, graphVersion, database, other, secrets, node);
    }

    /** The same with these secrets in place of the environment's. */
    public Setup withSecrets(Secrets other) {
        return new Setup(file, additions, graph, graphVersion, database, patience, other, node);
    }

    /**
     * The same as one of several nodes that work on a PostgreSQL database at once.
     *
     * @param name the process's own: letters, digits, dots, dashes and underscores
     */
    public Setup withNode(String name) {
        return new Setup(file, additions, graph, graphVersion, database, patience, secrets, Option.some(name));
    }

    /** Where state is kept, as an address: {@code jdbc:sqlite:my/.herald/herald.db}. */
    public String store() {
        var folder = Option.of(file.getParent()).getOrElse(Path.of(""));
        return Stores.shown(Stores.address(database, graph, folder));
    }

    /** Whether both keep their state in the same store. */
    boolean hasStoreOf(Setup other) {
        return exactStore().equals(other.exactStore());
    }

    /** The servers of {@code postgres:embedded} have the same address in every folder. */
    private String exactStore() {
        var here = folder().normalize();
        return Stores.address(database, graph, here) + (database.contains(EmbeddedStores.ADDRESS) ? " in " + here : "");
    }

    /**
     * Opens the store, which nobody else can work on until it is closed; but for other nodes, if this is one.
     */
    public Either<CannotStart, Herald> open() {
        return nodeMistakes().isEmpty()
                ? open(node.<Access>map(Access.AmongNodes::new).getOrElse(Access.OWNED))
                : Either.left(new CannotStart.BadInput(nodeMistakes()));
    }

    private Seq<Violation> nodeMistakes() {
        return node.toList()
                .flatMap(
                        name -> List.of(
                                Option.when(
                                        !NODE_NAME.matcher(name).matches(),
                                        "must be 1 to 64 letters, digits, dots, dashes and underscores"),
                                Option.when(
                                        !database.exists(Stores::isOnServer),
                                        "works on a database that nodes share: give it --db " + Stores.POSTGRES
                                                + "//HOST/DATABASE"),
                                Option.when(
                                        graph.isEmpty(),
                                        "can't use the built-in sandbox, which each process has for itself: give it --graph URL")))
                .flatMap(mistake -> mistake)
                .map(mistake -> Violation.of("--node", mistake));
    }

    /** Who works. */
    Node worker() {
        return node.map(name -> new Node(name, false))
                .getOrElse(() -> new Node("process-" + ProcessHandle.current().pid(), true));
    }

    /** Opens the store to look only; somebody else may be at work on it. */
    public Either<CannotStart, Herald> openToLook() {
        return open(Access.SHARED);
    }

    /** Opens the store to take down what happens to a campaign's messages; a run may be at work on it. */
    public Either<CannotStart, Herald> openBesideARun() {
        return open(Access.BESIDE_A_RUN);
    }

    /** Opens the store to pause the campaign; a run may be at work on it. The audience need not be there. */
    public Either<CannotStart, Brake> openBrake() {
        return read().flatMap(campaign -> openStore(campaign.folder(), Access.BESIDE_A_RUN)
                .map(store -> new Brake(this, brief(campaign), store, KeyPlace.of(campaign.folder()))));
    }

    /** The campaign file. A sender that it names is looked up in the store, if there is one, which nothing is made for. */
    public Either<CannotStart, CampaignFile> read() {
        Either<CannotStart, KnownSenders> known =
                CampaignFile.senderNamed(file).isDefined() ? NamedSenders.of(this) : Either.right(KnownSenders.NOBODY);
        return known.flatMap(senders -> CampaignFile.read(file, senders)
                .flatMap(campaign -> campaign.withPrices(additions.prices()))
                .toEither()
                .mapLeft(CannotStart.BadInput::new));
    }

    /** The sender that the campaign file names; none if it spells one out. */
    Option<SenderName> senderName() {
        return CampaignFile.senderNamed(file)
                .flatMap(name -> SenderName.of(name).toOption());
    }

    /** Opens the senders that the store keeps; a run may be at work on it. There need be no campaign file. */
    public Either<CannotStart, Accounts> openAccounts() {
        return openAccounts(Access.BESIDE_A_RUN);
    }

    /** The same to look only. */
    public Either<CannotStart, Accounts> openAccountsToLook() {
        return openAccounts(Access.SHARED);
    }

    private Either<CannotStart, Accounts> openAccounts(Access access) {
        return openStore(folder(), access).map(store -> new Accounts(this, store, KeyPlace.of(folder())));
    }

    /** The folder of the campaign file, beside which state lies. */
    Path folder() {
        return Option.of(file.toAbsolutePath().getParent()).getOrElse(file);
    }

    /** What the file says about the campaign, at this API. */
    CampaignBrief brief(CampaignFile campaign) {
        return new CampaignBrief(
                campaign.sender(),
                campaign.campaign(),
                apiBase(),
                MessageDigests.of(campaign.campaign()),
                Option.none());
    }

    /** Opens what the store keeps of people and secrets; a run may be at work on it. The audience need not be there. */
    public Either<CannotStart, Privacy> openPrivacy() {
        return openPrivacy(Access.BESIDE_A_RUN);
    }

    /** The same to look only. */
    public Either<CannotStart, Privacy> openPrivacyToLook() {
        return openPrivacy(Access.SHARED);
    }

    private Either<CannotStart, Privacy> openPrivacy(Access access) {
        return read().flatMap(campaign -> openStore(campaign.folder(), access)
                .map(store -> new Privacy(this, campaign.campaign().page(), store, KeyPlace.of(campaign.folder()))));
    }

    private Either<CannotStart, Store> openStore(Path folder, Access access) {
        var keyring = KeyPlace.of(folder);
        var opened = Stores.open(database, graph, folder, access, new KeptMarking(keyring));
        var checked =
                access instanceof Access.Shared ? opened : opened.flatMap(store -> KeyPlace.checked(store, keyring));
        return checked.map(additions.store());
    }

    /** The API: its base address, or {@code sandbox} for the built-in one. */
    String apiBase() {
        return graph.getOrElse(BUILT_IN);
    }

    /** With whom the store is shared. */
    sealed interface Access {
        /** For us alone. */
        Access OWNED = new Owned();
        /** A run may be at work on it. */
        Access BESIDE_A_RUN = new BesideARun();
        /** The same, to look only. */
        Access SHARED = new Shared();
        /** The same of a store whose tables may have to be brought up to date first. */
        Access LOOKED_AT = new LookedAt();

        record Owned() implements Access {}

        record BesideARun() implements Access {}

        record Shared() implements Access {}

        record LookedAt() implements Access {}

        /** We are one of several nodes that work on it. */
        record AmongNodes(String name) implements Access {}
    }

    private Either<CannotStart, Herald> open(Access access) {
        return read().flatMap(campaign -> audience(campaign)
                .flatMap(audience -> openStore(campaign.folder(), access)
                        .map(store -> new Herald(this, campaign, audience, store, KeyPlace.of(campaign.folder())))));
    }

    private static Either<CannotStart, Addressees> audience(CampaignFile campaign) {
        return switch (campaign.audience()) {
            case CampaignAudience.Listed(var file) ->
                AudienceFile.open(file, campaign.campaign().page(), new IcuTimeZoneRegions())
                        .bimap(
                                why -> new CannotStart.BadInput(List.of(Violation.of("audience", why))),
                                audience -> audience);
            case CampaignAudience.Chosen(var choice) -> Either.right(choice);
        };
    }
}
