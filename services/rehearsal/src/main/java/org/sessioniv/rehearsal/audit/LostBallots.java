package org.sessioniv.rehearsal.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessioniv.rehearsal.board.BoardCopy;
import org.sessioniv.rehearsal.client.Errand;
import org.sessioniv.rehearsal.script.Ballots;

/**
 * The ballot of a delegation is the last one that one of its members cast or confirmed: the acked one of the highest
 * version, or one that was never answered and may have come later.
 */
final class LostBallots {
    private record Paper(String room, String poll, String delegation) {}

    private static final Set<String> VOTES = Set.of("poll.cast", "poll.confirm-ballot");

    private LostBallots() {}

    static List<String> find(List<Errand> errands, FinalBoards boards) {
        Map<Paper, List<Errand>> casts = new LinkedHashMap<>();
        errands.stream()
                .filter(errand -> VOTES.contains(errand.type()))
                .filter(errand -> errand.isDone() || !errand.isAnswered())
                .forEach(cast -> casts.computeIfAbsent(paperOf(cast), paper -> new ArrayList<>())
                        .add(cast));
        Map<Paper, List<Errand>> drafts = new LinkedHashMap<>();
        errands.stream()
                .filter(errand -> errand.type().equals("poll.draft-ballot"))
                .forEach(draft -> drafts.computeIfAbsent(paperOf(draft), paper -> new ArrayList<>())
                        .add(draft));
        casts.values().removeIf(of -> of.stream().noneMatch(Errand::isDone));
        List<String> lost = new ArrayList<>();
        casts.forEach((paper, of) -> {
            if (!stands(paper, of, drafts.getOrDefault(paper, List.of()), boards)) {
                lost.add("the ballot of " + paper.delegation() + " in poll " + paper.poll() + " of " + paper.room());
            }
        });
        casts.entrySet()
                .removeIf(entry -> !stands(
                        entry.getKey(), entry.getValue(), drafts.getOrDefault(entry.getKey(), List.of()), boards));
        lost.addAll(uncounted(casts.keySet(), boards));
        return lost;
    }

    private static Paper paperOf(Errand cast) {
        return new Paper(
                cast.room(), cast.command().path("poll").asText(), cast.by().delegation());
    }

    private static boolean stands(Paper paper, List<Errand> casts, List<Errand> drafts, FinalBoards boards) {
        BoardCopy board = boards.ofDelegation(paper.delegation(), paper.room());
        JsonNode vote = board.document("vote/" + paper.poll());
        JsonNode ballot = board.document("ballot/" + paper.poll());
        long last = casts.stream().mapToLong(Errand::version).max().orElse(0);
        return casts.stream()
                .filter(cast -> !cast.isAnswered() || cast.version() == last)
                .anyMatch(cast -> cast.by().label().equals(vote.path("by").asText()) && says(cast, drafts, ballot));
    }

    /**
     * Whether the ballot is the one that was cast; who confirmed cast one of the drafts. What a draft said that nobody
     * wrote here is not known here: an earlier rehearsal of the same meeting left it.
     */
    private static boolean says(Errand cast, List<Errand> drafts, JsonNode ballot) {
        boolean confirmed = cast.type().equals("poll.confirm-ballot");
        List<Errand> said = confirmed ? drafts : List.of(cast);
        return (confirmed && drafts.isEmpty())
                || said.stream().anyMatch(one -> Ballots.chosen(one.command()).equals(Ballots.chosen(ballot)));
    }

    /** A published result counts at least the delegations whose ballot stands. */
    private static List<String> uncounted(Set<Paper> papers, FinalBoards boards) {
        Map<List<String>, Long> delegations = new LinkedHashMap<>();
        papers.forEach(paper -> delegations.merge(List.of(paper.room(), paper.poll()), 1L, Long::sum));
        List<String> lost = new ArrayList<>();
        delegations.forEach((poll, acked) -> {
            JsonNode outcome =
                    boards.document(poll.get(0), "poll/" + poll.get(1)).path("outcome");
            JsonNode cast = outcome.path("turnout").path("cast");
            if (outcome.isObject() && cast.longValue() < acked) {
                lost.add("the result of poll " + poll.get(1) + " counts " + cast + " ballots of " + acked + " acked");
            }
        });
        return lost;
    }
}
