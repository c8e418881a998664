package org.sessioniv.gateway.ports;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.sessioniv.domain.room.RoomId;

/** Where a meeting's report comes from. */
public interface ReportSource {
    /** The names of the formats in which a report can be had, each as a file's name ends. */
    List<String> formats();

    /** A file as it is downloaded. */
    record ReportFile(String name, String mediaType, Buffer content) {}

    /** The report as of now, in one of the formats; fails, and may be asked again, when the journal cannot be read. */
    Future<ReportFile> report(RoomId meeting, String format);

    /** Where no reports are made. */
    static ReportSource none() {
        return new ReportSource() {
            @Override
            public List<String> formats() {
                return List.of();
            }

            @Override
            public Future<ReportFile> report(RoomId meeting, String format) {
                return Future.failedFuture("no reports are made here");
            }
        };
    }
}
