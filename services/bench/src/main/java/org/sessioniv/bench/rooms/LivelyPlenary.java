package org.sessioniv.bench.rooms;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sessioniv.domain.floor.EndSpeech;
import org.sessioniv.domain.floor.FloorRequestId;
import org.sessioniv.domain.floor.GrantFloor;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.poll.Answer;
import org.sessioniv.domain.poll.AnswerBallot;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * What a lively plenary asks of its room: nine in ten commands write a letter of the note, each author in paragraphs of
 * their own, one changes a ballot, and three in a thousand are about the floor. The note has 600 paragraphs of 100
 * letters and stays so.
 */
final class LivelyPlenary {
    static final int PARAGRAPHS = 600;
    static final int LETTERS = 100;

    /** Of a thousand commands. */
    private static final int BALLOTS = 100;

    private static final int ON_THE_FLOOR = 3;

    private final SplittableRandom random = new SplittableRandom(1);
    private final PollId poll;
    private int floor;

    /** A command and who gives it. */
    record Wish(ParticipantId by, RoomCommand command) {}

    LivelyPlenary(PollId poll) {
        this.poll = poll;
    }

    /** The commit that fills the empty note. */
    static RoomCommand fill() {
        String text = "{\"type\":\"text\",\"text\":\"" + "a".repeat(LETTERS) + "\"}";
        String paragraph = "{\"type\":\"paragraph\",\"content\":[" + text + "]}";
        String all = String.join(",", java.util.Collections.nCopies(PARAGRAPHS, paragraph));
        return commit(0, "{\"stepType\":\"replace\",\"from\":0,\"to\":2,\"slice\":{\"content\":[" + all + "]}}");
    }

    /** The next command, for an author who has that revision of the note, and sees that floor. */
    Wish next(long revision, JsonObject board) {
        int kind = random.nextInt(1_000);
        ParticipantId who = HostedRoom.seat(random.nextInt(HostedRoom.DELEGATIONS));
        if (kind < BALLOTS) {
            return new Wish(
                    who, new CastBallot.Cast(poll, new AnswerBallot(random.nextBoolean() ? Answer.YES : Answer.NO)));
        }
        return kind < BALLOTS + ON_THE_FLOOR ? onTheFloor(board) : letter(revision);
    }

    /** Asked for, given, ended, in turn. */
    private Wish onTheFloor(JsonObject board) {
        if (board.getJsonObject("speaking") != null) {
            return new Wish(HostedRoom.MODERATOR, new EndSpeech.End(requestOf(board.getJsonObject("speaking"))));
        }
        JsonArray queue = board.getJsonArray("queue");
        return queue.isEmpty()
                ? new Wish(HostedRoom.seat(floor++ % HostedRoom.DELEGATIONS), new RequestFloor.Ask())
                : new Wish(
                        HostedRoom.MODERATOR,
                        new GrantFloor.Grant(requestOf(queue.getJsonObject(0)), Optional.empty()));
    }

    private static FloorRequestId requestOf(JsonObject entry) {
        return new FloorRequestId(entry.getString("request"));
    }

    private Wish letter(long revision) {
        int paragraph = random.nextInt(PARAGRAPHS);
        int at = paragraph * (LETTERS + 2) + 1 + random.nextInt(LETTERS);
        String step = "{\"stepType\":\"replace\",\"from\":" + at + ",\"to\":" + (at + 1)
                + ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"" + (char) ('a' + random.nextInt(26))
                + "\"}]}}";
        return new Wish(HostedRoom.seat(paragraph % HostedRoom.DELEGATIONS), commit(revision, step));
    }

    private static RoomCommand commit(long revision, String step) {
        return new CommitSteps.Commit(revision, HostedRoom.token(), Note.STEPS.readSteps("[" + step + "]"));
    }
}
