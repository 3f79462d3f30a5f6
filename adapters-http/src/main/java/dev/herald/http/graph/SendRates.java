package dev.herald.http.graph;

import dev.herald.application.port.Answer;
import dev.herald.application.port.SendPace;
import dev.herald.application.port.Usage;
import dev.herald.domain.account.AdAccountId;
import io.github.bucket4j.BlockingStrategy;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The rate of every ad account that this process sends for. */
final class SendRates implements SendPace {
    private final InstantSource clock;
    private final BlockingStrategy waiting;
    private final ConcurrentHashMap<AdAccountId, SendRate> rates = new ConcurrentHashMap<>();

    SendRates(InstantSource clock, BlockingStrategy waiting) {
        this.clock = clock;
        this.waiting = waiting;
    }

    /** Makes a send when its ad account's turn is, or says for how long it is put off. */
    <T> Answer<T> paced(AdAccountId adAccount, Supplier<Answer<T>> send) {
        var rate = of(adAccount);
        var putOff = rate.admit();
        if (putOff.isDefined()) {
            return new Answer.NotSent<>(
                    "ad account " + adAccount.value() + " sends no faster: next in " + inSeconds(putOff.get()), putOff);
        }
        var answer = send.get();
        rate.learn(answer);
        return answer;
    }

    @Override
    public void share(AdAccountId adAccount, int parts) {
        of(adAccount).share(parts);
    }

    private SendRate of(AdAccountId adAccount) {
        return rates.computeIfAbsent(adAccount, id -> new SendRate(clock, waiting));
    }

    /** Takes notice of the use that any answer to a call for this ad account tells of, if we send for it. */
    void told(AdAccountId adAccount, Usage usage) {
        Option.of(rates.get(adAccount)).forEach(rate -> rate.told(usage.about(adAccount)));
    }

    private static String inSeconds(Duration pause) {
        return pause.plusMillis(999).toSeconds() + " s";
    }
}
