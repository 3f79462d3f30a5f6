package dev.herald.benchmarks;

import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.RuleBook;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Decisions a second on one thread, beside each other. An invocation judges a range of people as the dispatcher reads
 * them, a thousand; the unit is one decision.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Thread)
public class JudgingBenchmark {
    static final int PEOPLE = 1_000;

    /** Of an audience in which the share of the denied is close to what it is in a large one. */
    static final long SEED = 12;

    /** Whom to judge. */
    @Param
    public Audience.Kind audience = Audience.Kind.VARIED;

    private List<RecipientFacts> listed = List.of();
    private RecipientFacts[] people = {};
    private final RuleBook.Batch herald = HeraldRules.open();
    private final Lambdas lambdas = new Lambdas();
    private final Validations validations = new Validations();
    private final EasyRules easyRules = new EasyRules();
    private final Drools drools = new Drools();

    /** Makes the people. */
    @Setup
    public void makePeople() {
        listed = audience.people(PEOPLE, SEED);
        people = listed.toArray(RecipientFacts[]::new);
    }

    /** Ends the session. */
    @TearDown
    public void closeDrools() {
        drools.close();
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void bitMask(Blackhole hole) {
        for (var person : people) {
            hole.consume(BitMask.judge(person));
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void herald(Blackhole hole) {
        for (var person : people) {
            hole.consume(herald.judge(person));
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void heraldByPerson(Blackhole hole) {
        for (var person : people) {
            hole.consume(herald.judgePerson(io.vavr.collection.List.of(person)));
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void lambdas(Blackhole hole) {
        for (var person : people) {
            hole.consume(lambdas.judge(person));
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void validation(Blackhole hole) {
        for (var person : people) {
            hole.consume(validations.judge(person));
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void easyRules(Blackhole hole) {
        for (var person : people) {
            hole.consume(easyRules.judge(person));
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void droolsOneByOne(Blackhole hole) {
        for (var person : people) {
            hole.consume(drools.judge(person));
        }
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void droolsInBatches(Blackhole hole) {
        hole.consume(drools.judge(listed));
    }

    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void droolsStateless(Blackhole hole) {
        hole.consume(drools.judgeStateless(listed));
    }
}
