package dev.herald.http.audience;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes are UTF-8. Jackson alone lets some wrong sequences pass, and would parse UTF-16. */
final class Utf8 {
    private static final int CHUNK = 8192;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(CHUNK);

    boolean isValid(byte[] bytes, int offset, int length) {
        return EightBytes.areAscii(bytes, offset, length) || isDecodable(ByteBuffer.wrap(bytes, offset, length));
    }

    private boolean isDecodable(ByteBuffer bytes) {
        decoder.reset();
        var result = decoder.decode(bytes, decoded.clear(), true);
        while (result.isOverflow()) {
            result = decoder.decode(bytes, decoded.clear(), true);
        }
        return !result.isError();
    }
}
