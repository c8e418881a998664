package org.sessioniv.domain.topic;

import java.util.Optional;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * A proposal that its delegation still writes: nobody else knows of it. {@code revision} counts its wordings from 1, so
 * that whoever changes it says which one they saw.
 *
 * @param begunBy the seat that wrote its first words; none, where they were returned
 * @param writtenBy the seat that wrote its words of now
 */
public record Draft(
        TopicId id,
        DelegationId of,
        Wording wording,
        int revision,
        Optional<ParticipantId> begunBy,
        Optional<ParticipantId> writtenBy) {
    Draft with(Wording value, ParticipantId by) {
        return new Draft(id, of, value, revision + 1, begunBy, Optional.of(by));
    }
}
