package org.sessioniv.gateway.ports;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Locale;
import org.sessioniv.domain.room.RoomId;

/** Where a meeting's report comes from. */
public interface ReportSource {
    /** The forms in which a report can be had. */
    enum Format {
        MD,
        DOCX,
        JSON;

        /** As asked for, and as a file's name ends. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A file as it is downloaded. */
    record ReportFile(String name, String mediaType, Buffer content) {}

    /** The report as of now. Fails when the meeting's journal cannot be read; may be asked again. */
    Future<ReportFile> report(RoomId meeting, Format format);
}
