package org.sessioniv.server.meetingfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.roster.Names;

/** Reads what a delegation is called in other languages: {@code country: GE} and {@code names: {ka: …, uk: …}}. */
final class DelegationNames {
    private static final int MAX_NAME = 80;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private DelegationNames() {}

    /** What is wrong is reported and left out, since the file is refused then as a whole. */
    static Names of(Optional<YamlValue> country, Optional<YamlValue> names) {
        List<Names.In> own = new ArrayList<>();
        names.ifPresent(value -> value.entries().forEach((language, name) -> {
            if (LANGUAGES.contains(language)) {
                name.text(MAX_NAME).ifPresent(text -> own.add(new Names.In(language, text)));
            } else {
                name.report("'" + language + "' is no language of ISO 639, such as ka");
            }
        }));
        return new Names(country.flatMap(DelegationNames::country), own);
    }

    private static Optional<String> country(YamlValue value) {
        Optional<String> code = value.text(MAX_NAME);
        if (code.filter(COUNTRIES::contains).isEmpty()) {
            code.ifPresent(text -> value.report("'" + text + "' is no country of ISO 3166, such as GE"));
            return Optional.empty();
        }
        return code;
    }
}
