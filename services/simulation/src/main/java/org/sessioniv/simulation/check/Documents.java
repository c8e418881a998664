package org.sessioniv.simulation.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.board.Board;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.journal.codec.DomainJson;

/** Each document of each audience at each version of the journal, projected afresh when it is first asked for. */
final class Documents {
    private static final JsonMapper JSON = DomainJson.mapper()
            .rebuild()
            .addModule(DomainJson.shown())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private final History history;
    private final Map<String, Map<Audience, Map<String, List<State>>>> known = new HashMap<>();

    /** The document from that version on, until the next; empty where there is none. */
    record State(long from, Optional<JsonNode> document) {}

    Documents(History history) {
        this.history = history;
    }

    /** The documents of that audience by their keys' text, each with all its states in order. */
    Map<String, List<State>> of(RoomId room, Audience audience) {
        return known.computeIfAbsent(room.value(), any -> new HashMap<>())
                .computeIfAbsent(audience, any -> project(history.room(room), audience));
    }

    private static Map<String, List<State>> project(History.Chain chain, Audience audience) {
        Map<String, List<State>> all = new LinkedHashMap<>();
        for (History.Point point : chain.points) {
            for (BoardKey key : point.touched()) {
                if (key.isFor(audience)) {
                    List<State> states = all.computeIfAbsent(key.text(), any -> new ArrayList<>());
                    Optional<JsonNode> document =
                            Board.project(point.state(), key, audience).map(Documents::tree);
                    if (states.isEmpty()
                            || !states.get(states.size() - 1).document().equals(document)) {
                        states.add(new State(point.version(), document));
                    }
                }
            }
        }
        return all;
    }

    private static JsonNode tree(Object document) {
        try {
            return JSON.readTree(JSON.writeValueAsBytes(document));
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException("a document that cannot be written", impossible);
        }
    }

    /** Whether that audience ever had that document. */
    boolean had(RoomId room, Audience audience, String key, JsonNode document) {
        return of(room, audience).getOrDefault(key, List.of()).stream()
                .anyMatch(state -> state.document().equals(Optional.of(document)));
    }

    /** The first document of a board that is older than that version, or newer than the last allowed one. */
    Optional<String> wrong(RoomId room, Viewer viewer, Map<String, JsonNode> board, long from, long to) {
        int found = 0;
        for (Audience audience : viewer.audiences()) {
            for (Map.Entry<String, List<State>> document : of(room, audience).entrySet()) {
                Optional<JsonNode> there = Optional.ofNullable(board.get(document.getKey()));
                found += there.isPresent() ? 1 : 0;
                if (!isFresh(document.getValue(), there, from, to)) {
                    return Optional.of(document.getKey());
                }
            }
        }
        return found < board.size() ? Optional.of("something that is nobody's") : Optional.empty();
    }

    private static boolean isFresh(List<State> states, Optional<JsonNode> there, long from, long to) {
        boolean before = true;
        for (int i = states.size() - 1; i >= 0; i--) {
            State state = states.get(i);
            if (state.from() <= to && state.document().equals(there)) {
                return true;
            }
            if (state.from() <= from) {
                before = false;
                break;
            }
        }
        return before && there.isEmpty();
    }
}
