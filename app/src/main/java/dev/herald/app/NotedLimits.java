package dev.herald.app;

import dev.herald.application.account.ToldLimits;
import dev.herald.application.port.Usage;
import dev.herald.domain.account.AdAccountId;
import dev.herald.http.graph.CallWatch;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.InstantSource;

/** Notes what the API tells of its limits, for whoever watches its calls too. */
record NotedLimits(ToldLimits limits, CallWatch others, InstantSource clock) implements CallWatch {

    @Override
    public void begins() {
        others.begins();
    }

    @Override
    public void ends(String call, Outcome outcome, Duration took) {
        others.ends(call, outcome, took);
    }

    @Override
    public void told(Option<AdAccountId> adAccount, Usage usage) {
        limits.told(adAccount, usage, clock.instant());
        others.told(adAccount, usage);
    }
}
