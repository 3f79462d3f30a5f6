package dev.herald.testkit.sandbox;

import dev.herald.domain.account.PageId;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Subscribers in columns, about 120 bytes each: a million take 120 MB with their tokens, people and times. A row once made
 * stays; it may be made for a token that nobody listed yet, or whose subscriber is gone.
 */
final class Roll {
    private static final long UNLISTED = -1;
    private static final int NOBODY = 0;

    private final Texts texts = new Texts();
    /** Where token and person stand among the texts: in the upper and the lower half, the person one further. */
    private final Column names = new Column(0);

    private final Column traits = new Column(UNLISTED);
    private final Column expiresAt = new Column(Subscriber.NOT_TOLD);
    private final Column nextEligibleAt = new Column(Subscriber.NOT_TOLD);
    private final Column waitsUntil = new Column(Subscriber.NOT_TOLD);
    private final Column optedInAt = new Column(Subscriber.NOT_TOLD);
    private final Column emails = new Column(Digest.NONE);
    private final Column phones = new Column(Digest.NONE);
    private final List<Traits> allTraits = new ArrayList<>();
    private final Map<Traits, Integer> numberOfTraits = new HashMap<>();
    private final RowIndex byToken = new RowIndex();
    private final RowIndex byPerson = new RowIndex();
    private final RowIndex byEmail = new RowIndex();
    private final RowIndex byPhone = new RowIndex();
    private final RowOrder order = new RowOrder((one, other) -> texts.compare(tokenAt(one), tokenAt(other)));
    private int size;
    private long changes;

    /** The row of the token; {@link RowIndex#NONE} if there is none. */
    int find(String token) {
        return byToken.find(token.hashCode(), row -> texts.is(tokenAt(row), token));
    }

    /** The row of the token, made if there is none. */
    int rowOf(String token) {
        var known = find(token);
        if (known != RowIndex.NONE) {
            return known;
        }
        var row = size++;
        names.set(row, (long) texts.add(token) << Integer.SIZE | NOBODY);
        byToken.add(token.hashCode(), row);
        return row;
    }

    boolean isListed(int row) {
        return row != RowIndex.NONE && traits.get(row) != UNLISTED;
    }

    String token(int row) {
        return texts.text(tokenAt(row));
    }

    PageId page(int row) {
        return traits(row).page();
    }

    boolean isAudienceOnly(int row) {
        return traits(row).audienceOnly();
    }

    /** Who the row is about, who must be listed. */
    Subscriber get(int row) {
        var shared = traits(row);
        return new Subscriber(
                shared.page(),
                shared.pageTold(),
                person(row),
                shared.region(),
                shared.regionTold(),
                expiresAt.get(row),
                nextEligibleAt.get(row),
                waitsUntil.get(row),
                optedInAt.get(row),
                shared.stopped(),
                shared.available(),
                shared.audienceOnly(),
                emails.get(row),
                phones.get(row),
                shared.listing());
    }

    Option<String> person(int row) {
        return hasPerson(row) ? Option.some(texts.text(personAt(row))) : Option.none();
    }

    /** Lists somebody, or lets them be listed otherwise. What was sent to the token stays. */
    void put(int row, Subscriber subscriber) {
        traits.set(row, number(Traits.of(subscriber)));
        expiresAt.set(row, subscriber.expiresAt());
        nextEligibleAt.set(row, subscriber.nextEligibleAt());
        optedInAt.set(row, subscriber.optedInAt());
        subscriber.person().forEach(psid -> name(row, psid));
        digest(row, subscriber.email(), emails, byEmail);
        digest(row, subscriber.phone(), phones, byPhone);
        changes++;
    }

    private int number(Traits shared) {
        var known = numberOfTraits.get(shared);
        if (known != null) {
            return known;
        }
        allTraits.add(shared);
        numberOfTraits.put(shared, allTraits.size() - 1);
        return allTraits.size() - 1;
    }

    private void name(int row, String psid) {
        if (hasPerson(row) && texts.is(personAt(row), psid)) {
            return;
        }
        names.set(row, (long) tokenAt(row) << Integer.SIZE | texts.add(psid) + 1L);
        byPerson.add(psid.hashCode(), row);
    }

    private static void digest(int row, long digest, Column column, RowIndex index) {
        if (column.get(row) != digest) {
            column.set(row, digest);
            index.add(Long.hashCode(digest), row);
        }
    }

    /** Nobody is behind the token any more. */
    void strike(int row) {
        traits.set(row, UNLISTED);
        changes++;
    }

    /** Lets no message pass to the token before this time. */
    void waitUntil(int row, long time) {
        waitsUntil.set(row, Math.max(waitsUntil.get(row), time));
    }

    long waitsUntil(int row) {
        return waitsUntil.get(row);
    }

    /** Hands on the listed rows of a person, whose id is one of this page's. */
    void ofPerson(PageId page, String psid, IntConsumer rows) {
        byPerson.candidates(psid.hashCode(), row -> {
            if (isListed(row)
                    && hasPerson(row)
                    && texts.is(personAt(row), psid)
                    && page(row).equals(page)) {
                rows.accept(row);
            }
        });
    }

    /** Hands on the listed rows with this email or phone. */
    void ofContact(long digest, IntConsumer rows) {
        byEmail.candidates(Long.hashCode(digest), row -> handOn(row, emails, digest, rows));
        byPhone.candidates(Long.hashCode(digest), row -> handOn(row, phones, digest, rows));
    }

    private void handOn(int row, Column column, long digest, IntConsumer rows) {
        if (isListed(row) && column.get(row) == digest) {
            rows.accept(row);
        }
    }

    /** The listed rows from the first whose token sorts after this text, as many as are wanted of those meant. */
    int[] after(String token, int limit, IntPredicate isMeant) {
        var sorted = order.upTo(size);
        var from = RowOrder.firstAbove(sorted, row -> texts.compare(tokenAt(row), token));
        return Arrays.stream(sorted, from, sorted.length)
                .filter(row -> isListed(row) && isMeant.test(row))
                .limit(limit)
                .toArray();
    }

    /** The last listed rows whose tokens sort before this text, in their order, as many as are wanted of those meant. */
    int[] before(String token, int limit, IntPredicate isMeant) {
        var sorted = order.upTo(size);
        var to = RowOrder.firstAbove(sorted, row -> texts.compare(tokenAt(row), token) >= 0 ? 1 : -1);
        var found = new int[Math.min(limit, to)];
        var count = 0;
        for (var i = to - 1; i >= 0 && count < found.length; i--) {
            if (isListed(sorted[i]) && isMeant.test(sorted[i])) {
                count++;
                found[found.length - count] = sorted[i];
            }
        }
        return Arrays.copyOfRange(found, found.length - count, found.length);
    }

    /** How many rows there are, listed or not. */
    int size() {
        return size;
    }

    /** Counts up whenever somebody is listed, otherwise or no more. */
    long changes() {
        return changes;
    }

    private Traits traits(int row) {
        return allTraits.get((int) traits.get(row));
    }

    private int tokenAt(int row) {
        return (int) (names.get(row) >>> Integer.SIZE);
    }

    private int personAt(int row) {
        return (int) (names.get(row) & 0xFFFF_FFFFL) - 1;
    }

    private boolean hasPerson(int row) {
        return (int) names.get(row) != NOBODY;
    }
}
