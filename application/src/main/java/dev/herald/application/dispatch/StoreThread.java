package dev.herald.application.dispatch;

import dev.herald.application.port.StoreBroken;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the store's commands out on a thread of its own, in their order. Those that have gathered while it was at work go
 * into one transaction, because a disk takes as long for one as for many. A store that has failed once is left alone.
 */
final class StoreThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreThread.class);

    private static final int MOST_TOGETHER = 32;

    /**
     * How long outcomes wait for another command to share a transaction with, most likely the next window. Nothing else waits
     * for them, and whoever is answered meanwhile is in the next ones: else each few would be a transaction.
     */
    private static final long COMPANY_MILLIS = 10;

    private final StoreCommands onStore;
    private final Consumer<Event> events;
    private final BlockingDeque<Command> waiting = new LinkedBlockingDeque<>();
    private final Thread thread;
    private Option<String> failed = Option.none();

    /** Starts it; it tells what came of each command, on its thread. */
    StoreThread(StoreCommands onStore, Consumer<Event> events) {
        this.onStore = onStore;
        this.events = events;
        this.thread = Thread.ofPlatform().name("herald-store").start(this::work);
    }

    void add(Command command) {
        waiting.add(command);
    }

    private void work() {
        try {
            while (true) {
                together(next()).forEach(events);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Command next() throws InterruptedException {
        var first = waiting.take();
        if (first instanceof Command.RecordOutcomes && waiting.isEmpty()) {
            Option.of(waiting.poll(COMPANY_MILLIS, TimeUnit.MILLISECONDS)).forEach(waiting::addFirst);
        }
        return first;
    }

    private Seq<Event> together(Command first) {
        var commands = List.of(first);
        while (mayShare(first) && commands.size() < MOST_TOGETHER && mayFollow(commands, waiting.peek())) {
            commands = commands.append(waiting.remove());
        }
        return tried(commands);
    }

    /** One window at most: who holds the tokens of several could wait for somebody who waits for them. */
    private static boolean mayFollow(Seq<Command> commands, @Nullable Command next) {
        return mayShare(next)
                && !(next instanceof Command.CommitIntents && commands.exists(Command.CommitIntents.class::isInstance));
    }

    /**
     * Leasing and heartbeats read much, and hold up nobody's write meanwhile. Dropping a token waits for whoever merges
     * subscriptions, who may wait for a row that a window holds.
     */
    private static boolean mayShare(@Nullable Command command) {
        return switch (command) {
            case null -> false;
            case Command.CommitIntents commit -> true;
            case Command.RecordOutcomes outcomes -> true;
            case Command.Withhold withhold -> true;
            case Command.FinishRange finish -> true;
            case Command other -> false;
        };
    }

    private Seq<Event> tried(Seq<Command> commands) {
        if (failed.isEmpty()) {
            try {
                return onStore.carryOut(commands);
            } catch (StoreBroken broken) {
                LOG.debug("the store failed at {}", kinds(commands), broken);
                failed = Option.some(broken.what());
            } catch (RuntimeException | Error bug) {
                LOG.error("the store failed at {}", kinds(commands), bug);
                failed = Option.some("the store failed: " + bug.getMessage());
            }
        }
        return commands.map(command -> new Event.StoreFailed(failed.get()));
    }

    private static Seq<String> kinds(Seq<Command> commands) {
        return commands.map(command -> command.getClass().getSimpleName());
    }

    /** Ends it; what still waits is not done. */
    @Override
    public void close() {
        thread.interrupt();
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException stop) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
