package org.sessioniv.rehearsal.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessioniv.rehearsal.board.BoardCopy;
import org.sessioniv.rehearsal.client.Errand;
import org.sessioniv.rehearsal.script.Scene;

/**
 * A speech that was asked for and not withdrawn waits, is being held, was interrupted or is over. So for each
 * delegation in each room the speeches at the end are at least those before, and those asked for, without those
 * withdrawn. A command without an answer counts against the sum only. Points of order are left out: nothing of them
 * stays on a board.
 */
final class LostFloor {
    private record Place(String room, String delegation) {}

    private LostFloor() {}

    static List<String> find(List<Errand> errands, FinalBoards boards) {
        Map<Place, Long> asked = new LinkedHashMap<>();
        for (Errand errand : errands) {
            Place place = new Place(errand.room(), errand.by().delegation());
            if (errand.type().equals("floor.request") && errand.isDone()) {
                asked.merge(place, 1L, Long::sum);
            } else if (errand.type().equals("floor.withdraw") && (errand.isDone() || !errand.isAnswered())) {
                asked.merge(place, -1L, Long::sum);
            }
        }
        List<String> lost = new ArrayList<>();
        asked.forEach((place, count) -> {
            long expected = speeches(boards.before(place.room()), place.delegation()) + count;
            long seen = speeches(boards.after(place.room()), place.delegation());
            for (long missing = seen; missing < expected; missing++) {
                lost.add("a request for the floor of " + place.delegation() + " in " + place.room());
            }
        });
        return lost;
    }

    private static long speeches(BoardCopy board, String delegation) {
        JsonNode floor = board.document("floor");
        long waiting = Scene.elements(floor.path("queue")).stream()
                .filter(request -> isSpeech(request, delegation))
                .count();
        long over = Scene.elements(board.document("times").path("delegations")).stream()
                .filter(times -> times.path("delegation").asText().equals(delegation))
                .mapToLong(times -> times.path("speeches").longValue())
                .sum();
        boolean interrupted =
                floor.path("interrupted").path("delegation").asText().equals(delegation);
        return waiting + over + (isSpeech(floor.path("speaking"), delegation) ? 1 : 0) + (interrupted ? 1 : 0);
    }

    private static boolean isSpeech(JsonNode request, String delegation) {
        return request.path("kind").asText().equals("speech")
                && request.path("delegation").asText().equals(delegation);
    }
}
