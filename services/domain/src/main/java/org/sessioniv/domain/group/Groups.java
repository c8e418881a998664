package org.sessioniv.domain.group;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.Roster;
import org.sessioniv.domain.topic.Topic;

/**
 * The rooms below the meeting's own, by id, the polls whose winners have become working groups, and what delegations
 * would like, and the places that the organisers gave them.
 */
public record Groups(
        PMap<RoomId, Entry> byId,
        PSet<PollId> formedFrom,
        PMap<DelegationId, GroupWish> wishes,
        Optional<GivenPlaces> givenPlaces) {
    public static final Groups EMPTY =
            new Groups(HashTreePMap.empty(), HashTreePSet.empty(), HashTreePMap.empty(), Optional.empty());

    /** A room of the meeting: the plenary, to which all belong, or a working group and those that joined it. */
    public record Entry(
            RoomId room,
            int order,
            RoomKind kind,
            String title,
            Optional<Topic.Words> topic,
            PSet<DelegationId> joined) {
        public boolean isMember(DelegationId delegation) {
            return kind == RoomKind.PLENARY || joined.contains(delegation);
        }

        Entry with(PSet<DelegationId> value) {
            return new Entry(room, order, kind, title, topic, value);
        }
    }

    /** A meeting's rooms at its beginning: the plenary alone. */
    public static Groups withPlenary(RoomId meeting) {
        RoomId plenary = meeting.below("plenary");
        Entry entry = new Entry(plenary, 0, RoomKind.PLENARY, "Plenary", Optional.empty(), HashTreePSet.empty());
        return EMPTY.with(entry);
    }

    public Optional<Entry> find(RoomId room) {
        return Optional.ofNullable(byId.get(room));
    }

    public boolean exists(RoomId room) {
        return byId.containsKey(room);
    }

    /** What that delegation would like, where it has said so. */
    public Optional<GroupWish> wishOf(DelegationId delegation) {
        return Optional.ofNullable(wishes.get(delegation));
    }

    /** The plenary first, then working groups in the order in which they were formed. */
    public List<Entry> inOrder() {
        return byId.values().stream()
                .sorted(Comparator.comparingInt(Entry::order))
                .toList();
    }

    /** The delegations that vote in that room: those with a vote that belong to it. */
    public Set<DelegationId> voters(RoomId room, Roster roster) {
        return find(room)
                .map(entry -> roster.voters().stream().filter(entry::isMember).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /** The working groups, in the order in which they were formed. */
    List<Entry> working() {
        return inOrder().stream()
                .filter(entry -> entry.kind() == RoomKind.WORKING_GROUP)
                .toList();
    }

    /** The working groups where that delegation is by its own act, and not because it was placed there. */
    Set<RoomId> joinedByItself(DelegationId delegation) {
        Set<RoomId> given =
                givenPlaces.map(published -> published.givenTo(delegation)).orElse(Set.of());
        return working().stream()
                .filter(entry -> entry.isMember(delegation) && !given.contains(entry.room()))
                .map(Entry::room)
                .collect(Collectors.toUnmodifiableSet());
    }

    Groups with(Entry entry) {
        return new Groups(byId.plus(entry.room(), entry), formedFrom, wishes, givenPlaces);
    }

    Groups formed(PollId poll) {
        return new Groups(byId, formedFrom.plus(poll), wishes, givenPlaces);
    }

    /** One that says nothing is none. */
    Groups with(DelegationId delegation, GroupWish wish) {
        PMap<DelegationId, GroupWish> next = wish.isEmpty() ? wishes.minus(delegation) : wishes.plus(delegation, wish);
        return new Groups(byId, formedFrom, next, givenPlaces);
    }

    /** Those who were given a place work there, and no more where they were given one before. */
    Groups placed(GivenPlaces next) {
        PMap<RoomId, Entry> rooms = byId;
        for (Entry entry : working()) {
            PSet<DelegationId> before = entry.joined()
                    .minusAll(givenPlaces
                            .map(given -> given.givenIn(entry.room()))
                            .orElse(Set.of()));
            rooms = rooms.plus(entry.room(), entry.with(before.plusAll(next.givenIn(entry.room()))));
        }
        return new Groups(rooms, formedFrom, wishes, Optional.of(next));
    }

    /** That delegation is no more in that group, also not by a place that it was given. */
    Groups left(RoomId room, DelegationId delegation) {
        Entry entry = find(room).orElseThrow();
        PMap<RoomId, Entry> rooms = byId.plus(room, entry.with(entry.joined().minus(delegation)));
        return new Groups(rooms, formedFrom, wishes, givenPlaces.map(given -> given.without(room, delegation)));
    }
}
