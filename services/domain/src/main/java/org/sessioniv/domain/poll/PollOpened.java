package org.sessioniv.domain.poll;

import java.util.HashSet;
import java.util.Set;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;

/** A poll is open on these terms. */
public record PollOpened(PollTerms terms) implements RoomEvent {
    @Override
    public RoomState applyTo(RoomState room) {
        return room.with(room.polls().with(new Poll.Open(terms)));
    }

    @Override
    public Set<BoardKey> touches() {
        Set<BoardKey> keys = new HashSet<>(
                Set.of(BoardKey.poll(terms.id()), BoardKey.progress(terms.id()), BoardKey.missing(terms.id())));
        terms.electorate().entitled().forEach(delegation -> keys.add(BoardKey.ballotPaper(terms.id(), delegation)));
        return keys;
    }
}
