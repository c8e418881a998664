package org.sessioniv.rooms;

import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gateways that watch one room, and how they are told what is new. */
final class Watchers {
    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

    private final RoomId room;
    private final Consumer<RoomNews> news;
    private final RoomCounters counters;
    private final Set<GatewayAddress> gateways = new LinkedHashSet<>();
    /** The version of the newest change that was told, or up to which there was nobody to tell. */
    private Version toldUpTo = Version.ZERO;
    /** The room as its watchers know it. */
    private Optional<Loaded> told = Optional.empty();

    Watchers(RoomId room, Consumer<RoomNews> news, RoomCounters counters) {
        this.room = room;
        this.news = news;
        this.counters = counters;
    }

    Set<GatewayAddress> all() {
        return gateways;
    }

    void add(GatewayAddress gateway) {
        gateways.add(gateway);
    }

    boolean remove(GatewayAddress gateway) {
        return gateways.remove(gateway);
    }

    /** The boards as they were told last, also while the room reads its journal again. */
    Optional<PublishedBoard> board() {
        return told.map(Loaded::board);
    }

    /** How far they have been told; empty when nothing was read yet. */
    Optional<RoomHeads.RoomHead> head() {
        return told.map(
                now -> new RoomHeads.RoomHead(room, toldUpTo, now.state().note().revision()));
    }

    /** Tells what was written without the room's knowing: its watchers do not know of it either. */
    void tellUnseen(Loaded now) {
        Set<BoardKey> touched = now.touchedSince(told.map(Loaded::lineage));
        tell(now, () -> now.board().renewUnseen(now.state(), touched));
    }

    /**
     * Renews the board under these keys and tells what changed, the note's commits since that note among it. What is
     * durable is acknowledged, whether or not it could be told: viewers ask again.
     */
    void tell(Loaded now, Set<BoardKey> touched) {
        tell(now, () -> now.board().renew(now.state(), touched));
    }

    private void tell(Loaded now, Supplier<List<BoardChange.ForAudience>> renewed) {
        Optional<Note> before = told.map(known -> known.state().note());
        told = Optional.of(now);
        try {
            List<BoardChange.ForAudience> changed = renewed.get();
            if (!gateways.isEmpty() && !changed.isEmpty()) {
                news.accept(new BoardChange(room, toldUpTo, now.lineage(), changed));
            }
            if (gateways.isEmpty() || !changed.isEmpty()) {
                toldUpTo = now.lineage().version();
            }
            before.ifPresent(note -> tellNote(note, now));
        } catch (RuntimeException | StackOverflowError broken) {
            counters.count(RoomCounters.Event.PROJECTIONS_FAILED);
            LOG.error("room {} could not tell its news: {}", room.value(), Whereabouts.of(broken));
        }
    }

    private void tellNote(Note before, Loaded now) {
        Note after = now.state().note();
        if (!gateways.isEmpty() && after.revision() > before.revision()) {
            NoteFrames of = new NoteFrames(room, now.lineage());
            List<Buffer> frames =
                    after.since(before.revision()).stream().map(of::commit).toList();
            news.accept(new NoteChange(room, after.revision(), frames));
        }
    }
}
