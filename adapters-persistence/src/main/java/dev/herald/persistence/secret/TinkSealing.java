package dev.herald.persistence.secret;

import com.google.crypto.tink.Aead;
import dev.herald.application.port.SealedSecret;
import dev.herald.application.port.Sealing;
import dev.herald.application.port.Secret;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

/** Seals by authenticated encryption, the name being its associated data. */
final class TinkSealing implements Sealing {
    private final Aead aead;
    private final byte[] newestPrefix;

    /**
     * Seals with the newest of some keys.
     *
     * @param newestPrefix what everything begins with that was sealed with it
     */
    TinkSealing(Aead aead, byte[] newestPrefix) {
        this.aead = aead;
        this.newestPrefix = newestPrefix.clone();
    }

    @Override
    public SealedSecret seal(Secret secret, String name) {
        try {
            var sealed = aead.encrypt(
                    secret.value().getBytes(StandardCharsets.UTF_8), name.getBytes(StandardCharsets.UTF_8));
            return new SealedSecret(Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException bug) {
            throw new IllegalStateException(bug);
        }
    }

    @Override
    public Option<Secret> unseal(SealedSecret sealed, String name) {
        try {
            var secret = aead.decrypt(bytes(sealed), name.getBytes(StandardCharsets.UTF_8));
            return Option.some(new Secret(new String(secret, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Option.none();
        }
    }

    @Override
    public boolean isOfNewestKey(SealedSecret sealed) {
        var bytes = bytes(sealed);
        return bytes.length >= newestPrefix.length
                && Arrays.equals(Arrays.copyOf(bytes, newestPrefix.length), newestPrefix);
    }

    private static byte[] bytes(SealedSecret sealed) {
        return Base64.getDecoder().decode(sealed.text());
    }
}
