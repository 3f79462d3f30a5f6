package dev.herald.http.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
        Converter<JsonNode, RequestBody> converter = this::body;
        return JsonNode.class.isAssignableFrom(getRawType(type)) ? converter : null;
    }

    private RequestBody body(JsonNode json) throws JsonProcessingException {
        return new Body(mapper.writeValueAsBytes(json));
    }

    private static final class Body extends RequestBody {
        private final byte[] bytes;

        Body(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public MediaType contentType() {
            return JSON;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }
}
