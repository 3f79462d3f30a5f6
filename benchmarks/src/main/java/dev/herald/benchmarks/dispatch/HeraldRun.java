package dev.herald.benchmarks.dispatch;

import dev.herald.app.Consent;
import dev.herald.app.Herald;
import dev.herald.app.Secrets;
import dev.herald.app.Setup;
import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.dispatch.Limits;
import dev.herald.application.dispatch.Progress;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Locale;

/** Herald's {@code run} of a campaign whose audience it has imported before, every send on record before it is made. */
public final class HeraldRun {
    private static final double NANOS = 1e9;
    private static final String SQLITE = "jdbc:sqlite:";

    private HeraldRun() {}

    /** {@code BASE CAMPAIGN.yaml AT_ONCE DATABASE}. */
    public static void main(String[] arguments) throws Exception {
        var database = arguments[3];
        var isSqlite = database.startsWith(SQLITE);
        var name = isSqlite ? "herald-sqlite" : "herald-postgresql";
        var setup = setup(arguments);
        try (var herald = setup.open().get()) {
            var importing = System.nanoTime();
            herald.importAudience().get();
            var imported = System.nanoTime();
            var watch = new Watch();
            var measured = Measured.begin(isSqlite ? Option.none() : Option.some(Processes.ofDatabase(database)));
            var account = herald.run(false, new Consent.Given(), watch).get();
            measured.print(name, account.accepted());
            System.err.printf(
                    Locale.ROOT,
                    "%s: imported in %.1f s before; planned in %.1f s, sent in %.1f s, accounted for in %.1f s%n",
                    name,
                    (imported - importing) / NANOS,
                    (watch.begun - imported) / NANOS,
                    (watch.last - watch.begun) / NANOS,
                    (System.nanoTime() - watch.last) / NANOS);
            check(account);
        }
        try (var herald = setup.open().get()) {
            check(herald.report().get());
        }
    }

    private static Setup setup(String[] arguments) {
        var atOnce = Integer.parseInt(arguments[2]);
        return Herald.campaign(Path.of(arguments[1]))
                .withGraph(arguments[0])
                .withDatabase(arguments[3])
                .withSecrets(new Secrets(Option.some(Message.ACCESS_TOKEN), Option.none(), Option.none()))
                .withModule(binder -> binder.bind(Limits.class).toInstance(limits(Limits.STANDARD, atOnce)));
    }

    /** Herald's own limits, but for the number of calls at once, and for the window if the property {@code window} is set. */
    private static Limits limits(Limits standard, int atOnce) {
        return new Limits(
                atOnce,
                Integer.getInteger("window", standard.window()),
                standard.ranges(),
                standard.tokensPerRange(),
                standard.lease(),
                standard.beat(),
                standard.callTimeout(),
                standard.quietPeriod(),
                standard.patience());
    }

    /** Fails unless everybody's message was accepted, and the rows add up. */
    private static void check(CampaignAccount account) {
        var sum =
                account.withheld() + account.accepted() + account.inDoubt() + account.postponed() + account.stillToDo();
        var everybody = account.subscribers();
        if (account.accepted() != everybody || sum != everybody || everybody == 0) {
            throw new IllegalStateException("not everybody was sent to: " + account);
        }
    }

    private static final class Watch implements Progress {
        private volatile long begun;
        private volatile long last;

        @Override
        public void begins(long people, long dealtWith) {
            begun = System.nanoTime();
        }

        @Override
        public void dealtWith(long people) {
            last = System.nanoTime();
        }
    }
}
