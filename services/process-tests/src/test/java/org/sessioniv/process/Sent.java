package org.sessioniv.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/** A command that was sent under an id, with what the server last said of it. */
final class Sent {
    final String id;
    final String room;
    final ObjectNode command;
    private Optional<Answer> answer = Optional.empty();

    /** Done at a version, or refused with a code. */
    record Answer(boolean done, long version, String code) {
        static Answer of(JsonNode frame) {
            return new Answer(
                    frame.path("type").asText().equals("done"),
                    frame.path("version").longValue(),
                    frame.path("code").asText());
        }
    }

    Sent(String id, String room, ObjectNode command) {
        this.id = id;
        this.room = room;
        this.command = command;
    }

    String type() {
        return command.path("type").asText();
    }

    Optional<Answer> answer() {
        return answer;
    }

    void answered(Answer told) {
        answer = Optional.of(told);
    }

    boolean isDone() {
        return answer.filter(Answer::done).isPresent();
    }

    /** The room could not say anything: it is to be sent again. */
    boolean isToRepeat() {
        return answer.filter(told -> Set.of("store-unavailable", "room-busy").contains(told.code()))
                .isPresent();
    }

    /** The version of its ack. */
    long version() {
        return answer.orElseThrow().version();
    }

    @Override
    public String toString() {
        return id + " " + command + " in " + room + ": " + answer;
    }
}
