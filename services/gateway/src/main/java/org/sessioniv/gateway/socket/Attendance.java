package org.sessioniv.gateway.socket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.gateway.seats.Seats;
import org.sessioniv.gateway.wire.ServerFrame;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.SeatsShown;

/**
 * Who is connected to which room now: seats, not devices, here and at the other nodes as they showed it last. A seat
 * that is open at two nodes counts once. Shared by all gateway instances; thread-safe. Moments are nanoseconds of the
 * node's own clock.
 */
public final class Attendance {
    /** So many, and they are told and shown less often. */
    static final int MANY = 1_000;

    /** What is shown is shown again after this time, for those who missed it. */
    static final Duration AGAIN = Duration.ofSeconds(3);

    /** What a node showed is void when it did not show it again for this time. */
    static final Duration VOID = Duration.ofSeconds(10);

    private final Map<RoomId, Present> rooms = new HashMap<>();

    /** The seats in one room, and a number that grows with each change. */
    private static final class Present {
        private final Map<ParticipantId, Integer> connections = new HashMap<>();
        private final Map<ParticipantId, Seats.Seat> here = new HashMap<>();
        private final Map<NodeId, Elsewhere> elsewhere = new HashMap<>();
        private long number;
        private long numberHere;
        private long shown;
        private long shownAt;

        private void changedHere() {
            number++;
            numberHere++;
        }

        private Map<ParticipantId, Seats.Seat> all() {
            Map<ParticipantId, Seats.Seat> all = new HashMap<>(here);
            elsewhere.values().forEach(node -> all.putAll(node.seats()));
            return all;
        }

        private boolean isToBeShown(long nanos, boolean alsoMany) {
            boolean changed = shown != numberHere && (alsoMany || here.size() <= MANY);
            return changed || !here.isEmpty() && nanos - shownAt >= AGAIN.toNanos();
        }
    }

    /** The seats that another node showed, when that was heard. */
    private record Elsewhere(Map<ParticipantId, Seats.Seat> seats, long at) {}

    /** The count of a room's changes, and who is there. */
    record Now(long number, ServerFrame.Presence presence) {}

    private Present in(RoomId room) {
        return rooms.computeIfAbsent(room, any -> new Present());
    }

    synchronized void enter(RoomId room, Seats.Seat seat) {
        Present present = in(room);
        present.here.put(seat.participant(), seat);
        if (present.connections.merge(seat.participant(), 1, Integer::sum) == 1) {
            present.changedHere();
        }
    }

    synchronized void leave(RoomId room, Seats.Seat seat) {
        Present present = rooms.get(room);
        if (present == null) {
            return;
        }
        boolean gone =
                present.connections.computeIfPresent(seat.participant(), (key, count) -> count == 1 ? null : count - 1)
                        == null;
        if (gone) {
            present.here.remove(seat.participant());
            present.changedHere();
        }
    }

    /** What this node is to show the others now: rooms where somebody came or went, the others from time to time. */
    synchronized List<SeatsShown> toShow(NodeId self, long nanos, boolean alsoMany) {
        List<SeatsShown> all = new ArrayList<>();
        rooms.forEach((room, present) -> {
            if (present.isToBeShown(nanos, alsoMany)) {
                present.shown = present.numberHere;
                present.shownAt = nanos;
                all.add(new SeatsShown(room, self, List.copyOf(present.here.keySet())));
            }
        });
        return all;
    }

    /** Another node shows who is there; seats that nobody knows here count for nobody. */
    synchronized void hear(SeatsShown shown, Function<ParticipantId, Optional<Seats.Seat>> seats, long nanos) {
        Map<ParticipantId, Seats.Seat> there = new HashMap<>();
        shown.seats().forEach(who -> seats.apply(who).ifPresent(seat -> there.put(who, seat)));
        Present present = in(shown.room());
        Elsewhere before = present.elsewhere.put(shown.node(), new Elsewhere(there, nanos));
        if (before == null ? !there.isEmpty() : !before.seats().equals(there)) {
            present.number++;
        }
    }

    /** Nodes that show nothing any more are not asked: whoever is there has come back to another one. */
    synchronized void forget(long nanos) {
        for (Present present : rooms.values()) {
            if (present.elsewhere.values().removeIf(node -> nanos - node.at() >= VOID.toNanos())) {
                present.number++;
            }
        }
    }

    /** Who is there, if that changed since the number given. */
    synchronized Optional<Now> since(RoomId room, long number) {
        Present present = rooms.get(room);
        if (present == null || present.number == number) {
            return Optional.empty();
        }
        Map<ParticipantId, Seats.Seat> all = present.all();
        Map<String, Integer> delegations = new TreeMap<>();
        int staff = 0;
        for (Seats.Seat seat : all.values()) {
            if (seat.delegation().isPresent()) {
                delegations.merge(seat.delegation().get().value(), 1, Integer::sum);
            } else {
                staff++;
            }
        }
        return Optional.of(new Now(present.number, new ServerFrame.Presence(all.size(), delegations, staff)));
    }
}
