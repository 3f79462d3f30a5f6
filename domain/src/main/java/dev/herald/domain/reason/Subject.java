package dev.herald.domain.reason;

/**
 * The one thing that a denial holds for: which page, which ad account, which person.
 *
 * @param scope the kind of thing
 * @param id its id at Meta; of a recipient the subscription token, of a campaign and its parts the page and our own id
 */
public record Subject(Scope scope, String id) {

    @Override
    public String toString() {
        return scope.words() + " " + id;
    }
}
