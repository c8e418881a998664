package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.domain.topic.ProposeTopic;
import org.sessioniv.domain.topic.TopicId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishedBoardTest {
    private static final TopicId TOPIC = new TopicId("old");

    /** A meeting's room of a journal that was begun before there was a rule for what people write. */
    private static RoomState old() {
        return RoomScenario.meeting()
                .given(new ProposeTopic.Proposed(
                        TOPIC,
                        "\u202E21 for 12",
                        "One\nTwo \u001B[2J",
                        "Who \u200Bpays?",
                        Optional.empty(),
                        SampleMeeting.T0))
                .state();
    }

    @Test
    void words_from_before_the_rule_are_told_so_that_they_read_as_they_are() {
        PublishedBoard board = new PublishedBoard(RoomRules.DOMAIN.projecting(), new RoomCounters());
        List<BoardChange.ForAudience> told = board.renew(old(), List.of(BoardKey.topic(TOPIC)));
        assertEquals(Audience.Group.values().length, told.size());
        told.forEach(part -> {
            String document = part.documents()
                    .values()
                    .iterator()
                    .next()
                    .map(Buffer::toString)
                    .orElseThrow();
            assertTrue(document.contains("\"<U+202E>21 for 12\""), document);
            assertTrue(document.contains("\"One\\nTwo <U+001B>[2J\""), document);
            assertTrue(document.contains("\"Who <U+200B>pays?\""), document);
            assertFalse(document.contains("\u202E"), document);
        });
    }
}
