package dev.herald.testkit.laws;

import java.util.function.UnaryOperator;

/**
 * Facts of which one is not known any more.
 *
 * @param what what is forgotten
 */
record Forgetting<F>(String what, UnaryOperator<F> of) {

    @Override
    public String toString() {
        return "forgetting " + what;
    }
}
