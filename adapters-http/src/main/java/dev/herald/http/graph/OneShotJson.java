package dev.herald.http.graph;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * JSON bodies that are written once. OkHttp repeats a request by itself not only after a broken connection but also on
 * an answer 503 with {@code Retry-After: 0}; a body that says it can't be written twice keeps it from that.
 */
final class OneShotJson extends Converter.Factory {
    private static final MediaType JSON = MediaType.get("application/json");

    private final JsonMapper mapper;

    OneShotJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] ofParameter, Annotation[] ofMethod, Retrofit retrofit) {
        Converter<ObjectNode, RequestBody> converter = json -> new Body(json, mapper);
        return type.equals(ObjectNode.class) ? converter : null;
    }

    /** The body, turned into bytes when it is asked for its length, just before it is written. */
    static final class Body extends RequestBody {
        private final ObjectNode json;
        private final JsonMapper mapper;
        private byte @Nullable [] bytes;

        Body(ObjectNode json, JsonMapper mapper) {
            this.json = json;
            this.mapper = mapper;
        }

        /** The same with one more field; this one stays as it is. */
        Body with(String field, String value) {
            var more = mapper.createObjectNode();
            more.setAll(json);
            return new Body(more.put(field, value), mapper);
        }

        private byte[] bytes() throws IOException {
            var written = bytes;
            if (written == null) {
                written = mapper.writeValueAsBytes(json);
                bytes = written;
            }
            return written;
        }

        @Override
        public MediaType contentType() {
            return JSON;
        }

        @Override
        public long contentLength() throws IOException {
            return bytes().length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes());
        }
    }
}
