package org.sessioniv.simulation.check;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.codec.Batch;
import org.sessioniv.journal.codec.BatchCodec;

/** What the journal says, read entry by entry as it grows, by nothing but the codec and the domain's own evolve. */
public final class History {
    private static final String PREFIX = "room/";
    private static final int MARK_DIGITS = 16;
    private static final BatchCodec CODEC = new BatchCodec();

    private final Journal journal;
    private final Map<String, Chain> rooms = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** The room at the end of one entry. */
    record Point(long version, String lineage, RoomState state, Set<BoardKey> touched) {}

    /** A command that the journal holds, and the version after it. */
    record Kept(String id, ParticipantId by, long version) {}

    /** One room's entries so far. */
    static final class Chain {
        final List<Point> points = new ArrayList<>();
        final List<Kept> kept = new ArrayList<>();
        RoomState state;
        EntryHash head = EntryHash.START;
        final PollTimes polls;
        /** An entry cannot follow what was before it; what comes after has no meaning. */
        boolean ends;

        Chain(RoomId room) {
            state = RoomState.empty(room);
            polls = new PollTimes();
        }

        private Chain(Chain other) {
            points.addAll(other.points);
            kept.addAll(other.kept);
            state = other.state;
            head = other.head;
            polls = new PollTimes(other.polls);
            ends = other.ends;
        }
    }

    public History(Journal journal) {
        this.journal = journal;
    }

    /** The same so far, to be read on from another journal that begins alike. */
    public History over(Journal other) {
        History copy = new History(other);
        rooms.forEach((room, chain) -> copy.rooms.put(room, new Chain(chain)));
        return copy;
    }

    /** Reads what has come. */
    public void readOn() {
        for (StreamId stream : now(journal.streams(PREFIX))) {
            String room = stream.value().substring(PREFIX.length());
            Chain chain = rooms.computeIfAbsent(room, any -> new Chain(new RoomId(room)));
            List<Entry> more = now(journal.read(stream, chain.state.version().count(), Journal.MAX_READ_ENTRIES));
            more.forEach(entry -> read(chain, entry));
        }
    }

    private void read(Chain chain, Entry entry) {
        if (chain.ends) {
            return;
        }
        long before = chain.state.version().count();
        String where = entry.stream().value() + " at version " + entry.version();
        if (entry.version() != before) {
            findings.add(new Finding(Property.WHOLE_CHAIN, where + " follows version " + before));
        }
        if (!entry.previous().equals(chain.head)) {
            findings.add(new Finding(Property.WHOLE_CHAIN, where + " names another hash before it"));
        }
        Set<BoardKey> touched = new HashSet<>();
        for (Batch.Accepted command : CODEC.read(entry.body().bytes()).commands()) {
            try {
                chain.state = Room.evolve(chain.state, command.events());
            } catch (NoSuchElementException impossible) {
                findings.add(new Finding(Property.WHOLE_CHAIN, where + " holds what cannot follow"));
                chain.ends = true;
                return;
            }
            command.events().stream().map(RoomEvent::touches).forEach(touched::addAll);
            command.events().forEach(chain.polls::read);
            chain.kept.add(
                    new Kept(command.id(), command.by(), chain.state.version().count()));
        }
        if (chain.state.version().count() != entry.nextVersion()) {
            findings.add(new Finding(Property.WHOLE_CHAIN, where + " does not hold " + entry.events() + " events"));
        }
        chain.head = entry.hash();
        String lineage = entry.nextVersion() + "-" + chain.head.hex().substring(0, MARK_DIGITS);
        chain.points.add(new Point(entry.nextVersion(), lineage, chain.state, touched));
    }

    /** The store in memory answers at once. */
    private static <T> T now(Future<T> answer) {
        return answer.result();
    }

    public Optional<RoomState> state(RoomId room) {
        return Optional.ofNullable(rooms.get(room.value())).map(chain -> chain.state);
    }

    Map<String, Chain> rooms() {
        return rooms;
    }

    Chain room(RoomId room) {
        return Optional.ofNullable(rooms.get(room.value())).orElseThrow();
    }

    /** How many polls closed at their closing time. */
    public int closedByClock() {
        return rooms.values().stream()
                .mapToInt(chain -> chain.polls.closedByClock())
                .sum();
    }

    /** Whether the closing time of a poll came so short before that instant that not everybody need know of it. */
    public boolean closesWithin(Duration before, Instant now) {
        return rooms.values().stream().anyMatch(chain -> chain.polls.closesWithin(before, now));
    }

    /** What became of polls against their closing times, at the end of a run. */
    List<Finding> pollsAt(Instant now) {
        return rooms.values().stream()
                .flatMap(chain -> chain.polls.findings(chain.state, now).stream())
                .toList();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
