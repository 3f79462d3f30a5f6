package dev.herald.persistence.delivery;

import dev.herald.domain.subscription.PersonKey;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/** Cuts people, told in order, into ranges of about so many tokens. A person is never cut. */
public final class RangeCutter {

    /**
     * Some people in a row.
     *
     * @param number counted from 0
     */
    public record Cut(int number, PersonKey first, PersonKey last) {}

    private final int tokensPerRange;
    private final List<Cut> cuts = new ArrayList<>();
    private Option<PersonKey> first = Option.none();
    private Option<PersonKey> last = Option.none();
    private long tokens;

    /** Cuts whenever so many tokens have come together. */
    public RangeCutter(int tokensPerRange) {
        this.tokensPerRange = tokensPerRange;
    }

    /** The next person, with as many tokens. */
    public void add(PersonKey person, long tokensOfPerson) {
        first = first.orElse(Option.some(person));
        last = Option.some(person);
        tokens += tokensOfPerson;
        if (tokens >= tokensPerRange) {
            cut();
        }
    }

    private void cut() {
        for (var from : first) {
            for (var to : last) {
                cuts.add(new Cut(cuts.size(), from, to));
            }
        }
        first = Option.none();
        last = Option.none();
        tokens = 0;
    }

    /** All ranges, the last of which may be smaller. */
    public List<Cut> cuts() {
        cut();
        return List.copyOf(cuts);
    }
}
