package org.sessioniv.rehearsal.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies of one sign-in. One server is spoken to, at whatever node, so neither path nor domain matters. */
public final class Cookies {
    private final Map<String, String> values = new LinkedHashMap<>();

    /** Takes what {@code Set-Cookie} headers set. */
    void take(List<String> headers) {
        for (String header : headers) {
            String pair = header.split(";", 2)[0];
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
    }

    String header() {
        return values.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
