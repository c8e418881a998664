package org.sessioniv.rehearsal.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessioniv.rehearsal.board.BoardCopy;

/** Who sits where: participants are spread evenly over the delegations, in the order of the meeting's list. */
final class Seating {
    private Seating() {}

    /** The delegations of a meeting's board, in order. */
    static List<JsonNode> delegations(BoardCopy meeting) {
        return meeting.family("delegation/").stream()
                .sorted(Comparator.comparingInt(
                        (JsonNode delegation) -> delegation.path("order").intValue()))
                .toList();
    }

    /** How many participants each delegation gets. */
    static Map<String, Integer> plan(List<JsonNode> delegations, int participants) {
        Map<String, Integer> plan = new LinkedHashMap<>();
        int all = delegations.size();
        for (int i = 0; i < all; i++) {
            int share = participants / all + (i < participants % all ? 1 : 0);
            plan.put(delegations.get(i).path("id").asText(), share);
        }
        return plan;
    }

    /** The delegations that lack a seat for this plan, each as often as it lacks one. */
    static List<String> missing(List<JsonNode> delegations, Map<String, Integer> plan) {
        List<String> missing = new ArrayList<>();
        for (JsonNode delegation : delegations) {
            String id = delegation.path("id").asText();
            for (int seats = delegation.path("seats").size(); seats < plan.getOrDefault(id, 0); seats++) {
                missing.add(id);
            }
        }
        return missing;
    }

    /** The seats that play: the first seats of all delegations, then their second ones, and so on. */
    static List<String> seats(List<JsonNode> delegations, Map<String, Integer> plan) {
        List<String> seats = new ArrayList<>();
        int most = plan.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int row = 0; row < most; row++) {
            for (JsonNode delegation : delegations) {
                if (row < plan.getOrDefault(delegation.path("id").asText(), 0)) {
                    seats.add(delegation
                            .path("seats")
                            .path(row)
                            .path("participant")
                            .asText());
                }
            }
        }
        return seats;
    }
}
