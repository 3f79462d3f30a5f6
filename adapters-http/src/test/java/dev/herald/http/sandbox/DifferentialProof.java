package dev.herald.http.sandbox;

import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** The same with many cases, half as many as a sandbox takes campaigns: {@code mvn -Pproof verify}. */
@PropertyDefaults(tries = 5_000, shrinking = ShrinkingMode.BOUNDED)
final class DifferentialProof extends Differential {}
