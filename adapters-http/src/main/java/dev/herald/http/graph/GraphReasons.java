package dev.herald.http.graph;

import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.GraphReason;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.UnknownCode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Which reason the numbers of an error stand for: one table, read from the top, the first row that knows them decides. A
 * code of marketing messages decides wherever it stands; everything else is one of the Graph API's general classes, by
 * its error-handling page (mid-2026), or unknown. {@code is_transient} is not looked at: it is a hint only.
 */
final class GraphReasons {
    private static final int FIRST_MARKETING_CODE = 2_300_000;
    private static final int LAST_MARKETING_CODE = 2_399_999;

    private static final Seq<Row> TABLE = List.of(
            GraphReasons::catalogued,
            GraphReasons::unknownOfMarketing,
            pair(10, 1_893_063, GraphReason.POLICY_BLOCK),
            anywhere(1_893_047, GraphReason.PERSON_UNREACHABLE),
            code(551, GraphReason.PERSON_UNREACHABLE),
            codes(1, 2, GraphReason.TEMPORARY_FAILURE),
            code(4, GraphReason.THROTTLED),
            code(17, GraphReason.THROTTLED),
            code(32, GraphReason.THROTTLED),
            code(341, GraphReason.THROTTLED),
            code(613, GraphReason.THROTTLED),
            codes(80_000, 80_014, GraphReason.THROTTLED),
            code(102, GraphReason.ACCESS_TOKEN_REFUSED),
            code(190, GraphReason.ACCESS_TOKEN_REFUSED),
            code(3, GraphReason.PERMISSION_MISSING),
            code(10, GraphReason.PERMISSION_MISSING),
            codes(200, 299, GraphReason.PERMISSION_MISSING),
            code(100, GraphReason.REQUEST_REFUSED),
            code(2635, GraphReason.REQUEST_REFUSED),
            code(368, GraphReason.POLICY_BLOCK));

    private interface Row {
        /** The reason; none if this row does not know the numbers. */
        Option<Reason> of(int code, int subcode);
    }

    private GraphReasons() {}

    /**
     * The reason.
     *
     * @param subcode 0 if the error has none
     */
    static Reason of(int code, int subcode) {
        return TABLE.iterator()
                .flatMap(row -> row.of(code, subcode))
                .headOption()
                .getOrElse(() -> new UnknownCode(code));
    }

    private static Option<Reason> catalogued(int code, int subcode) {
        return ErrorCode.of(code).orElse(() -> ErrorCode.of(subcode)).map(Reason.class::cast);
    }

    private static Option<Reason> unknownOfMarketing(int code, int subcode) {
        return List.of(code, subcode)
                .find(number -> number >= FIRST_MARKETING_CODE && number <= LAST_MARKETING_CODE)
                .map(UnknownCode::new);
    }

    private static Row code(int number, GraphReason reason) {
        return codes(number, number, reason);
    }

    private static Row codes(int first, int last, GraphReason reason) {
        return (code, subcode) -> Option.when(code >= first && code <= last, reason);
    }

    private static Row anywhere(int number, GraphReason reason) {
        return (code, subcode) -> Option.when(code == number || subcode == number, reason);
    }

    private static Row pair(int number, int under, GraphReason reason) {
        return (code, subcode) -> Option.when(code == number && subcode == under, reason);
    }
}
