package dev.herald.application.port;

import dev.herald.domain.account.AdAccountId;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * How much of what it allows us we have used up, as the API told with an answer (endpoints page, "The error envelope",
 * mid-2026). Low use is not told at all, so what is absent is not zero. Percentages may pass 100; throttling may begin
 * below it.
 *
 * @param app of the app as a whole
 * @param businesses by business object and kind of use
 * @param adAccount of the ad account
 */
public record Usage(Option<AppUse> app, Seq<BusinessUse> businesses, Option<AdAccountUse> adAccount) {

    /** Nothing was told. */
    public static final Usage UNTOLD = new Usage(Option.none(), List.empty(), Option.none());

    /**
     * {@code X-App-Usage}, in percent.
     *
     * @param callCount calls made
     * @param totalTime time taken
     * @param cpuTime processor time taken
     */
    public record AppUse(int callCount, int totalTime, int cpuTime) {}

    /**
     * One entry of {@code X-Business-Use-Case-Usage}, in percent.
     *
     * @param id the ad account, page or business that it is about
     * @param type the kind of use, {@code ads_management}
     * @param regainsAccessIn how long calls will be refused; none if they are not
     */
    public record BusinessUse(
            String id, String type, int callCount, int totalTime, int cpuTime, Option<Duration> regainsAccessIn) {

        /** Whether it is about this ad account, named with or without the {@code act_} that paths put before it. */
        boolean isAbout(AdAccountId account) {
            return id.equals(account.value()) || id.equals("act_" + account.value());
        }
    }

    /**
     * {@code X-Ad-Account-Usage}.
     *
     * @param percent used
     * @param resetsIn when counting begins anew; none if not told
     */
    public record AdAccountUse(double percent, Option<Duration> resetsIn) {}

    /**
     * The same without what is about other business objects than this ad account. Use of the app counts for all; a page's
     * use does not. Which kinds of an account's use sends count towards is not documented, so all of them stay.
     */
    public Usage about(AdAccountId account) {
        return new Usage(app, businesses.filter(use -> use.isAbout(account)), adAccount);
    }

    /** The highest of all percentages; none if nothing was told. */
    public Option<Double> highest() {
        return app.toList()
                .flatMap(use -> List.of(use.callCount, use.totalTime, use.cpuTime))
                .appendAll(businesses.flatMap(use -> List.of(use.callCount, use.totalTime, use.cpuTime)))
                .map(Integer::doubleValue)
                .appendAll(adAccount.map(AdAccountUse::percent))
                .max();
    }

    /** The longest time for which calls will be refused; none if they are not. */
    public Option<Duration> regainsAccessIn() {
        return businesses.flatMap(BusinessUse::regainsAccessIn).max();
    }
}
