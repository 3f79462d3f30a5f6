package dev.herald.application.account;

import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.KnownSender;
import dev.herald.application.port.SenderCheck;
import dev.herald.application.port.SenderName;
import dev.herald.application.port.Senders;
import dev.herald.application.port.Store;
import dev.herald.domain.account.Sender;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Keeps those who send by names of our own, and what was found of them. */
public final class KeepSenders {
    private final Senders senders;
    private final InstantSource clock;
    private final Actor actor;

    @Inject
    KeepSenders(Store store, InstantSource clock, Actor actor) {
        this.senders = store.senders();
        this.clock = clock;
        this.actor = actor;
    }

    /** Keeps a sender; the one whose place it takes, if there is one. */
    public Option<KnownSender> add(SenderName name, Sender sender) {
        var before = senders.find(name);
        var entry = entry(Act.SENDER_ADDED, name)
                .changing(before.map(KnownSender::sender).map(KeepSenders::words), Option.some(words(sender)));
        senders.put(name, sender, entry);
        return before;
    }

    /** Forgets a sender; whether there was one. */
    public boolean remove(SenderName name) {
        var before = senders.find(name).map(KnownSender::sender).map(KeepSenders::words);
        return senders.remove(name, entry(Act.SENDER_REMOVED, name).changing(before, Option.none()));
    }

    /** Takes down what a check found just now; whether there is such a sender. */
    public boolean checked(SenderName name, String apiBase, AccountCheck found) {
        return senders.checked(
                name,
                new SenderCheck(clock.instant(), apiBase, found.isInOrder(), found.permissions(), found.tokens()));
    }

    /** The sender of a name. */
    public Option<KnownSender> find(SenderName name) {
        return senders.find(name);
    }

    /** All of them, sorted by name. */
    public Seq<KnownSender> all() {
        return senders.all();
    }

    private AuditEntry entry(Act act, SenderName name) {
        return AuditEntry.of(clock.instant(), actor, act, "sender " + name);
    }

    private static String words(Sender sender) {
        return "page " + sender.page().id() + ", ad account "
                + sender.adAccount().id();
    }
}
