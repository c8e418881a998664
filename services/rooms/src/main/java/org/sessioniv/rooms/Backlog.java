package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Deque;
import org.sessioniv.domain.room.OpenRoom;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.TakeOver;

/**
 * Who waits for a room: commands in line, and readers who want the room as it is. What the program itself puts first
 * must be durable before any reader is answered.
 */
final class Backlog {
    private final Deque<Waiting> commands = new ArrayDeque<>();
    private final Deque<Promise<Loaded>> readers = new ArrayDeque<>();

    /** A command in line. */
    record Waiting(Submission submission, Promise<Answer> answer) {
        boolean comesFirst() {
            RoomCommand command = submission.command();
            return command instanceof OpenRoom.Open || command instanceof TakeOver.Take;
        }
    }

    Deque<Waiting> commands() {
        return commands;
    }

    boolean isEmpty() {
        return commands.isEmpty() && readers.isEmpty();
    }

    Future<Answer> add(Submission submission) {
        Promise<Answer> answer = Promise.promise();
        commands.add(new Waiting(submission, answer));
        return answer.future();
    }

    Future<Loaded> addReader() {
        Promise<Loaded> reader = Promise.promise();
        readers.add(reader);
        return reader.future();
    }

    /** The program's own goes before whatever waits; what it asked before that reading of the journal is void. */
    void first(String token, RoomCommand command) {
        CommandId id = new CommandId(token);
        commands.removeIf(Waiting::comesFirst);
        commands.addFirst(new Waiting(new Submission(id, "", Standing.SYSTEM.who(), command), Promise.promise()));
    }

    /** All readers get the room, unless something of the program's own is still to become durable. */
    void serve(Loaded room) {
        while (!readers.isEmpty() && !startsWithFirst()) {
            readers.remove().complete(room);
        }
    }

    private boolean startsWithFirst() {
        return !commands.isEmpty() && commands.peek().comesFirst();
    }

    void answerAll(Answer answer) {
        while (!commands.isEmpty()) {
            commands.remove().answer().complete(answer);
        }
    }

    void failReaders(String why) {
        while (!readers.isEmpty()) {
            readers.remove().fail(why);
        }
    }

    /** Everybody who waits is to ask elsewhere. */
    void failAll(String why) {
        while (!commands.isEmpty()) {
            commands.remove().answer().fail(why);
        }
        failReaders(why);
    }
}
