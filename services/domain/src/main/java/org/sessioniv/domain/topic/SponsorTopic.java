package org.sessioniv.domain.topic;

import java.time.Instant;
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
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * A delegation stands behind a proposal of another, or no longer.
 *
 * <p>Who: any member of a delegation, in its name; never the author's own. When: the topic can be chosen and its words
 * are those that the member saw; stepping back is possible as long as it can be chosen. Effect: the delegation is named
 * beside the author; or no longer, and it is not asked again either.
 */
public final class SponsorTopic {
    private SponsorTopic() {}

    public record Sponsor(TopicId topic, int seen) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MEMBER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            Optional<Topic> found = room.topics().standing(topic);
            if (found.isEmpty()) {
                return TopicChecks.noSuchTopic();
            }
            Topic known = found.get();
            DelegationId own = occasion.by().delegation().orElseThrow();
            if (known.isBy(own)) {
                return Decision.refuse(Code.OWN_TOPIC, "Your delegation proposed this topic.");
            }
            if (known.sponsors().has(own)) {
                return Decision.refuse(Code.ALREADY_SPONSOR, "Your delegation stands behind this topic already.");
            }
            return TopicChecks.seen(known.revision(), seen)
                    .orElseGet(() -> Decision.accept(
                            new Sponsored(topic, own, occasion.by().who(), occasion.at())));
        }
    }

    public record StepBack(TopicId topic) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MEMBER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            Optional<Topic> found = room.topics().standing(topic);
            if (found.isEmpty()) {
                return TopicChecks.noSuchTopic();
            }
            DelegationId own = occasion.by().delegation().orElseThrow();
            Sponsors sponsors = found.get().sponsors();
            return sponsors.has(own) || sponsors.areAsked(own)
                    ? Decision.accept(new SteppedBack(topic, own, occasion.by().who(), occasion.at()))
                    : Decision.refuse(Code.NOT_SPONSOR, "Your delegation does not stand behind this topic.");
        }
    }

    public record Sponsored(TopicId topic, DelegationId of, ParticipantId by, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            Topic known = room.topics().find(topic).orElseThrow();
            return room.with(room.topics().with(known.with(known.sponsors().with(of))));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.topic(topic));
        }
    }

    public record SteppedBack(TopicId topic, DelegationId of, ParticipantId by, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            Topic known = room.topics().find(topic).orElseThrow();
            return room.with(room.topics().with(known.with(known.sponsors().without(of))));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.topic(topic));
        }
    }
}
