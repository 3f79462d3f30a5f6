package dev.herald.testkit.generator;

import io.vavr.Function3;
import io.vavr.Function4;
import io.vavr.Function5;
import io.vavr.Function6;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;

/**
 * Makes values of one kind at random. Immutable, and without a state: the same seed gives the same value. A value that
 * fails a property shrinks towards what the generator names first: the lowest number, the first of several, no value.
 *
 * <p>A team puts its own together from ours:
 *
 * <pre>{@code
 * Generator<Voucher> vouchers = Generator.combine(Amounts.in(usd), Ids.tokens(), Voucher::new);
 *
 * @Provide
 * Arbitrary<Voucher> vouchers() {
 *     return vouchers.asArbitrary();
 * }
 * }</pre>
 *
 * <p>or, in a test without jqwik, {@code vouchers.samples(42).limit(1000).forEach(…)}.
 *
 * @param <T> what it makes
 */
public interface Generator<T> {

    /** What becomes of its values. */
    <R> Generator<R> map(Function<? super T, ? extends R> change);

    /** What its values make generators for. Shrinks less well than {@link #combine}, which is to be preferred. */
    <R> Generator<R> flatMap(Function<? super T, Generator<R>> next);

    /**
     * Those of its values that are wanted. Most should be: after 10,000 unwanted ones in a row it gives up.
     *
     * @throws RuntimeException of the engine's, when it gives up
     */
    Generator<T> filter(Predicate<? super T> wanted);

    /** So many of its values, of both sizes and all between; shrinks towards fewer. */
    Generator<Seq<T>> list(int fewest, int most);

    /** The value for this seed. */
    T sample(long seed);

    /** Endlessly many values; the same ones for the same seed. */
    Stream<T> samples(long seed);

    /** The generator for jqwik's {@code @Provide} methods. */
    Arbitrary<T> asArbitrary();

    /** No value, or one of its values. */
    default Generator<Option<T>> option() {
        return oneOf(constant(Option.<T>none()), this.<Option<T>>map(Option::some));
    }

    /** Always this value. */
    static <T> Generator<T> constant(T value) {
        return Jqwik.of(List.of(value));
    }

    /** One of these values, each as often as the others. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the list only reads them
    static <T> Generator<T> of(T... values) {
        return Jqwik.of(List.of(values));
    }

    /** One of these values, each as often as the others; there must be one. */
    static <T> Generator<T> of(Seq<T> values) {
        return Jqwik.of(values);
    }

    /** A whole number between these two, both included, each as often as the others. */
    static Generator<Long> between(long least, long most) {
        return Jqwik.between(least, most);
    }

    /** A text of so many of these characters: mostly short, sometimes as long as it can be. */
    static Generator<String> text(String characters, int fewest, int most) {
        return Texts.of(characters, fewest, most);
    }

    /** A value of one of these, each as often as the others. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the list only reads them
    static <T> Generator<T> oneOf(Generator<? extends T>... generators) {
        return oneOf(List.of(generators));
    }

    /** A value of one of these, each as often as the others; there must be one. */
    static <T> Generator<T> oneOf(Seq<? extends Generator<? extends T>> generators) {
        return of(generators).flatMap(generator -> generator.map(value -> value));
    }

    /** What two values make together. */
    static <A, B, R> Generator<R> combine(Generator<A> a, Generator<B> b, BiFunction<A, B, R> make) {
        return Jqwik.combine(a, b, make);
    }

    /** What three values make together. */
    static <A, B, C, R> Generator<R> combine(
            Generator<A> a, Generator<B> b, Generator<C> c, Function3<A, B, C, R> make) {
        return Jqwik.combine(a, b, c, make);
    }

    /** What four values make together. */
    static <A, B, C, D, R> Generator<R> combine(
            Generator<A> a, Generator<B> b, Generator<C> c, Generator<D> d, Function4<A, B, C, D, R> make) {
        return Jqwik.combine(a, b, c, d, make);
    }

    /** What five values make together. */
    static <A, B, C, D, E, R> Generator<R> combine(
            Generator<A> a,
            Generator<B> b,
            Generator<C> c,
            Generator<D> d,
            Generator<E> e,
            Function5<A, B, C, D, E, R> make) {
        return Jqwik.combine(a, b, c, d, e, make);
    }

    /** What six values make together. */
    static <A, B, C, D, E, F, R> Generator<R> combine(
            Generator<A> a,
            Generator<B> b,
            Generator<C> c,
            Generator<D> d,
            Generator<E> e,
            Generator<F> f,
            Function6<A, B, C, D, E, F, R> make) {
        return Jqwik.combine(a, b, c, d, e, f, make);
    }
}
