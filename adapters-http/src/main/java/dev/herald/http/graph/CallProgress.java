package dev.herald.http.graph;

import okhttp3.Call;
import okhttp3.EventListener;

/**
 * How far one call has come, which decides what a failure means: until its headers begin to be written, nothing of it
 * can have arrived. Travels with the request as its tag.
 */
final class CallProgress extends EventListener {
    private static final EventListener UNTRACKED = new CallProgress();

    private volatile boolean leaving;

    /** The listener of a call: the progress that its request carries. */
    static EventListener of(Call call) {
        var progress = call.request().tag(CallProgress.class);
        return progress == null ? UNTRACKED : progress;
    }

    @Override
    public void requestHeadersStart(Call call) {
        leaving = true;
    }

    boolean mayHaveArrived() {
        return leaving;
    }
}
