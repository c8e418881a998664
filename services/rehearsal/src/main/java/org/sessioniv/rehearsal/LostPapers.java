package org.sessioniv.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stays once it is made: topics, polls, working groups and their members, seats, and words in a note. */
final class LostPapers {
    private record Membership(String meeting, String group, String delegation) {}

    private LostPapers() {}

    static List<String> find(List<Submission> submissions, FinalBoards boards) {
        List<String> lost = new ArrayList<>();
        submissions.stream()
                .filter(Submission::isDone)
                .filter(submission -> !stands(submission, boards))
                .forEach(submission ->
                        lost.add(submission.type() + " in " + submission.room() + ": " + submission.command()));
        lost.addAll(memberships(submissions, boards));
        lost.addAll(seats(submissions, boards));
        return lost;
    }

    private static boolean stands(Submission submission, FinalBoards boards) {
        JsonNode command = submission.command();
        BoardCopy board = boards.after(submission.room());
        return switch (submission.type()) {
            case "topic.propose" ->
                board.family("topic/").stream()
                        .anyMatch(topic -> topic.path("title").equals(command.path("title")));
            case "poll.open-topics", "poll.open-question" ->
                board.polls().anyMatch(poll -> poll.path("question").equals(command.path("question")));
            case "group.form" -> formed(board, command.path("poll").asText());
            case "note.commit" -> submission.isHandedBack() || isWritten(submission, boards);
            default -> true;
        };
    }

    private static boolean formed(BoardCopy meeting, String poll) {
        JsonNode elected = meeting.document("poll/" + poll).path("outcome").path("elected");
        List<String> topics = Scene.texts(meeting.document("rooms").path("rooms"), "topic");
        return Scene.elements(elected).stream().map(JsonNode::asText).allMatch(topics::contains);
    }

    private static boolean isWritten(Submission submission, FinalBoards boards) {
        String note = boards.notes().get(submission.room());
        return note == null || note.contains(words(submission.command()));
    }

    /** The words that this commit inserted, alone or as a paragraph. */
    private static String words(JsonNode command) {
        JsonNode inserted =
                command.path("steps").path(0).path("slice").path("content").path(0);
        return inserted.has("text")
                ? inserted.path("text").asText()
                : inserted.path("content").path(0).path("text").asText();
    }

    private static List<String> memberships(List<Submission> submissions, FinalBoards boards) {
        Map<Membership, Submission> last = new LinkedHashMap<>();
        List<Membership> uncertain = new ArrayList<>();
        submissions.stream()
                .filter(submission -> submission.type().equals("group.join")
                        || submission.type().equals("group.leave"))
                .forEach(submission -> {
                    Membership membership = new Membership(
                            submission.room(),
                            submission.command().path("room").asText(),
                            submission.by().delegation());
                    if (submission.isDone()) {
                        last.merge(membership, submission, (a, b) -> a.version() > b.version() ? a : b);
                    } else if (!submission.isAnswered()) {
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

    private static List<String> seats(List<Submission> submissions, FinalBoards boards) {
        Map<List<String>, Integer> added = new LinkedHashMap<>();
        submissions.stream()
                .filter(submission -> submission.type().equals("roster.add-seat") && submission.isDone())
                .forEach(submission -> added.merge(
                        List.of(
                                submission.room(),
                                "delegation/"
                                        + submission
                                                .command()
                                                .path("delegation")
                                                .asText()),
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
