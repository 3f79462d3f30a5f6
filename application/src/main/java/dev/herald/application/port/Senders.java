package dev.herald.application.port;

import dev.herald.domain.account.Sender;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Those who send, by names of our own, so that many campaigns can say a name and not spell everything out. No token is here.
 * What people did is taken down with it, in the same transaction.
 */
public interface Senders {

    /**
     * Keeps a sender as of the entry's instant, in place of an earlier one of the name; what was found of that one is
     * forgotten. Until when Meta throttles the account is not kept: a run learns it anew.
     */
    void put(SenderName name, Sender sender, AuditEntry entry);

    /** The sender of a name. */
    Option<KnownSender> find(SenderName name);

    /** All of them, sorted by name. */
    Seq<KnownSender> all();

    /**
     * Forgets a sender, and nothing else: its campaigns and tokens stay. Nothing happens, and nothing is taken down, if there
     * is none.
     *
     * @return whether there was one
     */
    boolean remove(SenderName name, AuditEntry entry);

    /** Takes down what was found, in place of what was found before; whether there is such a sender. */
    boolean checked(SenderName name, SenderCheck check);
}
