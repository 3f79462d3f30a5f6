/**
 * Values, aggregates and facts for properties, made at random and shrunk when one fails. Every generator is valid by
 * construction; those of facts come in kinds that say what the rules will make of them, see {@link Situations}, and
 * content that someone wrote comes in kinds that say what will be refused, see {@link ContentSlips}.
 *
 * <p>The engine is jqwik 1.9.3, behind {@link Generator}: whoever replaces it changes one class.
 */
@NullMarked
package dev.herald.testkit.generator;

import org.jspecify.annotations.NullMarked;
