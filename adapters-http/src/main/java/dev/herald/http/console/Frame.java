package dev.herald.http.console;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param section which part of the console it is: the first word of its address
 * @param formToken what the page's forms carry
 */
record Frame(String title, String section, String formToken) {}
