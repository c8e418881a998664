package org.sessioniv.rehearsal.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.sessioniv.rehearsal.board.BoardCopy;

/**
 * The server's boards at the end, as fresh connections were told them: the organiser's rooms, the ballots of each
 * delegation as one of its members sees them, and the notes' text; beside them the organiser's boards before the play.
 */
record FinalBoards(
        Map<String, BoardCopy> before,
        Map<String, BoardCopy> after,
        Map<String, Map<String, BoardCopy>> byDelegation,
        Map<String, String> notes) {

    /** The document of that room at the end; missing when there is none. */
    JsonNode document(String room, String key) {
        return boardOf(after, room).document(key);
    }

    BoardCopy before(String room) {
        return boardOf(before, room);
    }

    BoardCopy after(String room) {
        return boardOf(after, room);
    }

    BoardCopy ofDelegation(String delegation, String room) {
        Map<String, BoardCopy> boards = byDelegation.get(delegation);
        return boards == null ? new BoardCopy() : boardOf(boards, room);
    }

    private static BoardCopy boardOf(Map<String, BoardCopy> boards, String room) {
        BoardCopy board = boards.get(room);
        return board == null ? new BoardCopy() : board;
    }
}
