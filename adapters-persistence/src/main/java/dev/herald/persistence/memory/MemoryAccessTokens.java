package dev.herald.persistence.memory;

import dev.herald.application.port.AccessTokenName;
import dev.herald.application.port.AccessTokens;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.SealedSecret;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

final class MemoryAccessTokens implements AccessTokens {
    private static final Comparator<Kept> BY_NAME = Comparator.<Kept, String>comparing(
                    kept -> kept.name().apiBase())
            .thenComparing(kept -> kept.name().sender())
            .thenComparing(kept -> kept.name().kind().name());

    private record Token(SealedSecret secret, Instant since) {}

    private final OneAtATime one;
    private final AuditLog audit;
    private final Map<AccessTokenName, Token> tokens = new HashMap<>();

    MemoryAccessTokens(OneAtATime one, AuditLog audit) {
        this.one = one;
        this.audit = audit;
    }

    @Override
    public void put(AccessTokenName name, SealedSecret token, AuditEntry entry) {
        one.run(() -> {
            tokens.put(name, new Token(token, entry.at()));
            audit.add(entry);
        });
    }

    @Override
    public Option<SealedSecret> find(AccessTokenName name) {
        return one.get(() -> Option.of(tokens.get(name)).map(Token::secret));
    }

    @Override
    public boolean remove(AccessTokenName name, AuditEntry entry) {
        return one.get(() -> {
            var removed = Option.of(tokens.remove(name));
            removed.forEach(token -> audit.add(entry));
            return removed.isDefined();
        });
    }

    @Override
    public Seq<Kept> kept() {
        return one.get(() -> Vector.ofAll(tokens.entrySet())
                .map(token -> new Kept(token.getKey(), token.getValue().since()))
                .sorted(BY_NAME));
    }

    @Override
    public boolean reseal(AccessTokenName name, SealedSecret before, SealedSecret after) {
        return one.get(() -> {
            var kept =
                    Option.of(tokens.get(name)).filter(token -> token.secret().equals(before));
            kept.forEach(token -> tokens.put(name, new Token(after, token.since())));
            return kept.isDefined();
        });
    }
}
