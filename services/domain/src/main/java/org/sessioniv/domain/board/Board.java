package org.sessioniv.domain.board;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.topic.TopicId;

/**
 * What viewers see of a room, key by key and audience by audience. The rule of who sees what stands in each document.
 */
public final class Board {
    private Board() {}

    /** The document under that key for that audience; empty when there is none or the audience may not see it. */
    public static Optional<? extends BoardDocument> project(RoomState room, BoardKey key, Audience audience) {
        return key.isFor(audience) ? document(room, key, audience) : Optional.empty();
    }

    private static Optional<? extends BoardDocument> document(RoomState room, BoardKey key, Audience audience) {
        return switch (key.family()) {
            case MEETING -> MeetingDocument.of(room);
            case DELEGATION -> DelegationDocument.of(room, new DelegationId(key.item()));
            case TOPIC -> TopicDocument.of(room, new TopicId(key.item()));
            case DRAFT -> DraftDocument.of(room, new TopicId(key.item()), audience);
            case CALL -> CallDocument.of(room);
            case ROOMS -> RoomsDocument.of(room);
            case STAFF -> StaffDocument.of(room, audience);
            case LOBBY -> LobbyDocument.of(room, audience);
            case ME -> MeDocument.of(room, audience);
            case ROOM -> RoomDocument.of(room);
            case FLOOR -> FloorDocument.of(room);
            case TIMES -> TimesDocument.of(room);
            case SCREEN -> ScreenDocument.of(room);
            case ATTENDANCE -> AttendanceDocument.of(room);
            case POLL -> PollDocument.of(room, new PollId(key.item()));
            case POLL_PROGRESS -> PollProgressDocument.of(room, new PollId(key.item()));
            case POLL_MISSING -> PollMissingDocument.of(room, new PollId(key.item()));
            case VOTE -> VoteDocument.of(room, new PollId(key.item()), audience);
            case BALLOT -> BallotDocument.of(room, new PollId(key.item()), audience);
            case BALLOT_DRAFT -> BallotDraftDocument.of(room, new PollId(key.item()), audience);
            case WISH -> WishDocument.of(room, audience);
            case WISHES -> WishesDocument.of(room, audience);
            case PLACE -> PlaceDocument.of(room, audience);
            case PLACES -> PlacesDocument.of(room, audience);
            case BALLOT_PAPER -> BallotPaperDocument.of(room, new PollId(key.item()), audience);
        };
    }

    /**
     * Everything that changed for this viewer since that version: documents by their key's text, absent values for
     * documents that are no longer there. From version zero it is the whole board, without absent ones.
     */
    public static Map<String, Optional<? extends BoardDocument>> since(RoomState room, Viewer viewer, Version have) {
        Map<String, Optional<? extends BoardDocument>> changed = new TreeMap<>();
        room.touched().forEach((key, version) -> {
            if (version.compareTo(have) > 0) {
                viewer.audiences().stream().filter(key::isFor).forEach(audience -> {
                    Optional<? extends BoardDocument> document = project(room, key, audience);
                    if (document.isPresent() || have.count() > 0) {
                        changed.put(key.text(), document);
                    }
                });
            }
        });
        return changed;
    }
}
