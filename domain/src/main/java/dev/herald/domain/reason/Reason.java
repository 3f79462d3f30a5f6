package dev.herald.domain.reason;

/**
 * Why a message may not or did not go out, whether one of our rules foresaw it or the API reported it.
 *
 * <p>An open set: a team adds a reason of its own by implementing this interface, best as an enum or a record, and
 * raises it from a rule of its own. Scope and remedy belong to the reason, so that they can't disagree.
 */
public interface Reason {

    /**
     * The stable name under which the reason is stored, counted and printed: the number of an error code, or an
     * upper-case name such as {@code SAME_PERSON}. Unique among all reasons in use; letters, digits and underscores.
     */
    String key();

    /** What people call it: an error code's documented name, else the key. An enum has its constants' names. */
    default String name() {
        return key();
    }

    /** Whom the reason holds for: one recipient, or everybody under a message, a campaign, a page, and so on. */
    Scope scope();

    /** What to do about it. */
    Remedy remedy();

    /** One sentence for people: what is the case. */
    String explanation();

    /**
     * Whether what the API refused for this reason may have been done all the same, so that it must not simply be tried
     * again.
     */
    default boolean leavesDoubt() {
        return false;
    }

    /** A reason of a team's own, made in place. The parts are those of the methods above. */
    static Reason named(String key, Scope scope, Remedy remedy, String explanation) {
        return new NamedReason(key, scope, remedy, explanation);
    }
}
