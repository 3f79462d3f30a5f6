package dev.herald.testkit.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLContext;

/** What a team may have built on the API: sends a text to whoever subscribed. */
final class Newsletter {
    private final URI address;
    private final String adAccount;
    private final String page;
    private final HttpClient client;

    Newsletter(URI address, String adAccount, String page) {
        this(address, adAccount, page, HttpClient.newHttpClient());
    }

    Newsletter(URI address, String adAccount, String page, SSLContext trust) {
        this(address, adAccount, page, HttpClient.newBuilder().sslContext(trust).build());
    }

    private Newsletter(URI address, String adAccount, String page, HttpClient client) {
        this.address = address;
        this.adAccount = adAccount;
        this.page = page;
        this.client = client;
    }

    /** The answer to the last send. */
    String send(String text, Iterable<String> tokens) {
        var made = post("message_campaign", "name=News&lifetime_budget=10000&page_id=" + page);
        var messageId = made.replaceAll("\\D", "");
        var answer = made;
        for (var token : tokens) {
            answer = post(
                    "messages",
                    "message_id=" + messageId + "&messenger_delivery_data="
                            + encoded("{\"subscription_token\":\"" + token + "\"}") + "&message="
                            + encoded("{\"text\":\"" + text + "\"}"));
        }
        return answer;
    }

    private static String encoded(String json) {
        return URLEncoder.encode(json, UTF_8);
    }

    private String post(String edge, String form) {
        var request = HttpRequest.newBuilder(address.resolve("/v24.0/act_" + adAccount + "/" + edge))
                .header("Authorization", "Bearer any")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
