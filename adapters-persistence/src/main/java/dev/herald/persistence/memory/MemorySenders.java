package dev.herald.persistence.memory;

import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.KnownSender;
import dev.herald.application.port.SenderCheck;
import dev.herald.application.port.SenderName;
import dev.herald.application.port.Senders;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.Sender;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.TreeMap;

final class MemorySenders implements Senders {
    private final OneAtATime one;
    private final AuditLog audit;
    private final TreeMap<SenderName, KnownSender> senders = new TreeMap<>();

    MemorySenders(OneAtATime one, AuditLog audit) {
        this.one = one;
        this.audit = audit;
    }

    @Override
    public void put(SenderName name, Sender sender, AuditEntry entry) {
        one.run(() -> {
            senders.put(name, new KnownSender(name, unthrottled(sender), entry.at(), Option.none()));
            audit.add(entry);
        });
    }

    private static Sender unthrottled(Sender told) {
        var account = told.adAccount();
        return new Sender(
                told.app(),
                told.business(),
                new AdAccount(
                        account.id(),
                        account.country(),
                        account.currency(),
                        account.timeZone(),
                        account.terms(),
                        account.billing(),
                        Option.none()),
                told.page());
    }

    @Override
    public Option<KnownSender> find(SenderName name) {
        return one.get(() -> Option.of(senders.get(name)));
    }

    @Override
    public Seq<KnownSender> all() {
        return one.get(() -> Vector.ofAll(senders.values()));
    }

    @Override
    public boolean remove(SenderName name, AuditEntry entry) {
        return one.get(() -> {
            var removed = Option.of(senders.remove(name));
            removed.forEach(known -> audit.add(entry));
            return removed.isDefined();
        });
    }

    @Override
    public boolean checked(SenderName name, SenderCheck check) {
        return one.get(() -> Option.of(senders.get(name))
                .peek(known ->
                        senders.put(name, new KnownSender(name, known.sender(), known.since(), Option.some(check))))
                .isDefined());
    }
}
