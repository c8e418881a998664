package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;
import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.codec.BatchCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a node's directory up to what the meetings' own rooms have written, wherever these run: it reads their
 * journals. Thread-safe.
 */
public final class MeetingFollower {
    private static final Logger LOG = LoggerFactory.getLogger(MeetingFollower.class);

    private final Journal journal;
    private final RoomReader reader;
    private final Directory directory;
    private final Map<RoomId, FollowedMeeting> meetings = new ConcurrentHashMap<>();

    public MeetingFollower(Journal journal, Directory directory) {
        this.journal = journal;
        this.reader = new RoomReader(journal);
        this.directory = directory;
    }

    /**
     * Done once the directory knows that meeting up to this version or a later one. Fails when the journal does not
     * reach it, or cannot be read.
     */
    public Future<Void> follow(RoomId meeting, Version atLeast) {
        return directory.version(meeting).compareTo(atLeast) >= 0
                ? Future.succeededFuture()
                : meetings.computeIfAbsent(meeting, id -> new FollowedMeeting(id, reader, directory))
                        .follow(atLeast);
    }

    /**
     * Done once the directory knows all meetings up to where their journals ended when this was asked, or later. A
     * meeting whose journal is broken stands still, and the others go on; fails when the store cannot be read.
     */
    public Future<Void> followAll() {
        return followThose(meeting -> true);
    }

    /**
     * The same for meetings of which nobody here knows: a program that runs beside the nodes and enters a meeting can
     * tell none of them.
     */
    public Future<Void> followNew() {
        return followThose(meeting -> directory.version(meeting).equals(Version.ZERO));
    }

    private Future<Void> followThose(Predicate<RoomId> which) {
        return journal.streams(RoomReader.PREFIX)
                .compose(streams -> Future.join(streams.stream()
                                .map(RoomReader::roomOf)
                                .filter(room -> room.equals(room.meeting()) && which.test(room))
                                .map(this::followToItsEnd)
                                .toList())
                        .mapEmpty());
    }

    private Future<Void> followToItsEnd(RoomId meeting) {
        return journal.head(RoomReader.streamOf(meeting))
                .compose(head -> follow(meeting, new Version(head.version())))
                .recover(cause -> unlessBroken(meeting, cause));
    }

    private static Future<Void> unlessBroken(RoomId meeting, Throwable cause) {
        boolean broken = cause instanceof RoomStopped
                || cause instanceof BrokenChain
                || cause instanceof BatchCodec.UnreadableEntry;
        if (broken) {
            LOG.error("nobody of {} is known here: {}", meeting.value(), cause.getMessage());
        }
        return broken ? Future.succeededFuture() : Future.failedFuture(cause);
    }
}
