package dev.herald.application.port;

import dev.herald.domain.violation.Violation;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Which access token: whose, for what, and to be shown to whom.
 *
 * @param apiBase the API that it may be sent to, as in {@link CampaignKey}
 * @param sender whose it is: the name of a sender, such as the id of its page; visible ASCII, 512 characters at most
 */
public record AccessTokenName(String apiBase, String sender, Kind kind) {
    private static final int SENDER_LENGTH_MAX = 512;

    /** What a token is for. */
    public enum Kind {
        /** The access token for sends and token look-ups. */
        PAGE_TOKEN,
        /** The access token for campaigns. */
        ADS_TOKEN,
        /** The app's secret. */
        APP_SECRET;

        private static final String PREFIX = "HERALD_";

        /** The name that people use for it, which is that of the environment variable too. */
        public String word() {
            return PREFIX + name();
        }

        /** The kind of this name. */
        public static Option<Kind> of(String word) {
            return List.of(values()).find(kind -> kind.word().equals(word));
        }
    }

    /**
     * Guards the sender's name.
     *
     * @throws IllegalArgumentException if it is none
     */
    public AccessTokenName {
        Violation.refuse(Violation.unless(
                !sender.isEmpty()
                        && sender.length() <= SENDER_LENGTH_MAX
                        && sender.chars().allMatch(character -> character > ' ' && character <= '~'),
                "sender",
                "must be 1 to " + SENDER_LENGTH_MAX + " visible ASCII characters without spaces"));
    }

    /** The name in one text, no two names in the same. */
    @Override
    public String toString() {
        return kind.word() + " of " + sender + " at " + apiBase;
    }
}
