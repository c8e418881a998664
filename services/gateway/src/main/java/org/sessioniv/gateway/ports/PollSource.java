package org.sessioniv.gateway.ports;

import io.vertx.core.Future;
import java.util.Locale;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.gateway.ports.ReportSource.ReportFile;

/** Where published polls come from as files by which anybody can count again. */
public interface PollSource {
    /** The forms in which a poll can be had. */
    enum Format {
        /** All of it: terms, place in the journal, ballots, result. */
        JSON,
        /** The ballots in the format of PrefLib, which other tools read. */
        PREFLIB;

        /** As asked for. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is answered to whoever asks for a poll. */
    sealed interface Answer {}

    /** The file. */
    record Found(ReportFile file) implements Answer {}

    /** There is none, and why. */
    enum Withheld implements Answer {
        /** There is no such poll in that room. */
        NO_SUCH_POLL,
        /** Nobody sees how was voted before the result is published. */
        NOT_PUBLISHED
    }

    /** That poll. Fails when the room's journal cannot be read; may be asked again. */
    Future<Answer> poll(RoomId room, PollId poll, Format format);
}
