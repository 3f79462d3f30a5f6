package dev.herald.http.sandbox;

import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** The same with many cases: {@code mvn -Pproof verify}. */
@PropertyDefaults(tries = 10_000, shrinking = ShrinkingMode.BOUNDED)
final class DifferentialProof extends Differential {}
