package dev.herald.app;

import dev.herald.app.file.KnownSenders;
import dev.herald.application.port.KnownSender;
import dev.herald.application.port.SenderName;
import dev.herald.domain.account.Sender;
import dev.herald.domain.violation.Violation;
import dev.herald.persistence.secret.KeptMarking;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.nio.file.Path;

/** The senders that a campaign's store keeps by name. Nothing is made to look them up. */
final class NamedSenders implements KnownSenders {
    private final Seq<KnownSender> senders;
    private final String where;
    private final String toAdd;

    private NamedSenders(Seq<KnownSender> senders, String where, String toAdd) {
        this.senders = senders;
        this.where = where;
        this.toAdd = toAdd;
    }

    /** Those of this campaign's store; nobody, if it can't be looked at as it is. */
    static Either<CannotStart, KnownSenders> of(Setup setup) {
        var marking = new KeptMarking(KeyPlace.of(setup.folder()));
        var opened = Stores.open(setup.database(), setup.graph(), setup.folder(), Setup.Access.LOOKED_AT, marking);
        if (opened.isLeft()) {
            return opened.getLeft() instanceof CannotStart.BadInput(var why)
                    ? Either.right(new NamedSenders(List.empty(), words(why), toAdd(setup)))
                    : Either.left(opened.getLeft());
        }
        try (var store = opened.get()) {
            return Either.right(new NamedSenders(store.senders().all(), "in " + setup.store(), toAdd(setup)));
        }
    }

    private static String words(Seq<Violation> why) {
        return "here (" + why.map(Violation::message).mkString("; ") + ")";
    }

    private static String toAdd(Setup setup) {
        var parent = setup.file().getParent();
        return "herald accounts add NAME --file SENDER.yaml --folder " + (parent == null ? Path.of(".") : parent)
                + setup.graph().map(base -> " --graph " + base).getOrElse("")
                + setup.database()
                        .map(address -> " --db " + Stores.shown(address))
                        .getOrElse("");
    }

    @Override
    public Validation<Seq<Violation>, Sender> find(String text) {
        return SenderName.of(text)
                .flatMap(name -> senders.find(known -> known.name().equals(name))
                        .map(KnownSender::sender)
                        .toValidation(() -> List.of(unknown(name))));
    }

    private Violation unknown(SenderName name) {
        var others = senders.isEmpty()
                ? ""
                : "; known are " + senders.map(known -> known.name().value()).mkString(", ");
        return Violation.of(
                "", name + " is not known " + where + others + ". Add it: " + toAdd.replace("NAME", name.value()));
    }
}
