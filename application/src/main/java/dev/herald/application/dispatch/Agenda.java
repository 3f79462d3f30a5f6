package dev.herald.application.dispatch;

import dev.herald.application.dispatch.Command.Send;
import dev.herald.application.dispatch.Command.WakeAt;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.ArrayList;

/** Collects the commands of one step, and counts those that are still to be answered. */
final class Agenda {
    private final ArrayList<Command> commands = new ArrayList<>();
    private int unanswered;
    private int inFlight;

    void add(Command command) {
        commands.add(command);
        switch (command) {
            case Send send -> inFlight++;
            case WakeAt wake -> {}
            case Command other -> unanswered++;
        }
    }

    void answered() {
        unanswered--;
    }

    void callEnded() {
        inFlight--;
    }

    int inFlight() {
        return inFlight;
    }

    boolean isClear() {
        return unanswered == 0 && inFlight == 0;
    }

    Seq<Command> handOver() {
        var handed = List.ofAll(commands);
        commands.clear();
        return handed;
    }
}
