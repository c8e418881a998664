package org.sessioniv.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.sessioniv.rehearsal.board.BoardCopy;

/** What a script sees when it decides: how much of the rehearsal is over, and the boards of its client. */
public record Scene(String meeting, double progress, Function<String, BoardCopy> boards) {
    /** Shares of the rehearsal at which its parts begin and end. */
    static final double TOPIC_POLL_OPENS = 0.06;

    private static final double TOPIC_POLL_CLOSES = 0.27;

    /** What each further poll over the topics takes, where ties or want of ballots left nothing selected. */
    private static final double FURTHER_TOPIC_POLL = 0.15;

    public static final double WRAP_UP = 0.92;

    /** When a poll over the topics closes after so many others. */
    public static double topicPollCloses(int others) {
        return TOPIC_POLL_CLOSES + FURTHER_TOPIC_POLL * others;
    }

    BoardCopy board(String room) {
        return boards.apply(room);
    }

    public BoardCopy meetingBoard() {
        return board(meeting);
    }

    /** The rooms that sit: the plenary and the working groups. */
    List<JsonNode> sittings() {
        return elements(meetingBoard().document("rooms").path("rooms"));
    }

    List<JsonNode> groups() {
        return sittings().stream()
                .filter(room -> room.path("kind").asText().equals("working-group"))
                .toList();
    }

    /** The rooms in which that delegation speaks: the plenary and the groups that it joined. */
    public List<String> roomsOf(String delegation) {
        return sittings().stream()
                .filter(room -> room.path("kind").asText().equals("plenary") || joined(room, delegation))
                .map(room -> room.path("room").asText())
                .toList();
    }

    public static boolean joined(JsonNode group, String delegation) {
        return contains(group.path("delegations"), delegation);
    }

    static boolean contains(JsonNode texts, String text) {
        return elements(texts).stream().anyMatch(element -> element.asText().equals(text));
    }

    /** Whether the room's session is open. */
    boolean sits(String room) {
        return board(room)
                .document("room")
                .path("session")
                .path("state")
                .asText()
                .equals("open");
    }

    /** The polls of a room that are in that state, of this run only. */
    List<JsonNode> pollsIn(String room, String questionBegins, String state) {
        return board(room)
                .polls()
                .filter(poll -> poll.path("question").asText().startsWith(questionBegins))
                .filter(poll -> poll.path("state").asText().equals(state))
                .toList();
    }

    /** One of those polls. */
    Optional<JsonNode> pollIn(String room, String questionBegins, String state) {
        return pollsIn(room, questionBegins, state).stream().findFirst();
    }

    public static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    public static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(element -> element.path(field).asText())
                .toList();
    }
}
