package org.sessioniv.domain.topic;

import java.time.Instant;
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
import org.sessioniv.domain.room.Written;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * A topic that was made of others goes forward although not all have consented to its words.
 *
 * <p>Who: the organiser, with a reason. When: it can be chosen, its words are those that the organiser saw, and it
 * waits for consent. Effect: it is offered as any other. All see the reason and whose consent was missing; those are
 * asked on. For other words the waiver does not hold.
 */
public final class WaiveConsent {
    private WaiveConsent() {}

    /** Characters of a reason. */
    public static final int MAX_REASON = 500;

    public record Waive(TopicId topic, int seen, String reason) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            Optional<Topic> found = room.topics().standing(topic);
            if (found.isEmpty()) {
                return TopicChecks.noSuchTopic();
            }
            Topic known = found.get();
            if (!known.awaitsConsent()) {
                return Decision.refuse(Code.NO_CONSENT_MISSING, "This topic waits for nobody's consent.");
            }
            Written why = Written.text(reason);
            if (why.isBlank()) {
                return Decision.refuse(Code.REASON_MISSING, "Consent is waived with a reason.");
            }
            return TopicChecks.seen(known.revision(), seen)
                    .or(() -> why.fault(MAX_REASON).map(Decision::refuse))
                    .orElseGet(() -> Decision.accept(new Waived(
                            topic,
                            known.consentMissing(),
                            why.words(),
                            occasion.by().who(),
                            occasion.at())));
        }
    }

    public record Waived(TopicId topic, List<DelegationId> without, String reason, ParticipantId by, Instant at)
            implements RoomEvent {
        public Waived {
            without = List.copyOf(without);
        }

        @Override
        public RoomState applyTo(RoomState room) {
            Topic known = room.topics().find(topic).orElseThrow();
            return room.with(room.topics().with(known.with(new Lineage.Waiver(reason, without))));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.topic(topic));
        }
    }
}
