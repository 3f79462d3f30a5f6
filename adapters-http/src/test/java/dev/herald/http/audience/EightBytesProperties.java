package dev.herald.http.audience;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Looking at eight bytes at a time finds what looking at each finds. */
class EightBytesProperties {

    @Property
    void theFirstLineFeedIsFoundWhereverItIs(
            @ForAll @Size(max = 40) byte[] bytes,
            @ForAll @IntRange(max = 40) int from,
            @ForAll @IntRange(max = 45) int lineFeed) {
        var start = Math.min(from, bytes.length);
        if (lineFeed < bytes.length) {
            bytes[lineFeed] = '\n';
        }
        var expected = start;
        while (expected < bytes.length && bytes[expected] != '\n') {
            expected++;
        }

        assertThat(EightBytes.indexOfLineFeed(bytes, start, bytes.length)).isEqualTo(expected);
    }

    @Property
    void bytesAreAsciiIfNoneOfThemIsNegative(
            @ForAll @Size(max = 40) byte[] bytes, @ForAll @IntRange(max = 40) int from, @ForAll boolean onlyAscii) {
        var start = Math.min(from, bytes.length);
        var expected = true;
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = onlyAscii ? (byte) (bytes[i] & 0x7F) : bytes[i];
            expected &= i < start || bytes[i] >= 0;
        }

        assertThat(EightBytes.areAscii(bytes, start, bytes.length - start)).isEqualTo(expected);
    }
}
