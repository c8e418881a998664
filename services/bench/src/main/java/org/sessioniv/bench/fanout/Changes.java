package org.sessioniv.bench.fanout;

import java.util.Locale;

/** The changes that are sent: documents of 300 bytes with their key, told at a version. */
final class Changes {
    static final int DOCUMENT_BYTES = 300;

    private static final String FILLING = "The list of speakers is open. ".repeat(20);

    private Changes() {}

    static String key(int number) {
        return String.format(Locale.ROOT, "topic/bench-%02d", number);
    }

    /** A document that, with its key and punctuation, takes 300 bytes of a frame. */
    static String document(long version, int number) {
        String head = "{\"version\":" + version + ",\"text\":\"";
        int around = key(number).length() + "\"\":,".length() + head.length() + "\"}".length();
        return head + FILLING.substring(0, DOCUMENT_BYTES - around) + "\"}";
    }

    /** The frame in which the gateway tells so many changes of a room. */
    static String frame(String room, long version, int changes) {
        StringBuilder frame = new StringBuilder("{\"type\":\"change\",\"room\":\"" + room + "\",\"version\":" + version)
                .append(",\"set\":{");
        for (int i = 0; i < changes; i++) {
            frame.append(i == 0 ? "\"" : ",\"").append(key(i)).append("\":").append(document(version, i));
        }
        return frame.append("},\"gone\":[]}").toString();
    }
}
