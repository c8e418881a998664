package org.sessioniv.domain.topic;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * A topic that asks several things becomes several, in words that the organiser writes.
 *
 * <p>Who: the organiser. When: as for a merge. Effect: as for a merge; each part comes from the one topic, and whoever
 * proposed or stood behind that is asked for consent to each part by itself.
 */
public final class SplitTopic {
    private SplitTopic() {}

    /** Parts into which one topic is split. */
    public static final int MAX = 10;

    public record Split(TopicId topic, int seen, List<Wording> parts) implements RoomCommand {
        public Split {
            parts = List.copyOf(parts);
        }

        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            if (parts.size() < 2 || parts.size() > MAX) {
                return Decision.refuse(Code.OUT_OF_RANGE, "A topic is split into two to " + MAX + " parts.");
            }
            return TopicChecks.room(room, parts.size())
                    .or(() -> TopicChecks.recasting(room, topic, seen))
                    .or(this::fault)
                    .orElseGet(() -> Decision.accept(
                            new Divided(topic, made(occasion), occasion.by().who(), occasion.at())));
        }

        private Optional<Decision> fault() {
            return parts.stream()
                    .flatMap(words -> words.fault().stream())
                    .findFirst()
                    .map(Decision::refuse);
        }

        private List<Part> made(Occasion occasion) {
            String id = occasion.freshId("topic");
            return IntStream.range(0, parts.size())
                    .mapToObj(n -> new Part(
                            new TopicId(id + "-" + (n + 1)), parts.get(n).kept()))
                    .toList();
        }
    }

    public record Divided(TopicId from, List<Part> into, ParticipantId by, Instant at) implements RoomEvent {
        public Divided {
            into = List.copyOf(into);
        }

        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.topics().recast(List.of(from), Topic.Stage.SPLIT, into));
        }

        @Override
        public Set<BoardKey> touches() {
            Set<BoardKey> keys = new HashSet<>(Set.of(BoardKey.topic(from)));
            into.forEach(part -> keys.add(BoardKey.topic(part.topic())));
            return keys;
        }
    }
}
