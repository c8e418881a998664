package org.sessioniv.reports.render;

import java.nio.charset.StandardCharsets;
import org.sessioniv.reports.document.CleanText;

/** Lines of a calendar: words escaped, and each folded so that none is longer than 75 octets (RFC 5545, 3.1). */
final class CalendarLines {
    private static final int MOST_OCTETS = 75;

    private final StringBuilder file = new StringBuilder();

    /** A value that needs no escaping: names, numbers and days. */
    void plain(String name, String value) {
        int octets = 0;
        for (int point : (name + ":" + value).codePoints().toArray()) {
            String letter = Character.toString(point);
            int more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(letter);
            octets += more;
        }
        file.append("\r\n");
    }

    /** What people wrote; left out where they wrote nothing. */
    void text(String name, String words) {
        String clean = CleanText.lines(words).strip();
        if (!clean.isEmpty()) {
            plain(
                    name,
                    clean.replace("\\", "\\\\")
                            .replace(";", "\\;")
                            .replace(",", "\\,")
                            .replaceAll("\\r\\n|[\\r\\n]", "\\\\n"));
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
