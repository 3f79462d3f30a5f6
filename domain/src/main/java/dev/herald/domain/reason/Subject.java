package dev.herald.domain.reason;

/**
 * The one thing that a denial holds for: which page, which ad account, which person.
 *
 * @param scope the kind of thing
 * @param id its id at Meta, or the subscription token of a recipient
 */
public record Subject(Scope scope, String id) {

    @Override
    public String toString() {
        return scope.words() + " " + id;
    }
}
