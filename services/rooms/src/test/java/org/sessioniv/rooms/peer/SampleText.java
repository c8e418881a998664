package org.sessioniv.rooms.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a message as a text that people read, and back: the protocol's number, the header in lines, and each
 * attachment in a line under its number. Takes bytes apart by itself, so that it holds for the layout too.
 */
final class SampleText {
    private static final String PROTOCOL = "protocol ";
    private static final String ATTACHMENT = "attachment ";
    private static final JsonMapper JSON = new JsonMapper();

    private SampleText() {}

    static String of(Buffer bytes) throws JsonProcessingException {
        StringBuilder text =
                new StringBuilder(PROTOCOL).append(bytes.getByte(0)).append('\n');
        int headerEnd = 5 + bytes.getInt(1);
        text.append(JSON.readTree(bytes.getString(5, headerEnd)).toPrettyString())
                .append('\n');
        int number = 0;
        for (int at = headerEnd; at < bytes.length(); ) {
            int end = at + 4 + bytes.getInt(at);
            text.append(ATTACHMENT).append(number++).append('\n');
            text.append(bytes.getString(at + 4, end)).append('\n');
            at = end;
        }
        return text.toString();
    }

    static Buffer bytes(String text) throws JsonProcessingException {
        List<String> lines = new ArrayList<>(text.lines().toList());
        Buffer bytes = Buffer.buffer().appendByte(Byte.parseByte(lines.remove(0).substring(PROTOCOL.length())));
        StringBuilder header = new StringBuilder();
        while (!lines.isEmpty() && !lines.get(0).startsWith(ATTACHMENT)) {
            header.append(lines.remove(0)).append('\n');
        }
        append(bytes, Buffer.buffer(JSON.writeValueAsBytes(JSON.readTree(header.toString()))));
        for (int i = 1; i < lines.size(); i += 2) {
            append(bytes, Buffer.buffer(lines.get(i)));
        }
        return bytes;
    }

    private static void append(Buffer bytes, Buffer part) {
        bytes.appendInt(part.length()).appendBuffer(part);
    }
}
