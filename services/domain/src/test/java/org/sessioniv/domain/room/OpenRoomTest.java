package org.sessioniv.domain.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.RoomScenario.workingGroup;
import static org.sessioniv.domain.testing.SampleMeeting.GROUP;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.WATER;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.RoomDocument;
import org.sessioniv.domain.board.TopicDocument;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.session.OpenSession;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenRoomTest {
    private static final RoomScenario EMPTY = RoomScenario.of(RoomState.empty(GROUP));
    private static final OpenRoom.Open OPEN = new OpenRoom.Open(RoomKind.WORKING_GROUP, "Water", Optional.of(WATER));

    @Test
    void the_first_fact_says_what_the_room_is() {
        EMPTY.when(OPEN)
                .by(Standing.SYSTEM)
                .then(new OpenRoom.Opened(RoomKind.WORKING_GROUP, "Water", Optional.of(WATER), T0));
    }

    @Test
    void the_room_shows_its_topic_and_does_not_sit_yet() {
        RoomScenario after = EMPTY.when(OPEN).by(Standing.SYSTEM).thenAccepted();
        assertEquals(
                new RoomDocument(
                        "kyiv-2017/wg-1",
                        "working-group",
                        "Water",
                        Optional.of(
                                new TopicDocument.Words("water", "Water", "Rivers cross borders.", "Who measures?")),
                        new RoomDocument.Session("not-opened", Optional.empty())),
                after.document(RoomDocument.class, BoardKey.ROOM, Audience.Group.PUBLIC));
    }

    @Test
    void happens_once() {
        workingGroup().when(OPEN).by(Standing.SYSTEM).thenRefused(Code.ROOM_OPENED);
    }

    @Test
    void is_not_for_people() {
        EMPTY.when(OPEN).by(ORGANISER).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void nothing_else_can_be_done_before() {
        EMPTY.when(new OpenSession.Open()).by(MODERATOR).thenRefused(Code.ROOM_NOT_OPENED);
    }
}
