package org.sessioniv.gateway.ports;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.sessioniv.domain.room.RoomId;

/** Where a meeting's report comes from. */
public interface ReportSource {
    /** The names of the formats in which a report can be had, each as a file's name ends. */
    List<String> formats();

    /** The codes of the languages in which a report can be had. */
    List<String> languages();

    /** A file as it is downloaded. */
    record ReportFile(String name, String mediaType, Buffer content) {}

    /**
     * The report as of what was written last, in one of the formats and of the languages; fails, and may be asked
     * again, when the journal cannot be read.
     */
    Future<ReportFile> report(RoomId meeting, String format, String language);

    /** Where no reports are made. */
    static ReportSource none() {
        return new ReportSource() {
            @Override
            public List<String> formats() {
                return List.of();
            }

            @Override
            public List<String> languages() {
                return List.of();
            }

            @Override
            public Future<ReportFile> report(RoomId meeting, String format, String language) {
                return Future.failedFuture("no reports are made here");
            }
        };
    }
}
