package org.sessioniv.counting.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fact as it stands in files: what kind it is, {@code tie-broken}, and its parts by their names, in their order. Each
 * fact names its own, since a browser cannot look into a record.
 */
public record Told(String code, Map<String, Object> parts) {
    public Told {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** The names of the parts of such facts, each part to be given under its own. */
    record Names(String code, List<String> names) {
        Told with(Object... parts) {
            Map<String, Object> named = new LinkedHashMap<>();
            for (int i = 0; i < parts.length; i++) {
                named.put(names.get(i), parts[i]);
            }
            return new Told(code, named);
        }
    }

    static Names of(String code, String... names) {
        return new Names(code, List.of(names));
    }
}
