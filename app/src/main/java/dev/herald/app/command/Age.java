package dev.herald.app.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how old something is: {@code 90d}, {@code 12w}, or ISO 8601 such as {@code PT36H}. A number alone is refused. */
final class Age implements ITypeConverter<Duration> {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,5})([dw])");
    private static final int DAYS_OF_A_WEEK = 7;
    private static final Duration LONGEST = Duration.ofDays(36_500);

    @Override
    public Duration convert(String text) {
        var age = read(text);
        if (age.isNegative() || age.isZero() || age.compareTo(LONGEST) > 0) {
            throw new TypeConversionException("'" + text + "' is not between nothing and a hundred years");
        }
        return age;
    }

    private static Duration read(String text) {
        var matcher = SHORT.matcher(text);
        if (matcher.matches()) {
            var days = matcher.group(2).equals("w") ? DAYS_OF_A_WEEK : 1;
            return Duration.ofDays(Long.parseLong(matcher.group(1)) * days);
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException unreadable) {
            throw new TypeConversionException("'" + text + "' is no age; write 90d, 12w or PT36H");
        }
    }
}
