package dev.herald.testkit.generator;

import io.vavr.Function3;
import io.vavr.Function4;
import io.vavr.Function5;
import io.vavr.Function6;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.RandomGenerator;

/**
 * The engine: the one class that works with jqwik. Its edge cases are left out throughout. What is at the edge in this
 * business, its generators put there themselves; jqwik's would multiply with every part of an aggregate.
 */
record Jqwik<T>(Arbitrary<T> asArbitrary) implements Generator<T> {
    private static final int TRIES = 1000; // what jqwik sizes its generators for

    static <T> Generator<T> of(Seq<T> values) {
        return made(Arbitraries.of(values.asJava()));
    }

    static Generator<Long> between(long least, long most) {
        return made(Arbitraries.longs()
                .between(least, most)
                .shrinkTowards(Math.max(least, Math.min(most, 0)))
                .withDistribution(RandomDistribution.uniform()));
    }

    static <A, B, R> Generator<R> combine(Generator<A> a, Generator<B> b, BiFunction<A, B, R> make) {
        return made(Combinators.combine(a.asArbitrary(), b.asArbitrary()).as(make::apply));
    }

    static <A, B, C, R> Generator<R> combine(
            Generator<A> a, Generator<B> b, Generator<C> c, Function3<A, B, C, R> make) {
        return made(Combinators.combine(a.asArbitrary(), b.asArbitrary(), c.asArbitrary())
                .as(make::apply));
    }

    static <A, B, C, D, R> Generator<R> combine(
            Generator<A> a, Generator<B> b, Generator<C> c, Generator<D> d, Function4<A, B, C, D, R> make) {
        return made(Combinators.combine(a.asArbitrary(), b.asArbitrary(), c.asArbitrary(), d.asArbitrary())
                .as(make::apply));
    }

    static <A, B, C, D, E, R> Generator<R> combine(
            Generator<A> a,
            Generator<B> b,
            Generator<C> c,
            Generator<D> d,
            Generator<E> e,
            Function5<A, B, C, D, E, R> make) {
        return made(
                Combinators.combine(a.asArbitrary(), b.asArbitrary(), c.asArbitrary(), d.asArbitrary(), e.asArbitrary())
                        .as(make::apply));
    }

    static <A, B, C, D, E, F, R> Generator<R> combine(
            Generator<A> a,
            Generator<B> b,
            Generator<C> c,
            Generator<D> d,
            Generator<E> e,
            Generator<F> f,
            Function6<A, B, C, D, E, F, R> make) {
        return made(Combinators.combine(
                        a.asArbitrary(),
                        b.asArbitrary(),
                        c.asArbitrary(),
                        d.asArbitrary(),
                        e.asArbitrary(),
                        f.asArbitrary())
                .as(make::apply));
    }

    private static <T> Generator<T> made(Arbitrary<T> arbitrary) {
        return new Jqwik<>(new Unkept<>(arbitrary));
    }

    @Override
    public <R> Generator<R> map(Function<? super T, ? extends R> change) {
        return made(asArbitrary.map(change));
    }

    @Override
    public <R> Generator<R> flatMap(Function<? super T, Generator<R>> next) {
        return made(asArbitrary.flatMap(value -> next.apply(value).asArbitrary()));
    }

    @Override
    public Generator<T> filter(Predicate<? super T> wanted) {
        return made(asArbitrary.filter(wanted));
    }

    @Override
    public Generator<Seq<T>> list(int fewest, int most) {
        return made(asArbitrary.list().ofMinSize(fewest).ofMaxSize(most).map(Vector::ofAll));
    }

    @Override
    public T sample(long seed) {
        return asArbitrary.generator(TRIES).next(new Random(seed)).value();
    }

    @Override
    public Stream<T> samples(long seed) {
        var generator = asArbitrary.generator(TRIES);
        var random = new Random(seed);
        return Stream.generate(() -> generator.next(random).value());
    }

    /**
     * Jqwik keeps what it makes of each arbitrary, and compares them by writing out their lambdas. Flat maps make new ones
     * for each value: keeping them costs more than all the rest, and ties them to jqwik's own threads.
     */
    private record Unkept<T>(Arbitrary<T> arbitrary) implements Arbitrary<T> {
        @Override
        public RandomGenerator<T> generator(int tries) {
            return arbitrary.generator(tries);
        }

        @Override
        public EdgeCases<T> edgeCases(int most) {
            return EdgeCases.none();
        }

        @Override
        public boolean isGeneratorMemoizable() {
            return false;
        }
    }
}
