package dev.herald.app.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.subscription.SuppressionList;
import dev.herald.domain.violation.Violation;
import dev.herald.http.message.MessageJson;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.file.Files;
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
    private static final String SUPPRESSED = "suppressed";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The campaign in a YAML file, or everything that is wrong with it, each with its path in the file. */
    public static Validation<Seq<Violation>, CampaignFile> read(Path path) {
        try {
            var node = YAML.readTree(Files.readAllBytes(path));
            return node.isObject()
                    ? read(path, node)
                    : wrong(path, "holds no campaign; see examples/summer-sale/campaign.yaml");
        } catch (JsonProcessingException malformed) {
            var where = malformed.getLocation();
            return wrong(
                    path,
                    "is no YAML at line " + where.getLineNr() + ", column " + where.getColumnNr() + ": "
                            + malformed.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException unreadable) {
            return wrong(
                    path, "can't be read: " + (Files.exists(path) ? unreadable.getMessage() : "there is no such file"));
        }
    }

    private static Validation<Seq<Violation>, CampaignFile> wrong(Path path, String message) {
        return Validation.invalid(List.of(Violation.of(path.toString(), message)));
    }

    private static Validation<Seq<Violation>, CampaignFile> read(Path path, JsonNode node) {
        var folder = Option.of(path.toAbsolutePath().getParent()).getOrElse(path);
        var file = Section.root(node);
        var page = file.section("page");
        var suppressed = suppressed(page, folder);
        var sender = SenderSection.read(file, page);
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
