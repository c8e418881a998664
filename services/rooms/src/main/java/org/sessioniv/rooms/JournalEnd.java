package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;

/** The newest instant that stands in the journal of any room: no clock may go on before it. */
public final class JournalEnd {
    private JournalEnd() {}

    /** Empty when there is no room yet. */
    public static Future<Optional<Instant>> latest(Journal journal) {
        return journal.streams(RoomReader.PREFIX).compose(streams -> latest(journal, streams, 0, Optional.empty()));
    }

    private static Future<Optional<Instant>> latest(
            Journal journal, List<StreamId> streams, int next, Optional<Instant> so) {
        return next == streams.size()
                ? Future.succeededFuture(so)
                : endOf(journal, streams.get(next))
                        .compose(end -> latest(
                                journal,
                                streams,
                                next + 1,
                                end.filter(at -> so.isEmpty() || at.isAfter(so.get()))
                                        .or(() -> so)));
    }

    private static Future<Optional<Instant>> endOf(Journal journal, StreamId stream) {
        return journal.head(stream)
                .compose(head -> head.version() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : journal.read(stream, head.version() - 1, 1)
                                .map(last -> last.stream().findFirst().map(entry -> entry.at()))
                                .recover(JournalEnd::unlessBroken));
    }

    private static Future<Optional<Instant>> unlessBroken(Throwable cause) {
        return cause instanceof BrokenChain ? Future.succeededFuture(Optional.empty()) : Future.failedFuture(cause);
    }
}
