package dev.herald.persistence.sql;

import dev.herald.application.port.Recipient;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;

/** Recipients that come with all tokens of a person in a row, of which the few of each are put in order here. */
final class WholePeople {
    private final ArrayList<Recipient> read = new ArrayList<>();

    void add(Recipient next) {
        var place = read.size();
        while (place > 0 && comesBefore(next, read.get(place - 1))) {
            place--;
        }
        read.add(place, next);
    }

    private static boolean comesBefore(Recipient next, Recipient other) {
        return isOfSamePerson(next, other)
                && next.subscription().token().compareTo(other.subscription().token()) < 0;
    }

    private static boolean isOfSamePerson(Recipient one, Recipient other) {
        return one.person().equals(other.person());
    }

    /** Whether there are so many, and this one is of another person. */
    boolean isFull(int limit, Recipient next) {
        return read.size() >= limit && !isOfSamePerson(next, read.getLast());
    }

    boolean isEmpty() {
        return read.isEmpty();
    }

    Seq<Recipient> all() {
        return Vector.ofAll(read);
    }
}
