package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program that has just started reads its first room some ten times as slowly as a later one. A node that joins
 * others takes its first room from one that has ended, while people wait for it: so it reads some rooms before, and
 * forgets them.
 */
public final class Practice {
    private static final Logger LOG = LoggerFactory.getLogger(Practice.class);
    private static final int LOOKED_AT = 100;
    private static final int READ = 3;

    private Practice() {}

    private record Length(RoomId room, long version) {}

    /** Reads the longest rooms of those that the journal names first. Done in any case: nothing rests on it. */
    public static Future<Void> read(Journal journal) {
        return journal.streams(RoomReader.PREFIX)
                .compose(streams -> Future.all(streams.stream()
                        .limit(LOOKED_AT)
                        .map(stream -> length(journal, stream))
                        .toList()))
                .compose(all -> read(new RoomReader(journal), longest(all.list())))
                .recover(unread -> {
                    LOG.debug("no rooms were read for practice: {}", unread.toString());
                    return Future.succeededFuture();
                });
    }

    private static Future<Length> length(Journal journal, StreamId stream) {
        return journal.head(stream).map(head -> new Length(RoomReader.roomOf(stream), head.version()));
    }

    private static List<RoomId> longest(List<Length> all) {
        return all.stream()
                .sorted(Comparator.comparingLong(Length::version).reversed())
                .limit(READ)
                .map(Length::room)
                .toList();
    }

    private static Future<Void> read(RoomReader reader, List<RoomId> rooms) {
        Future<Void> done = Future.succeededFuture();
        for (RoomId room : rooms) {
            done = done.compose(next -> reader.read(room).transform(read -> Future.succeededFuture()));
        }
        return done;
    }
}
