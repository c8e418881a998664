package org.sessioniv.gateway.ports;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;

/** Where a meeting's report comes from. */
public interface ReportSource {
    /** The names of the formats in which a report can be had, each as a file's name ends. */
    List<String> formats();

    /** The codes of the languages in which a report can be had. */
    List<String> languages();

    /** The words for the parts of which a report is made. */
    List<String> parts();

    /** The words for whose a speech, a vote or a proposal is told to be. */
    List<String> attributions();

    /** The JSON Schema of a report as data. */
    Buffer schema();

    /**
     * Which report is wanted, each in a word that this source knows.
     *
     * @param room the one room that it is about; none for the whole meeting
     */
    record Wanted(String format, String language, Optional<RoomId> room, List<String> parts, String attribution) {
        public Wanted {
            parts = List.copyOf(parts);
        }
    }

    /** A file as it is downloaded. */
    record ReportFile(String name, String mediaType, Buffer content) {}

    /**
     * The report as of what was written last; fails, and may be asked again, when the journal cannot be read, and fails
     * always where the meeting does not have the room.
     */
    Future<ReportFile> report(RoomId meeting, Wanted wanted);

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
            public List<String> parts() {
                return List.of();
            }

            @Override
            public List<String> attributions() {
                return List.of();
            }

            @Override
            public Buffer schema() {
                return Buffer.buffer("false");
            }

            @Override
            public Future<ReportFile> report(RoomId meeting, Wanted wanted) {
                return Future.failedFuture("no reports are made here");
            }
        };
    }
}
