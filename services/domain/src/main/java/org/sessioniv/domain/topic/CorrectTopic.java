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
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * The words of a proposal are corrected by whoever proposed it.
 *
 * <p>Who: a member of the delegation that proposed it, up to the deadline; the organiser, what the secretariat
 * proposed. When: nothing rests on the words yet: nobody stands behind them beside the author, it is not on the
 * shortlist, and no poll offered it; and they are still those that the author saw. Effect: the topic says this now.
 */
public final class CorrectTopic {
    private CorrectTopic() {}

    public record Correct(TopicId topic, int seen, Wording words) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MEMBER_OR_ORGANISER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            Optional<Topic> found = room.topics().find(topic);
            if (found.isEmpty()) {
                return TopicChecks.noSuchTopic();
            }
            Optional<Rejection> fault = words.fault();
            if (fault.isPresent()) {
                return Decision.refuse(fault.get());
            }
            Topic known = found.get();
            return refusal(room, known, occasion)
                    .or(() -> TopicChecks.seen(known.revision(), seen))
                    .orElseGet(() -> known.wording().equals(words.kept())
                            ? Decision.accept()
                            : Decision.accept(new Corrected(
                                    topic, words.kept(), occasion.by().who(), occasion.at())));
        }

        private Optional<Decision> refusal(RoomState room, Topic known, Occasion occasion) {
            if (!TopicChecks.isAuthor(known, occasion.by())) {
                return refuse(Code.NOT_ALLOWED, "Another delegation proposed this topic.");
            }
            if (known.stage() == Topic.Stage.SELECTED) {
                return refuse(Code.TOPIC_SELECTED, "This topic has been selected; its words stay.");
            }
            if (!known.stage().stands()) {
                return Optional.of(TopicChecks.noSuchTopic());
            }
            if (known.stage() == Topic.Stage.SHORTLISTED) {
                return refuse(Code.TOPIC_SHORTLISTED, "This topic is on the shortlist; its words stay.");
            }
            if (room.offeredInPoll(topic.value())) {
                return refuse(Code.TOPIC_IN_POLL, "Delegations vote or voted on this topic; its words stay.");
            }
            if (!known.sponsors().standing().isEmpty()) {
                return refuse(Code.TOPIC_SPONSORED, "Other delegations stand behind these words.");
            }
            boolean late =
                    !occasion.by().is(Role.ORGANISER) && !room.topics().call().isOpenAt(occasion.at());
            return late
                    ? refuse(Code.PROPOSALS_CLOSED, "The deadline for proposals has passed; its words stay.")
                    : Optional.empty();
        }

        private static Optional<Decision> refuse(Code code, String detail) {
            return Optional.of(Decision.refuse(code, detail));
        }
    }

    public record Corrected(TopicId topic, Wording words, ParticipantId by, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            Topic known = room.topics().find(topic).orElseThrow();
            return room.with(room.topics().with(known.corrected(words)));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.topic(topic));
        }
    }
}
