package dev.herald.application.port;

import dev.herald.domain.subscription.PersonKey;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Some people of an audience, with all their tokens that are to be judged; people in order, and the tokens of each.
 *
 * @param next where the next page goes on; none after the last
 */
public record RecipientPage(Seq<Recipient> recipients, Option<PersonKey> next) {}
