package org.sessioniv.rooms;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;
import org.sessioniv.journal.Reply;

/**
 * One meeting's own room as the directory knows it here, and those who wait until it knows more. One reading of the
 * journal is under way at a time, and goes on where the last one ended; whoever comes meanwhile is served by it if it
 * gets that far, and by the next one if not. Thread-safe: each is answered on the context on which it asked.
 */
final class FollowedMeeting {
    private final RoomId meeting;
    private final RoomReader reader;
    private final Directory directory;
    private final List<Waiting> waiting = new ArrayList<>();
    private Optional<Replayed> known = Optional.empty();
    private boolean reading;

    /** Somebody who waits for that version. */
    private record Waiting(Version atLeast, Reply<Void> reply) {}

    FollowedMeeting(RoomId meeting, RoomReader reader, Directory directory) {
        this.meeting = meeting;
        this.reader = reader;
        this.directory = directory;
    }

    Future<Void> follow(Version atLeast) {
        Waiting next = new Waiting(atLeast, new Reply<>());
        boolean first;
        synchronized (waiting) {
            waiting.add(next);
            first = !reading;
            reading = true;
        }
        if (first) {
            read();
        }
        return next.reply().future();
    }

    private void read() {
        List<Waiting> asked;
        Optional<Replayed> from;
        synchronized (waiting) {
            asked = List.copyOf(waiting);
            waiting.clear();
            from = known;
            // What is read on is spent; after a failure the next reading starts from the store.
            known = Optional.empty();
        }
        Future.succeededFuture(from)
                .compose(so -> so.map(reader::onwards).orElseGet(() -> reader.replay(meeting)))
                .map(read -> {
                    directory.renew(read.state());
                    return read;
                })
                .onComplete(read -> answer(asked, read));
    }

    private void answer(List<Waiting> asked, AsyncResult<Replayed> read) {
        List<Waiting> served = new ArrayList<>();
        boolean more;
        synchronized (waiting) {
            known = Optional.ofNullable(read.result());
            known.ifPresent(so -> waiting.removeIf(one -> reaches(so, one) && served.add(one)));
            more = !waiting.isEmpty();
            reading = more;
        }
        served.forEach(one -> one.reply().complete(null));
        for (Waiting one : asked) {
            if (read.failed()) {
                one.reply().fail(read.cause());
            } else if (reaches(read.result(), one)) {
                one.reply().complete(null);
            } else {
                one.reply()
                        .fail(new NotThatFar(
                                meeting, one.atLeast(), read.result().state().version()));
            }
        }
        if (more) {
            read();
        }
    }

    private static boolean reaches(Replayed read, Waiting one) {
        return read.state().version().compareTo(one.atLeast()) >= 0;
    }
}
