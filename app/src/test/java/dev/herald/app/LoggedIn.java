package dev.herald.app;

import java.io.IOException;
import java.util.regex.Pattern;

/** A person who logged in with a browser. */
record LoggedIn(String cookie, String formToken) {
    private static final Pattern COOKIE = Pattern.compile("(?i)set-cookie: (herald_session_\\d+=[^;]+)");
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    static LoggedIn begun(RawHttp raw) throws IOException {
        var answer = raw.form("/login", "password=" + ServedSale.PASSWORD.replace(' ', '+'));
        var cookie = found(COOKIE, answer.head());
        var page = raw.call("GET", "/", "Cookie: " + cookie);
        return new LoggedIn(cookie, found(FORM_TOKEN, page.body()));
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return matcher.group(1);
    }
}
