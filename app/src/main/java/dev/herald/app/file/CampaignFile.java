package dev.herald.app.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.subscription.SuppressionList;
import dev.herald.domain.violation.Violation;
import dev.herald.http.message.MessageJson;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * A campaign as a person wrote it down, and read without a mistake.
 *
 * @param folder where it lies; Herald keeps its state beside it
 * @param suppressed the people whom the page never messages
 * @param audience the people it goes to
 * @param truth what the built-in sandbox knows of these people and we do not
 * @param warmUp how long a new campaign warms up in the built-in sandbox
 * @param quietPeriod how long after a lost call its traces are looked for
 */
public record CampaignFile(
        Path folder,
        Sender sender,
        Campaign campaign,
        SuppressionList suppressed,
        CampaignAudience audience,
        Option<Path> truth,
        Option<Duration> warmUp,
        Option<Duration> quietPeriod) {
    private static final String NAMED = "sender";
    private static final String SUPPRESSED = "suppressed";

    /** The sender that a file names in place of spelling it out; none if it names none, or can't be read. */
    public static Option<String> senderNamed(Path path) {
        return YamlFile.read(path)
                .toOption()
                .map(node -> node.path(NAMED))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    /** The same for one that spells its sender out: nobody is known by a name. */
    public static Validation<Seq<Violation>, CampaignFile> read(Path path) {
        return read(path, KnownSenders.NOBODY);
    }

    /** The campaign in a YAML file, or everything that is wrong with it, each with its path in the file. */
    public static Validation<Seq<Violation>, CampaignFile> read(Path path, KnownSenders known) {
        return YamlFile.read(path)
                .flatMap(node -> node.isObject()
                        ? read(path, node, known)
                        : YamlFile.wrong(path, "holds no campaign; see examples/summer-sale/campaign.yaml"));
    }

    private static Validation<Seq<Violation>, CampaignFile> read(Path path, JsonNode node, KnownSenders known) {
        var folder = Option.of(path.toAbsolutePath().getParent()).getOrElse(path);
        var file = Section.root(node);
        var page = file.section("page");
        var suppressed = suppressed(page, folder);
        var sender = file.raw(NAMED).isMissingNode()
                ? SenderSection.read(file, page)
                : SenderSection.named(file, page, known);
        var content = content(file);
        var campaign = CampaignSection.read(file, sender, content);
        var audience = AudienceSection.read(
                file, folder, sender.map(from -> from.page().id()));
        var sandbox = file.section("sandbox");
        var truth = sandbox.text("truth").map(folder::resolve);
        var warmUp = sandbox.optional("warm_up", Texts::duration);
        var quietPeriod = sandbox.optional("quiet_period", Texts::duration);
        sandbox.nothingElse();
        file.nothingElse();
        return Violation.valid(
                file.violations(),
                () -> new CampaignFile(
                        folder,
                        sender.get(),
                        campaign.get(),
                        suppressed.get(),
                        audience.get(),
                        truth,
                        warmUp,
                        quietPeriod));
    }

    /** The same with another price book, made from that in the file, or what is wrong with it. */
    public Validation<Seq<Violation>, CampaignFile> withPrices(UnaryOperator<PriceBook> change) {
        var prices = change.apply(campaign.prices());
        return PriceBook.of(prices.otherwise(), prices.byRegion())
                .mapError(mistakes -> Violation.within("prices", mistakes))
                .flatMap(campaign::withPrices)
                .mapError(mistakes -> Violation.within("campaign", mistakes))
                .map(priced ->
                        new CampaignFile(folder, sender, priced, suppressed, audience, truth, warmUp, quietPeriod));
    }

    private static Option<SuppressionList> suppressed(Section page, Path folder) {
        return page.text(SUPPRESSED)
                .map(folder::resolve)
                .map(list -> page.keep(SUPPRESSED, SuppressionFile.read(list)))
                .getOrElse(() -> Option.some(SuppressionList.NOBODY));
    }

    private static Option<MessageContent> content(Section file) {
        var message = file.raw("message");
        if (message.isMissingNode()) {
            file.wrong("message", "is missing: what is to be sent, as the Graph API's own message object");
            return Option.none();
        }
        return file.keep("message", MessageJson.read(message));
    }
}
