package org.sessioniv.journal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.poll.Polls;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;

/** Polls of the forms before stand as those of today, from the samples of both. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OldPollsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static Polls polls(String... samples) throws IOException {
        String events = Stream.of(samples).map(OldPollsTest::text).collect(Collectors.joining(","));
        String body = "{\"commands\":[{\"id\":\"1\",\"fingerprint\":\"2\",\"by\":\"a\",\"events\":[" + events + "]}]}";
        Batch batch = new BatchCodec().read(body.getBytes(StandardCharsets.UTF_8));
        return Room.evolve(RoomState.empty(new RoomId("kyiv")), batch.events()).polls();
    }

    private static String text(String sample) {
        try {
            return Files.readString(GOLDEN.resolve(sample + ".json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_selection_of_topics_with_a_ballot() throws IOException {
        assertEquals(
                polls("poll.opened-2", "poll.voted-1", "poll.ballot-put-1", "poll.closed-1", "poll.published-2"),
                polls("poll.opened-1", "poll.ballot-cast-1", "poll.closed-1", "poll.published-1"));
    }

    @Test
    void a_question_with_an_answer() throws IOException {
        assertEquals(
                polls(
                        "poll.opened-2.question",
                        "poll.voted-1",
                        "poll.ballot-put-1.answer",
                        "poll.closed-1",
                        "poll.published-2.answered"),
                polls(
                        "poll.opened-1.question",
                        "poll.ballot-cast-1.answer",
                        "poll.closed-1",
                        "poll.published-1.answered"));
    }

    @Test
    void a_question_that_was_not_decided() throws IOException {
        assertEquals(
                polls("poll.opened-2.question", "poll.closed-1", "poll.published-2.undecided"),
                polls("poll.opened-1.question", "poll.closed-1", "poll.published-1.undecided"));
    }
}
