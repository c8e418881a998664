package org.sessioniv.domain.topic;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.DelegationId;

/**
 * A topic is proposed for the practical session.
 *
 * <p>Who: any member of a delegation, in its name; the organiser, in the secretariat's. When: for a delegation, as long
 * as the call's deadline has not passed and it has fewer in the list than the call's limit; a poll that is open already
 * does not take it in. Effect: the topic stands in the list with the delegation that proposed it.
 */
public final class ProposeTopic {
    private ProposeTopic() {}

    public record Propose(String title, String why, String question, Optional<String> language) implements RoomCommand {
        public Propose {
            Wording.checked(language);
        }

        /** In a language that is not named. */
        public Propose(String title, String why, String question) {
            this(title, why, question, Optional.empty());
        }

        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MEMBER_OR_ORGANISER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            Wording wording = new Wording(title, why, question, language);
            Optional<Rejection> fault = wording.fault();
            if (fault.isPresent()) {
                return Decision.refuse(fault.get());
            }
            Wording kept = wording.kept();
            return TopicChecks.proposing(room, occasion, false)
                    .orElseGet(() -> Decision.accept(new Proposed(
                            new TopicId(occasion.freshId("topic")),
                            kept.title(),
                            kept.why(),
                            kept.question(),
                            kept.language(),
                            occasion.by().delegation(),
                            occasion.at())));
        }
    }

    public record Proposed(
            TopicId topic,
            String title,
            String why,
            String question,
            Optional<String> language,
            Optional<DelegationId> by,
            Instant at)
            implements RoomEvent {
        /** In a language that is not named. */
        public Proposed(
                TopicId topic, String title, String why, String question, Optional<DelegationId> by, Instant at) {
            this(topic, title, why, question, Optional.empty(), by, at);
        }

        @Override
        public RoomState applyTo(RoomState room) {
            Wording wording = new Wording(title, why, question, language);
            Topics topics = room.topics();
            return room.with(topics.with(Topic.proposed(topic, topics.nextOrder(), wording, by, 1)));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.topic(topic));
        }
    }
}
