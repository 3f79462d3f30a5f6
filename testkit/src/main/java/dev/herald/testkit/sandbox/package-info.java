/**
 * The sandbox: the Marketing Message API for Messenger on localhost, with state, judging by the domain's own rules on
 * what it alone knows. It has its own wire code on purpose: sharing the client's would hide the client's mistakes.
 */
@NullMarked
package dev.herald.testkit.sandbox;

import org.jspecify.annotations.NullMarked;
