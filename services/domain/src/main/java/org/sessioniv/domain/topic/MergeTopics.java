package org.sessioniv.domain.topic;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * Topics that say nearly the same become one, in words that the organiser writes.
 *
 * <p>Who: the organiser. When: each can be chosen and its words are those that the organiser saw; what was merged or
 * split before is gone, what came of it can be merged again; no vote on one of them is under way or counts still, and
 * none was selected. Effect: the old ones stay in the record with their words, authors and sponsors, and say what came
 * of them; the new one says what it comes from. Whoever proposed or stood behind an old one is asked for consent to the
 * new words, and no poll offers them before all have given it, or the organiser has waived it.
 */
public final class MergeTopics {
    private MergeTopics() {}

    /** Topics that one merge takes. */
    public static final int MAX = 10;

    /** A topic in the wording that the organiser saw. */
    public record Seen(TopicId topic, int seen) {}

    public record Merge(List<Seen> topics, Wording words) implements RoomCommand {
        public Merge {
            topics = List.copyOf(topics);
        }

        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            List<TopicId> from = topics.stream().map(Seen::topic).toList();
            if (from.size() < 2 || from.size() > MAX || Set.copyOf(from).size() < from.size()) {
                return Decision.refuse(Code.OUT_OF_RANGE, "A merge takes two to " + MAX + " different topics.");
            }
            return TopicChecks.room(room, 1)
                    .or(() -> refusal(room))
                    .or(() -> words.fault().map(Decision::refuse))
                    .orElseGet(() -> Decision.accept(new Merged(
                            new TopicId(occasion.freshId("topic")),
                            words.kept(),
                            from,
                            occasion.by().who(),
                            occasion.at())));
        }

        private Optional<Decision> refusal(RoomState room) {
            return topics.stream()
                    .flatMap(each -> TopicChecks.recasting(room, each.topic(), each.seen()).stream())
                    .findFirst();
        }
    }

    public record Merged(TopicId into, Wording words, List<TopicId> from, ParticipantId by, Instant at)
            implements RoomEvent {
        public Merged {
            from = List.copyOf(from);
        }

        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.topics().recast(from, Topic.Stage.MERGED, List.of(new Part(into, words))));
        }

        @Override
        public Set<BoardKey> touches() {
            Set<BoardKey> keys = new HashSet<>(Set.of(BoardKey.topic(into)));
            from.forEach(topic -> keys.add(BoardKey.topic(topic)));
            return keys;
        }
    }
}
