package dev.herald.persistence.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AeadKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfKey;
import com.google.crypto.tink.prf.PrfSet;
import dev.herald.application.port.Keys;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/**
 * A Tink keyset with keys of two kinds: those that seal (AES-256-GCM), the newest of which is the primary key, and one that
 * marks (HMAC-SHA-256 as a pseudo-random function).
 */
final class TinkKeyset {
    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException bug) {
            throw new ExceptionInInitializerError(bug);
        }
    }

    private final KeysetHandle all;
    private final List<KeysetHandle.Entry> entries;

    private TinkKeyset(KeysetHandle all) {
        this.all = all;
        this.entries =
                List.range(0, all.size()).map(all::getAt).filter(entry -> entry.getStatus() == KeyStatus.ENABLED);
    }

    /** A keyset that there never was before. */
    static TinkKeyset made() {
        return build(KeysetHandle.newBuilder()
                .addEntry(newSealingKey())
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedPrfParameters.HMAC_SHA256_PRF)
                        .withRandomId()));
    }

    /** The keyset that a text holds in Tink's JSON; none if it is not one of Herald's. */
    static Option<TinkKeyset> read(String json) {
        try {
            var read = new TinkKeyset(TinkJsonProtoKeysetFormat.parseKeyset(
                    json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
            return Option.when(read.isWhole(), read);
        } catch (GeneralSecurityException broken) {
            return Option.none(); // its message might quote the text
        }
    }

    private boolean isWhole() {
        return all.getPrimary().getKey() instanceof AeadKey
                && entries.count(entry -> entry.getKey() instanceof PrfKey) == 1;
    }

    /** The same with a newer key that seals. */
    TinkKeyset rotated() {
        return build(KeysetHandle.newBuilder(all).addEntry(newSealingKey()));
    }

    private static KeysetHandle.Builder.Entry newSealingKey() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
    }

    private static TinkKeyset build(KeysetHandle.Builder builder) {
        try {
            return new TinkKeyset(builder.build());
        } catch (GeneralSecurityException bug) {
            throw new IllegalStateException(bug);
        }
    }

    /** The id of the newest key that seals. */
    String newestId() {
        return id(all.getPrimary());
    }

    private static String id(KeysetHandle.Entry entry) {
        return HexFormat.of().toHexDigits(entry.getId());
    }

    String json() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    all, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException bug) {
            throw new IllegalStateException(bug);
        }
    }

    Keys keys() {
        try {
            var sealing = KeysetHandle.newBuilder();
            entries.filter(entry -> entry.getKey() instanceof AeadKey)
                    .forEach(entry -> sealing.addEntry(imported(entry, entry.isPrimary())));
            var marking =
                    entries.find(entry -> entry.getKey() instanceof PrfKey).get();
            var newest = (AeadKey) all.getPrimary().getKey();
            return new Keys(
                    new TinkSealing(
                            sealing.build().getPrimitive(RegistryConfiguration.get(), Aead.class),
                            newest.getOutputPrefix().toByteArray()),
                    new TinkMarking(
                            KeysetHandle.newBuilder()
                                    .addEntry(imported(marking, true))
                                    .build()
                                    .getPrimitive(RegistryConfiguration.get(), PrfSet.class),
                            id(marking)));
        } catch (GeneralSecurityException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private static KeysetHandle.Builder.Entry imported(KeysetHandle.Entry entry, boolean primary) {
        var imported = KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId());
        return primary ? imported.makePrimary() : imported;
    }
}
