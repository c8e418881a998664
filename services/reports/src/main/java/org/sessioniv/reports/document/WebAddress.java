package org.sessioniv.reports.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An address that a report may link to: http, https or mailto, written in ASCII. */
public final class WebAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final int LONGEST = 2000;

    /** Printable ASCII that a URI cannot hold as it is (RFC 3986, section 2); browsers encode it, and so do we. */
    private static final String ENCODED = " \"<>\\^`{|}";

    private final String ascii;

    private WebAddress(String ascii) {
        this.ascii = ascii;
    }

    /** The address, or nothing when it is broken, too long or leads elsewhere than to the web or to mail. */
    public static Optional<WebAddress> of(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST || !CleanText.line(trimmed).equals(trimmed)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(encoded(trimmed));
            String scheme = uri.getScheme();
            boolean complete =
                    uri.isOpaque() ? uri.getSchemeSpecificPart().contains("@") : uri.getRawAuthority() != null;
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) && complete
                    ? Optional.of(new WebAddress(uri.toASCIIString()))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char each = text.charAt(index);
            if (ENCODED.indexOf(each) >= 0) {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) each));
            } else {
                encoded.append(each);
            }
        }
        return encoded.toString();
    }

    public String ascii() {
        return ascii;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebAddress address && address.ascii.equals(ascii);
    }

    @Override
    public int hashCode() {
        return ascii.hashCode();
    }

    @Override
    public String toString() {
        return ascii;
    }
}
