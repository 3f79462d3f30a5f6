/** What webhooks are measured with: an endpoint to measure beside, and bodies to send. */
@NullMarked
package dev.herald.benchmarks.webhook;

import org.jspecify.annotations.NullMarked;
