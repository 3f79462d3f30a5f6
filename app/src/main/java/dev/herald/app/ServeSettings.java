package dev.herald.app;

import dev.herald.http.web.Password;
import dev.herald.http.web.WebAddress;
import dev.herald.http.webhook.WebhookSettings;
import io.vavr.control.Option;

/**
 * How Herald answers over HTTP.
 *
 * @param webhooks how webhooks are received; none if they are not
 * @param password what opens console and API
 * @param isEncrypted whether browsers come by HTTPS, through a proxy
 * @param sendsByItself whether the campaign is run by itself meanwhile, so that nobody need ask for that
 */
public record ServeSettings(
        WebAddress address,
        Option<WebhookSettings> webhooks,
        Password password,
        boolean isEncrypted,
        boolean sendsByItself) {
    /** The environment variable of what opens console and API. */
    public static final String PASSWORD_VARIABLE = "HERALD_CONSOLE_PASSWORD";

    /** The same with webhooks that may also be signed with this. */
    ServeSettings withWebhooksSignedWith(String secret) {
        return new ServeSettings(
                address, webhooks.map(known -> known.alsoSignedWith(secret)), password, isEncrypted, sendsByItself);
    }
}
