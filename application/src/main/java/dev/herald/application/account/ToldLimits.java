package dev.herald.application.account;

import dev.herald.application.account.LimitUse.Limit;
import dev.herald.application.account.LimitUse.Share;
import dev.herald.application.account.LimitUse.What;
import dev.herald.application.port.Usage;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.Sender;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * What the API told of its limits, of each the last. Of the first 1000 limits, which are more than one process meets. Any
 * thread may tell and ask.
 */
public final class ToldLimits {
    private static final int MOST = 1000;

    /** Calls under way together are answered in any order: of what their answers tell, the most holds. */
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private static final String ACCOUNT_PREFIX = "act_";

    private Map<Limit, LimitUse> lasts = HashMap.empty();

    /**
     * Takes notice of what an answer told.
     *
     * @param called the ad account that the call was for; what is told of one that was not named is nobody's
     * @param at when the answer came
     */
    public void told(Option<AdAccountId> called, Usage usage, Instant at) {
        if (!usage.equals(Usage.UNTOLD)) {
            note(usage.app()
                    .map(use -> app(use, at))
                    .toList()
                    .appendAll(usage.businesses().map(use -> useCase(use, at)))
                    .appendAll(usage.adAccount().flatMap(use -> called.map(id -> adAccount(id, use, at)))));
        }
    }

    /** What was told of those who send: of the app, of the ad account, of the page and the business, in this order. */
    public Seq<LimitUse> of(Sender sender) {
        var account = sender.adAccount().id();
        var theirs = List.of(
                account.value(), sender.page().id().value(), sender.business().id());
        var known = known();
        return known.get(new Limit.OfApp())
                .toList()
                .appendAll(known.get(new Limit.OfAdAccount(account)))
                .appendAll(theirs.flatMap(id -> useCases(known, id)));
    }

    private static Seq<LimitUse> useCases(Map<Limit, LimitUse> known, String id) {
        return known.values()
                .filter(use -> type(use, id).isDefined())
                .toList()
                .sortBy(use -> type(use, id).get());
    }

    /** For which kind of use a limit holds, if it is one of this business object. */
    private static Option<String> type(LimitUse use, String id) {
        return use.limit() instanceof Limit.OfUseCase(var whose, var type) && whose.equals(id)
                ? Option.some(type)
                : Option.none();
    }

    private synchronized Map<Limit, LimitUse> known() {
        return lasts;
    }

    private synchronized void note(Seq<LimitUse> news) {
        lasts = news.filter(use -> lasts.size() < MOST || lasts.containsKey(use.limit()))
                .foldLeft(
                        lasts,
                        (kept, use) -> kept.get(use.limit()).exists(before -> outweighs(before, use))
                                ? kept
                                : kept.put(use.limit(), use));
    }

    private static boolean outweighs(LimitUse before, LimitUse news) {
        var isTogether = news.toldAt().isBefore(before.toldAt().plus(TOGETHER));
        var isRefused =
                before.regainsAccessAt().isDefined() && news.regainsAccessAt().isEmpty();
        return isTogether && (isRefused || before.percent() > news.percent());
    }

    private static LimitUse app(Usage.AppUse use, Instant at) {
        return new LimitUse(
                new Limit.OfApp(),
                shares(use.callCount(), use.totalTime(), use.cpuTime()),
                at,
                Option.none(),
                Option.none());
    }

    private static LimitUse useCase(Usage.BusinessUse use, Instant at) {
        var id = use.id().startsWith(ACCOUNT_PREFIX) ? use.id().substring(ACCOUNT_PREFIX.length()) : use.id();
        return new LimitUse(
                new Limit.OfUseCase(id, use.type()),
                shares(use.callCount(), use.totalTime(), use.cpuTime()),
                at,
                use.regainsAccessIn().map(at::plus),
                Option.none());
    }

    private static LimitUse adAccount(AdAccountId id, Usage.AdAccountUse use, Instant at) {
        return new LimitUse(
                new Limit.OfAdAccount(id),
                List.of(new Share(What.ALL, use.percent())),
                at,
                Option.none(),
                use.resetsIn().map(at::plus));
    }

    private static Seq<Share> shares(int calls, int time, int processorTime) {
        return List.of(
                new Share(What.CALLS, calls),
                new Share(What.TIME, time),
                new Share(What.PROCESSOR_TIME, processorTime));
    }
}
