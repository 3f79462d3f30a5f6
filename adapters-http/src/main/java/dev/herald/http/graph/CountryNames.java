package dev.herald.http.graph;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import dev.herald.domain.region.Region;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.Locale;

/** Countries by their English names, long and short, as ICU's data (CLDR) has them, and by their codes. */
final class CountryNames {
    private static final Map<String, Region> BY_NAME = names(DisplayContext.LENGTH_FULL)
            .merge(names(DisplayContext.LENGTH_SHORT))
            .put("turkey", new Region("TR"));

    private CountryNames() {}

    /** The country; none if nothing is called so. */
    static Option<Region> of(String nameOrCode) {
        var name = nameOrCode.strip();
        return BY_NAME.get(name.toLowerCase(Locale.ROOT))
                .orElse(() -> Region.of(name).toOption());
    }

    private static Map<String, Region> names(DisplayContext length) {
        var english = LocaleDisplayNames.getInstance(ULocale.ENGLISH, length);
        return List.of(ULocale.getISOCountries())
                .foldLeft(
                        HashMap.empty(),
                        (names, code) ->
                                names.put(english.regionDisplayName(code).toLowerCase(Locale.ROOT), new Region(code)));
    }
}
