package dev.herald.application.port;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What was found when the API was asked about somebody who sends.
 *
 * @param apiBase which API, as in {@link CampaignKey}
 * @param inOrder whether nothing was found that stands in the way
 * @param permissions what the access token is allowed, by Meta's names, sorted; none if the API did not say
 * @param tokens what it says of each access token, as far as it does
 */
public record SenderCheck(
        Instant at,
        String apiBase,
        boolean inOrder,
        Option<Seq<String>> permissions,
        Map<AccessTokenName.Kind, TokenFacts> tokens) {}
