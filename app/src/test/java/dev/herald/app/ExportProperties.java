package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.app.output.Sheet;
import dev.herald.application.audience.ImportSubscriptions;
import dev.herald.application.port.Store;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.http.audience.AudienceFile;
import dev.herald.http.audience.IcuTimeZoneRegions;
import dev.herald.http.graph.ListingForm;
import dev.herald.persistence.memory.MemoryStore;
import dev.herald.testkit.generator.Subscriptions;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is exported and imported into an empty store is there again, as far as the listing's form can carry it. */
class ExportProperties {
    private static final PageId PAGE = new PageId("1001");

    /** A file tells of stops as of its last change, which comes after all it tells of. */
    private static final Instant AFTERWARDS = Instant.parse("2100-01-01T00:00:00Z");

    @Provide
    Arbitrary<List<Subscription>> subscribers() {
        return Subscriptions.any()
                .asArbitrary()
                .map(ExportProperties::onPage)
                .list()
                .ofMaxSize(12)
                .uniqueElements(Subscription::token);
    }

    private static Subscription onPage(Subscription one) {
        return new Subscription(
                one.token(),
                new Fact<>(PAGE, Fact.Source.API, one.page().asOf()),
                one.person(),
                one.region(),
                one.timeZone(),
                one.expiresAt(),
                one.nextEligibleAt(),
                one.optedInAt(),
                one.stoppedAt(),
                one.dropped(),
                one.available());
    }

    /** What the form can carry of a subscription. */
    private record Carried(
            Object token,
            Object page,
            Object person,
            Object region,
            Object zone,
            Object expiry,
            Object next,
            Object optIn,
            boolean stopped) {

        static Carried of(Subscription one) {
            return new Carried(
                    one.token(),
                    one.page().value(),
                    one.person().map(Fact::value),
                    one.region()
                            .filter(region -> region.source() != Fact.Source.INFERRED)
                            .map(Fact::value),
                    one.timeZone().map(Fact::value),
                    one.expiresAt().map(Fact::value).flatMap(Carried::time),
                    one.nextEligibleAt().flatMap(Carried::time),
                    one.optedInAt().flatMap(Carried::time),
                    one.isStopped());
        }

        /** To the millisecond, and not before 1970. */
        static Option<Instant> time(Instant instant) {
            return Option.some(instant.truncatedTo(ChronoUnit.MILLIS)).filter(time -> !time.isBefore(Instant.EPOCH));
        }
    }

    private static String export(Store store) {
        var text = new StringWriter();
        var sheet = Sheet.of(Sheet.Format.NDJSON, ListingForm.FIELDS, text);
        all(store).forEach(one -> sheet.write(ListingForm.of(one)));
        return text.toString();
    }

    private static Vector<Subscription> all(Store store) {
        return store.subscriptions()
                .page(PAGE, Option.none(), 1000)
                .subscriptions()
                .toVector();
    }

    private static Store imported(String listing) throws IOException {
        var file = Files.createTempFile("listing", ".ndjson");
        try {
            Files.writeString(file, listing);
            Files.setLastModifiedTime(file, FileTime.from(AFTERWARDS));
            var store = new MemoryStore();
            new ImportSubscriptions(store)
                    .run(AudienceFile.open(file, PAGE, new IcuTimeZoneRegions()).get());
            return store;
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 200)
    void whatIsExportedIsThereAgainOnceItIsImported(@ForAll("subscribers") List<Subscription> subscribers)
            throws IOException {
        var store = new MemoryStore();
        store.subscriptions().tell(Vector.ofAll(subscribers));

        var listing = export(store);
        var again = imported(listing);

        assertThat(all(again).map(Carried::of))
                .containsExactlyElementsOf(all(store).map(Carried::of));
        assertThat(export(again)).isEqualTo(listing);
    }
}
