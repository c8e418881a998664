package org.sessioniv.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.sessioniv.rehearsal.board.BoardCopy;

/** Drafts of ballots: where somebody else casts a delegation's ballot, its other seats write what they would cast. */
final class Drafts {
    private Drafts() {}

    /** The same ballot as a draft, in the place of none. */
    static Act of(Act cast) {
        Act draft = Act.of(cast.room(), "poll.draft-ballot")
                .with("poll", cast.command().path("poll").asText());
        draft.command().set("ballot", cast.command().path("ballot"));
        return draft;
    }

    /** The draft of the delegation that waits in that poll is cast. */
    static Optional<Act> confirm(BoardCopy board, String room, JsonNode poll) {
        String id = poll.path("id").asText();
        JsonNode draft = board.document("ballot-draft/" + id);
        int votes = board.document("vote/" + id).path("votes").asInt();
        return Optional.of(draft)
                .filter(found -> found.has("id"))
                .map(found -> Act.of(room, "poll.confirm-ballot")
                        .with("poll", id)
                        .with("seen", found.path("id").asText())
                        .with("votes", votes));
    }
}
