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

    /** Why there is no file. */
    enum Reason {
        /** There is no such poll in that room. */
        NO_SUCH_POLL,
        /** Nobody sees how was voted before the result is published. */
        NOT_PUBLISHED
    }

    /** There is no file of that poll. */
    final class Withheld extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Reason reason;

        public Withheld(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /**
     * That poll. Fails with {@link Withheld} where there is no file of it, and otherwise when the room's journal cannot
     * be read; then it may be asked again.
     *
     * @param forOrganisers whether it may say who voted, also where the terms of the poll do not let all know
     */
    Future<ReportFile> poll(RoomId room, PollId poll, Format format, boolean forOrganisers);
}
