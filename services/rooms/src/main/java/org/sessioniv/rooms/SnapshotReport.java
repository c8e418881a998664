package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.codec.RoomSnapshot;
import org.sessioniv.journal.codec.SnapshotCodec;

/** What comparing a room's snapshot with its entries found. */
public record SnapshotReport(long version, Finding finding) {
    private static final SnapshotCodec CODEC = new SnapshotCodec();
    private static final byte[] UNSEALED = {0x1f, (byte) 0x8b, 8};

    /** How a snapshot may stand to the entries. */
    public enum Finding {
        /** The entries lead to the very same room. */
        AS_TOLD("as the entries tell", true),
        /** Of another release, which reads and writes other forms. */
        OF_ANOTHER_RELEASE("of another release, not used", true),
        /** Its bytes are not those that were sealed. */
        DAMAGED("changed after it was written; not used", false),
        /** Its head is none of the room's: entries are missing, or were rewritten. */
        OF_ANOTHER_CHAIN("of a head that the room's entries do not have", false),
        /** It tells another room than the entries do. */
        NOT_AS_TOLD("another room than the entries tell", false);

        private final String words;
        private final boolean whole;

        Finding(String words, boolean whole) {
            this.words = words;
            this.whole = whole;
        }

        public String words() {
            return words;
        }
    }

    public boolean whole() {
        return finding.whole;
    }

    /** The report on the room's snapshot, if there is one. The room's chain is to be checked before. */
    public static Future<Optional<SnapshotReport>> verify(Journal journal, RoomId room) {
        return journal.latestSnapshot(RoomReader.streamOf(room))
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : find(journal, room, found.get())
                                .map(finding -> Optional.of(
                                        new SnapshotReport(found.get().head().version(), finding))));
    }

    private static Future<Finding> find(Journal journal, RoomId room, Snapshot snapshot) {
        Optional<byte[]> content = snapshot.content();
        if (content.isEmpty()) {
            return Future.succeededFuture(isUnsealed(snapshot) ? Finding.OF_ANOTHER_RELEASE : Finding.DAMAGED);
        }
        RoomReader reader = new RoomReader(journal);
        return reader.isOfThisChain(room, snapshot).compose(is -> {
            if (!is) {
                return Future.succeededFuture(Finding.OF_ANOTHER_CHAIN);
            }
            Optional<RoomSnapshot> kept = CODEC.read(content.get());
            return kept.isEmpty()
                    ? Future.succeededFuture(Finding.OF_ANOTHER_RELEASE)
                    : reader.rest(room)
                            .map(rest -> rest.end().version() > 0)
                            .compose(merged -> reader.replayFromZero(
                                            room, snapshot.head().version())
                                    .map(told -> isAsTold(kept.get(), told, merged)
                                            ? Finding.AS_TOLD
                                            : Finding.NOT_AS_TOLD));
        });
    }

    /** Releases before the seal wrote the compressed text alone. */
    private static boolean isUnsealed(Snapshot snapshot) {
        byte[] bytes = snapshot.body().bytes();
        return bytes.length > UNSEALED.length
                && bytes[0] == UNSEALED[0]
                && bytes[1] == UNSEALED[1]
                && bytes[2] == UNSEALED[2];
    }

    /** Where old commits were merged, what they led to is the same, and their ids are gone. */
    private static boolean isAsTold(RoomSnapshot kept, Replayed told, boolean merged) {
        if (!merged) {
            return kept.state().equals(told.state())
                    && kept.answered().equals(told.answered().known());
        }
        return kept.state().with(Note.EMPTY).equals(told.state().with(Note.EMPTY))
                && kept.state().note().isTextOf(told.state().note())
                && others(kept.answered()).equals(others(told.answered().known()));
    }

    private static List<RoomSnapshot.Known> others(List<RoomSnapshot.Known> known) {
        return known.stream().filter(one -> !one.note()).toList();
    }
}
