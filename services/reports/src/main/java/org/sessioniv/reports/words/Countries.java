package org.sessioniv.reports.words;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What countries are called in the languages of reports: the short names of Unicode's CLDR, and the names that states
 * use of themselves in documents where those differ. The list of these was read by people; CLDR errs here and there.
 */
public final class Countries {
    private static final Map<String, Map<String, String>> FORMAL = read("countries.json");
    private static final Map<String, Map<String, String>> MENDED = read("countries-mended.json");

    private Countries() {}

    private static Map<String, Map<String, String>> read(String file) {
        try (InputStream in = Countries.class.getResourceAsStream(file)) {
            return Map.copyOf(new ObjectMapper().readValue(Objects.requireNonNull(in, file), new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a document names the country with that code of ISO 3166: Republic of Moldova. */
    public static Optional<String> formal(String code, Language language) {
        return listed(FORMAL, code, language).or(() -> brief(code, language));
    }

    /** As it is called where room is scarce: Moldova. */
    public static Optional<String> brief(String code, Language language) {
        return listed(MENDED, code, language).or(() -> {
            ULocale locale = ULocale.forLanguageTag(language.tag());
            LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale, DisplayContext.NO_SUBSTITUTE);
            return Optional.ofNullable(names.regionDisplayName(code));
        });
    }

    private static Optional<String> listed(Map<String, Map<String, String>> list, String code, Language language) {
        return Optional.ofNullable(list.getOrDefault(language.word(), Map.of()).get(code));
    }
}
