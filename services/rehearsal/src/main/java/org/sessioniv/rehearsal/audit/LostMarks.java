package org.sessioniv.rehearsal.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessioniv.rehearsal.client.Errand;
import org.sessioniv.rehearsal.script.Scene;

/** What was said last of who attends, where no answer is missing that may say otherwise. */
final class LostMarks {
    /** One delegation in one room. */
    private record Place(String room, String delegation) {}

    private LostMarks() {}

    static List<String> find(List<Errand> errands, FinalBoards boards) {
        Map<Place, Boolean> said = new LinkedHashMap<>();
        Set<Place> uncertain = new HashSet<>();
        errands.stream()
                .filter(errand -> errand.type().equals("roster.mark-attendance"))
                .sorted(Comparator.comparingLong(Errand::version))
                .forEach(errand -> places(errand).forEach(place -> {
                    if (errand.isDone()) {
                        said.put(place, errand.command().path("present").asBoolean());
                    } else if (!errand.isAnswered()) {
                        uncertain.add(place);
                    }
                }));
        said.keySet().removeAll(uncertain);
        return said.entrySet().stream()
                .filter(entry -> !stands(entry.getKey(), entry.getValue(), boards))
                .map(entry -> "roster.mark-attendance of " + entry.getKey())
                .toList();
    }

    private static List<Place> places(Errand errand) {
        List<Place> places = new ArrayList<>();
        errand.command().path("delegations").forEach(each -> places.add(new Place(errand.room(), each.asText())));
        return places;
    }

    private static boolean stands(Place place, boolean present, FinalBoards boards) {
        return Scene.elements(boards.after(place.room()).document("attendance").path("marks")).stream()
                .anyMatch(mark -> mark.path("delegation").asText().equals(place.delegation())
                        && mark.path("present").asBoolean() == present);
    }
}
