package dev.herald.http.console;

import dev.herald.http.web.Veil;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param section which part of the console it is: the first word of its address
 * @param formToken what the page's forms carry
 * @param veil hides what its links carry
 */
record Frame(String title, String section, String formToken, Veil veil) {

    /** The address of the page about somebody, which tells nobody else who it is. */
    String person(String token) {
        return PeoplePages.address(token, veil);
    }
}
