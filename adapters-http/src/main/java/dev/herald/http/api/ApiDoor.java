package dev.herald.http.api;

import dev.herald.application.office.Office;
import dev.herald.http.console.RefusalWords;
import dev.herald.http.web.Door;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Opens the API for programs below {@link #BASE}. Lists come in pages; a mistake is answered with
 * {@code application/problem+json} that says where it is and what to do. {@code openapi.json} describes it.
 */
public final class ApiDoor implements Door {
    /** Where it begins. */
    public static final String BASE = "/api/v1";

    private final CampaignAnswers campaigns;
    private final DeliveryAnswers deliveries;
    private final PeopleAnswers people;
    private final OfficeAnswers rest;

    /**
     * The API of an office.
     *
     * @param words says why a campaign can't be told of
     */
    public ApiDoor(Office office, RefusalWords words) {
        this.campaigns = new CampaignAnswers(office, words);
        this.deliveries = new DeliveryAnswers(office);
        this.people = new PeopleAnswers(office, words);
        this.rest = new OfficeAnswers(office);
    }

    @Override
    public void open(RoutesConfig routes) {
        var description = description();
        routes.get(
                BASE + "/openapi.json",
                call -> call.contentType("application/json").result(description));
        campaigns.open(routes);
        deliveries.open(routes);
        people.open(routes);
        rest.open(routes);
    }

    private static String description() {
        try (var stream = Objects.requireNonNull(ApiDoor.class.getResourceAsStream("openapi.json"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
