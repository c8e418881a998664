package org.sessioniv.domain.board;

import java.util.Optional;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.topic.Draft;
import org.sessioniv.domain.topic.TopicId;

/**
 * A proposal that a delegation still writes, and which of its seats wrote it. Its delegation sees it; no board of
 * others tells that there is one.
 *
 * @param revision which of its wordings this is; whoever changes it says which one they saw
 */
public record DraftDocument(
        String id,
        String title,
        String why,
        String question,
        Optional<String> language,
        int revision,
        Optional<String> begunBy,
        Optional<String> writtenBy)
        implements BoardDocument {
    static Optional<DraftDocument> of(RoomState room, TopicId id, Audience audience) {
        if (!(audience instanceof Audience.OfDelegation own)) {
            return Optional.empty();
        }
        return room.topics().draft(id, Optional.of(own.delegation())).map(DraftDocument::of);
    }

    private static DraftDocument of(Draft draft) {
        return new DraftDocument(
                draft.id().value(),
                draft.wording().title(),
                draft.wording().why(),
                draft.wording().question(),
                draft.wording().language(),
                draft.revision(),
                draft.begunBy().map(Id::value),
                draft.writtenBy().map(Id::value));
    }
}
