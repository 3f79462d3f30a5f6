package dev.herald.http.graph;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Breaks off an answer that is longer than any of the API's, so that no answer can fill the memory. */
final class AnswerLimit implements Interceptor {
    /** A page of 500 ads takes less than 1 MiB. */
    static final long MAX_BYTES = 8L << 20;

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        return response.newBuilder().body(new Limited(response.body())).build();
    }

    private static final class Limited extends ResponseBody {
        private final ResponseBody whole;
        private final BufferedSource source;

        Limited(ResponseBody whole) {
            this.whole = whole;
            this.source = Okio.buffer(new Counted(whole.source()));
        }

        @Override
        public @Nullable MediaType contentType() {
            return whole.contentType();
        }

        @Override
        public long contentLength() {
            return whole.contentLength();
        }

        @Override
        public BufferedSource source() {
            return source;
        }
    }

    private static final class Counted extends ForwardingSource {
        private long seen;

        Counted(BufferedSource whole) {
            super(whole);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            var read = super.read(sink, byteCount);
            seen += Math.max(read, 0);
            if (seen > MAX_BYTES) {
                throw new IOException("the answer is longer than " + MAX_BYTES + " bytes");
            }
            return read;
        }
    }
}
