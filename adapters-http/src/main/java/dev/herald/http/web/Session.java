package dev.herald.http.web;

import java.time.Instant;

/**
 * That somebody logged in.
 *
 * @param formToken what every form of the session carries, so that no other site can send one
 * @param expiresAt when it ends
 * @param shelf what it is to be shown
 * @param veil hides what its addresses carry
 */
public record Session(String formToken, Instant expiresAt, Shelf shelf, Veil veil) {

    @Override
    public String toString() {
        return "Session[until " + expiresAt + "]";
    }
}
