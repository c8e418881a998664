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
 * What stays once it is made: topics, polls, working groups, wishes for them and their members, seats, who attends, and
 * words in a note.
 */
final class LostPapers {
    private record Membership(String meeting, String group, String delegation) {}

    private LostPapers() {}

    static List<String> find(List<Errand> errands, FinalBoards boards) {
        List<String> lost = new ArrayList<>();
        errands.stream()
                .filter(Errand::isDone)
                .filter(errand -> !stands(errand, boards))
                .forEach(errand -> lost.add(errand.type() + " in " + errand.room() + ": " + errand.command()));
        lost.addAll(memberships(errands, boards));
        lost.addAll(wishes(errands, boards));
        lost.addAll(seats(errands, boards));
        lost.addAll(capacities(errands, boards));
        lost.addAll(LostMarks.find(errands, boards));
        return lost;
    }

    private static boolean stands(Errand errand, FinalBoards boards) {
        JsonNode command = errand.command();
        BoardCopy board = boards.after(errand.room());
        return switch (errand.type()) {
            case "topic.propose" ->
                board.family("topic/").stream()
                        .anyMatch(topic -> topic.path("title").equals(command.path("title")));
            case "topic.merge" ->
                board.family("topic/").stream()
                        .anyMatch(topic ->
                                topic.path("title").equals(command.path("words").path("title")));
            case "topic.waive-consent" ->
                board.document("topic/" + command.path("topic").asText())
                        .path("lineage")
                        .has("waiver");
            case "topic.submit" -> board.has("topic/" + command.path("topic").asText());
            case "poll.open-topics", "poll.open-question" ->
                board.polls().anyMatch(poll -> poll.path("question").equals(command.path("question")));
            case "group.form" -> formed(board, command.path("poll").asText());
            case "note.commit" -> errand.isHandedBack() || isWritten(errand, boards);
            default -> true;
        };
    }

    private static boolean formed(BoardCopy meeting, String poll) {
        JsonNode elected = meeting.document("poll/" + poll)
                .path("outcome")
                .path("decision")
                .path("elected");
        List<String> topics = Scene.texts(meeting.document("rooms").path("rooms"), "topic");
        return Scene.elements(elected).stream().map(JsonNode::asText).allMatch(topics::contains);
    }

    private static boolean isWritten(Errand errand, FinalBoards boards) {
        String note = boards.notes().get(errand.room());
        return note == null || note.contains(words(errand.command()));
    }

    /** The words that this commit inserted, alone or as a paragraph. */
    private static String words(JsonNode command) {
        JsonNode inserted =
                command.path("steps").path(0).path("slice").path("content").path(0);
        return inserted.has("text")
                ? inserted.path("text").asText()
                : inserted.path("content").path(0).path("text").asText();
    }

    private static List<String> memberships(List<Errand> errands, FinalBoards boards) {
        Map<Membership, Errand> last = new LinkedHashMap<>();
        List<Membership> uncertain = new ArrayList<>();
        errands.stream()
                .filter(errand ->
                        errand.type().equals("group.join") || errand.type().equals("group.leave"))
                .forEach(errand -> {
                    Membership membership = new Membership(
                            errand.room(),
                            errand.command().path("room").asText(),
                            errand.by().delegation());
                    if (errand.isDone()) {
                        last.merge(membership, errand, (a, b) -> a.version() > b.version() ? a : b);
                    } else if (!errand.isAnswered()) {
                        uncertain.add(membership);
                    }
                });
        last.keySet().removeAll(uncertain);
        return last.entrySet().stream()
                .filter(entry -> isMember(entry.getKey(), boards)
                        != entry.getValue().type().equals("group.join"))
                .map(entry -> entry.getValue().type() + " of " + entry.getKey())
                .toList();
    }

    private static boolean isMember(Membership membership, FinalBoards boards) {
        return Scene.elements(boards.document(membership.meeting(), "rooms").path("rooms")).stream()
                .filter(room -> room.path("room").asText().equals(membership.group()))
                .anyMatch(room -> Scene.joined(room, membership.delegation()));
    }

    /** What a delegation said last, where nothing is uncertain. */
    private static List<String> wishes(List<Errand> errands, FinalBoards boards) {
        Map<List<String>, Errand> last = new LinkedHashMap<>();
        List<List<String>> uncertain = new ArrayList<>();
        errands.stream().filter(errand -> errand.type().equals("group.wish")).forEach(errand -> {
            List<String> whose = List.of(errand.room(), errand.by().delegation());
            if (errand.isDone()) {
                last.merge(whose, errand, (a, b) -> a.version() > b.version() ? a : b);
            } else if (!errand.isAnswered()) {
                uncertain.add(whose);
            }
        });
        last.keySet().removeAll(uncertain);
        return last.entrySet().stream()
                .filter(entry -> !stands(entry.getKey().get(1), entry.getValue(), boards))
                .map(entry -> "group.wish of " + entry.getKey())
                .toList();
    }

    private static boolean stands(String delegation, Errand wish, FinalBoards boards) {
        return Scene.elements(boards.document(wish.room(), "wishes").path("wishes")).stream()
                .filter(said -> said.path("delegation").asText().equals(delegation))
                .anyMatch(said -> said.path("groups").equals(wish.command().path("groups"))
                        && said.path("languages").equals(wish.command().path("languages")));
    }

    /** What was said last of a seat, where no answer is missing that says otherwise. */
    private static List<String> capacities(List<Errand> errands, FinalBoards boards) {
        Map<List<String>, Errand> last = new LinkedHashMap<>();
        errands.stream()
                .filter(errand -> errand.type().equals("roster.name-capacity") && errand.isDone())
                .forEach(errand -> last.put(
                        List.of(
                                errand.room(),
                                errand.command().path("participant").asText()),
                        errand));
        return last.entrySet().stream()
                .filter(entry -> boards.after(entry.getKey().get(0)).family("delegation/").stream()
                        .flatMap(delegation -> Scene.elements(delegation.path("seats")).stream())
                        .filter(seat -> seat.path("participant")
                                .asText()
                                .equals(entry.getKey().get(1)))
                        .noneMatch(seat -> seat.path("capacity")
                                .equals(entry.getValue().command().path("capacity"))))
                .map(entry -> "roster.name-capacity of " + entry.getKey())
                .toList();
    }

    private static List<String> seats(List<Errand> errands, FinalBoards boards) {
        Map<List<String>, Integer> added = new LinkedHashMap<>();
        errands.stream()
                .filter(errand -> errand.type().equals("roster.add-seat") && errand.isDone())
                .forEach(errand -> added.merge(
                        List.of(
                                errand.room(),
                                "delegation/"
                                        + errand.command().path("delegation").asText()),
                        1,
                        Integer::sum));
        List<String> lost = new ArrayList<>();
        added.forEach((place, count) -> {
            String room = place.get(0);
            String key = place.get(1);
            int expected = boards.before(room).document(key).path("seats").size() + count;
            for (int seen = boards.document(room, key).path("seats").size(); seen < expected; seen++) {
                lost.add("a seat of " + key);
            }
        });
        return lost;
    }
}
