package com.acme.loyalty.rule;

import dev.herald.domain.subscription.Psid;
import io.vavr.control.Option;
import java.time.LocalDate;

/** What members bought. A port: the rule asks it about everybody who is judged, so it must answer at once. */
public interface Purchases {

    /** On which day, by the shop's calendar, the member bought something last; none if never, or if nobody knows them. */
    Option<LocalDate> latestBy(Psid member);
}
