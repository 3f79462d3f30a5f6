package dev.herald.http.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.herald.application.port.Answer;
import dev.herald.application.port.Usage;
import dev.herald.domain.account.AdAccountId;
import io.vavr.control.Option;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import retrofit2.Call;

/**
 * Carries out one call, once, on the caller's thread, and says what became of it. Only an error in the API's own
 * envelope is a denial; an answer that is anything else than expected is unreadable, with its text kept for people.
 * Whatever comes back, it answers and never throws.
 */
final class Transport {
    private static final Logger LOG = LoggerFactory.getLogger(Transport.class);
    private static final int FIRST_NO_SUCCESS = 300;

    private final JsonMapper mapper;
    private final Redaction redaction;
    private final ErrorEnvelope errors;
    private final UsageHeaders usages;
    private final Wires wires;
    private final HostBreaker host;
    private final SendRates rates;
    private final CallWatch watch;
    private final AtomicLong readersFailed = new AtomicLong();

    Transport(JsonMapper mapper, Redaction redaction, Wires wires, HostBreaker host, SendRates rates, CallWatch watch) {
        this.mapper = mapper;
        this.redaction = redaction;
        this.errors = new ErrorEnvelope(mapper, redaction);
        this.usages = new UsageHeaders(mapper);
        this.wires = wires;
        this.host = host;
        this.rates = rates;
        this.watch = watch;
    }

    /**
     * Makes the call.
     *
     * @param call one of {@link GraphCalls}, given the progress and a credential, which travel with it
     * @param value takes from a successful answer, a JSON object, what was asked for; none if the answer does not hold it
     */
    <T> Answer<T> ask(Function<CallProgress, Call<ResponseBody>> call, Function<JsonNode, Option<T>> value) {
        return host.guard(() -> {
            var watched = new WatchedCall(watch);
            var answer = carryOut(call, value, watched);
            watched.ends(answer);
            return answer;
        });
    }

    private <T> Answer<T> carryOut(
            Function<CallProgress, Call<ResponseBody>> call, Function<JsonNode, Option<T>> value, WatchedCall watched) {
        var progress = new CallProgress(wires);
        try {
            var made = call.apply(progress);
            watched.is(made.request());
            var adAccount = CalledAccount.of(made.request().url());
            var response = made.execute();
            var reply = Reply.of(response);
            var answer = BatchOfOne.is(response.raw().request())
                    ? answerInBatch(reply, value, adAccount)
                    : answer(reply, value, adAccount);
            tell(adAccount, answer.usage());
            return answer;
        } catch (IOException | RuntimeException broken) {
            var why = redaction.apply(broken.getClass().getSimpleName() + ": " + broken.getMessage());
            return progress.mayHaveArrived() ? new Answer.Lost<>(why) : new Answer.NotSent<>(why);
        }
    }

    private void tell(Option<AdAccountId> adAccount, Usage usage) {
        if (!usage.equals(Usage.UNTOLD)) {
            adAccount.forEach(named -> rates.told(named, usage));
            watch.told(adAccount, usage);
        }
    }

    private <T> Answer<T> answerInBatch(
            Reply batch, Function<JsonNode, Option<T>> value, Option<AdAccountId> adAccount) {
        var json = json(batch);
        return this.<T>denial(batch, json, adAccount)
                .orElse(() -> BatchOfOne.open(batch, json).map(reply -> answer(reply, value, adAccount)))
                .getOrElse(() -> unreadable(batch));
    }

    private <T> Answer<T> answer(Reply reply, Function<JsonNode, Option<T>> value, Option<AdAccountId> adAccount) {
        var json = json(reply);
        return this.<T>denial(reply, json, adAccount)
                .orElse(() -> Option.some(json)
                        .filter(answer -> answer.isObject() && reply.status() < FIRST_NO_SUCCESS)
                        .flatMap(object -> taken(object, value))
                        .map(asked -> new Answer.Success<>(asked, usages.read(reply.headers()))))
                .getOrElse(() -> unreadable(reply));
    }

    /** Nothing that can be written as JSON makes a call throw, whatever reads it. A reader that throws is a defect. */
    private <T> Option<T> taken(JsonNode answer, Function<JsonNode, Option<T>> value) {
        try {
            return value.apply(answer);
        } catch (RuntimeException unexpected) {
            readersFailed.incrementAndGet();
            LOG.warn("an answer is taken for unreadable because its reader failed", new ReaderFailed(unexpected));
            return Option.none();
        }
    }

    /** What a reader threw, and where, without its words: they may hold some of the answer. */
    private static final class ReaderFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReaderFailed(RuntimeException thrown) {
            super(thrown.getClass().getName());
            setStackTrace(thrown.getStackTrace());
        }
    }

    /** How many answers made a reader throw. */
    long readersFailed() {
        return readersFailed.get();
    }

    /**
     * A refusal for the pace says in a header how long it lasts, unless it does so in its own data. A header may tell of
     * several objects; where the call names no ad account, the longest time of all is taken.
     */
    private <T> Option<Answer<T>> denial(Reply reply, JsonNode json, Option<AdAccountId> adAccount) {
        return errors.read(json).map(denial -> {
            var usage = usages.read(reply.headers());
            var ours = adAccount.map(usage::about).getOrElse(usage);
            var isForPace = SendRate.waitAfter(denial.reason()).isDefined();
            return new Answer.Denied<>(isForPace ? denial.orRemaining(ours.regainsAccessIn()) : denial, usage);
        });
    }

    private <T> Answer<T> unreadable(Reply reply) {
        return new Answer.Unreadable<>(reply.status(), redaction.apply(reply.text()), usages.read(reply.headers()));
    }

    private JsonNode json(Reply reply) {
        try {
            return mapper.readTree(reply.text());
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }
}
