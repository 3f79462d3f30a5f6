package dev.herald.testkit.sandbox;

import io.vavr.control.Option;

/** What an opt-in request says, and the event of the opt-in repeats. */
record OptInWords(Option<String> title, Option<String> payload, Option<String> timeZone) {
    static final OptInWords NONE = new OptInWords(Option.none(), Option.none(), Option.none());
}
