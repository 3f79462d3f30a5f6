package dev.herald.http.sandbox;

import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** As many cases as each build has time for; {@code DifferentialProof} has more. */
@PropertyDefaults(tries = 200, shrinking = ShrinkingMode.BOUNDED)
final class DifferentialProperties extends Differential {}
