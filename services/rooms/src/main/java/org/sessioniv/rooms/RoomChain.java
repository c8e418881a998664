package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.ChainCheck;
import org.sessioniv.journal.ChainReport;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.codec.RestCodec;

/**
 * Walks the chain of a room and, where its oldest entries have been put at rest, first the chain of their account: its
 * last entry says behind which hash the room's own entries go on.
 */
public final class RoomChain {
    private static final RestCodec AT_REST = new RestCodec();

    private final Journal journal;
    private final StreamId entries;
    private final StreamId rest;

    private RoomChain(Journal journal, RoomId room) {
        this.journal = journal;
        this.entries = RoomReader.streamOf(room);
        this.rest = RoomReader.restOf(room);
    }

    /** A report on the account at rest, when there is one, and one on the room's entries. */
    public static Future<List<ChainReport>> verify(Journal journal, RoomId room) {
        return new RoomChain(journal, room).walk();
    }

    private Future<List<ChainReport>> walk() {
        return ChainCheck.verify(journal, rest).compose(account -> {
            List<ChainReport> reports = new ArrayList<>();
            if (account.entries() > 0 || !account.whole()) {
                reports.add(account);
            }
            return (account.whole() ? start(account.head()) : Future.succeededFuture(Head.NONE))
                    .compose(start -> ChainCheck.verify(journal, entries, start))
                    .map(own -> {
                        reports.add(own);
                        return List.copyOf(reports);
                    });
        });
    }

    /** Where the check of the entries starts: at the first as long as none was dropped. */
    private Future<Head> start(Head account) {
        return journal.read(entries, 0, 1)
                .compose(first -> first.isEmpty() || first.get(0).version() == 0
                        ? Future.succeededFuture(Head.NONE)
                        : told(account))
                .recover(cause ->
                        cause instanceof BrokenChain chain && chain.link().version() == 0
                                ? Future.succeededFuture(Head.NONE)
                                : cause instanceof BrokenChain ? told(account) : Future.failedFuture(cause));
    }

    private Future<Head> told(Head account) {
        return account.version() == 0
                ? Future.succeededFuture(Head.NONE)
                : journal.read(rest, account.version() - 1, 1)
                        .map(last -> AT_REST.read(last.get(0).body().bytes()).upTo());
    }
}
