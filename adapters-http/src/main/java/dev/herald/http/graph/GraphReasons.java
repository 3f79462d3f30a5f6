package dev.herald.http.graph;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.GraphReason;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.UnknownCode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * Which reason the numbers of an error stand for. A code of marketing messages may stand in {@code code} or in
 * {@code error_subcode}, and decides wherever it stands; everything else is one of the Graph API's general classes, by
 * its error-handling page (mid-2026), or unknown. {@code is_transient} is not looked at: it is a hint only.
 */
final class GraphReasons {
    private static final int FIRST_MARKETING_CODE = 2_300_000;
    private static final int LAST_MARKETING_CODE = 2_399_999;

    private static final int PERMISSION_DENIED = 10;
    private static final int PAGE_RESTRICTED = 1_893_063;
    private static final int PERSON_UNREACHABLE = 1_893_047;

    private static final Seq<Range> GENERAL = List.of(
            new Range(1, 2, GraphReason.TEMPORARY_FAILURE),
            new Range(3, 3, GraphReason.PERMISSION_MISSING),
            new Range(4, 4, GraphReason.THROTTLED),
            new Range(PERMISSION_DENIED, PERMISSION_DENIED, GraphReason.PERMISSION_MISSING),
            new Range(17, 17, GraphReason.THROTTLED),
            new Range(32, 32, GraphReason.THROTTLED),
            new Range(100, 100, GraphReason.REQUEST_REFUSED),
            new Range(102, 102, GraphReason.ACCESS_TOKEN_REFUSED),
            new Range(190, 190, GraphReason.ACCESS_TOKEN_REFUSED),
            new Range(200, 299, GraphReason.PERMISSION_MISSING),
            new Range(341, 341, GraphReason.THROTTLED),
            new Range(368, 368, GraphReason.POLICY_BLOCK),
            new Range(551, 551, GraphReason.PERSON_UNREACHABLE),
            new Range(613, 613, GraphReason.THROTTLED),
            new Range(2635, 2635, GraphReason.REQUEST_REFUSED),
            new Range(80_000, 80_014, GraphReason.THROTTLED));

    private record Range(int first, int last, GraphReason reason) {
        boolean holds(int code) {
            return code >= first && code <= last;
        }
    }

    private GraphReasons() {}

    /**
     * The reason.
     *
     * @param subcode 0 if the error has none
     */
    static Reason of(int code, int subcode) {
        var marketing = List.of(code, subcode).filter(GraphReasons::isMarketing);
        var known = marketing.flatMap(ErrorCode::of).headOption();
        return known.map(Reason.class::cast)
                .orElse(marketing.headOption().map(UnknownCode::new))
                .getOrElse(() -> general(code, subcode));
    }

    private static boolean isMarketing(int code) {
        return code >= FIRST_MARKETING_CODE && code <= LAST_MARKETING_CODE;
    }

    private static Reason general(int code, int subcode) {
        if (code == PERMISSION_DENIED && subcode == PAGE_RESTRICTED) {
            return GraphReason.POLICY_BLOCK;
        }
        if (code == PERSON_UNREACHABLE || subcode == PERSON_UNREACHABLE) {
            return GraphReason.PERSON_UNREACHABLE;
        }
        return GENERAL.find(range -> range.holds(code))
                .map(range -> (Reason) range.reason())
                .getOrElse(() -> new UnknownCode(code));
    }
}
