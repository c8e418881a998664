package org.sessioniv.rehearsal.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessioniv.rehearsal.client.Errand;
import org.sessioniv.rehearsal.client.Ledger;
import org.sessioniv.rehearsal.script.OrganiserScript;
import org.sessioniv.rehearsal.script.Scene;

/**
 * Something that must have been played before that share of the play is over: where it has not, the play stands still
 * before it. So a play on a slow machine takes longer and leaves nothing out.
 */
public record Part(String name, double before, Predicate<Ledger> played) {
    /** One ballot for so many participants: enough for a result without a tie, as a rule. */
    private static final int PARTICIPANTS_A_BALLOT = 4;

    /**
     * Every part of a session: topics, two of them merged, and their poll, a ballot by each method, groups, the floor
     * and the note, in the plenary and in groups.
     */
    public static List<Part> ofWholeSession(int participants) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("topic.merge", Scene.topicPollCloses(0), ledger -> ledger.done(is("topic.merge")) > 0));
        for (int poll = 1; poll <= OrganiserScript.MOST_POLLS; poll++) {
            parts.add(ballots(poll, (participants + PARTICIPANTS_A_BALLOT - 1) / PARTICIPANTS_A_BALLOT));
            parts.add(published(poll));
        }
        OrganiserScript.otherMethods()
                .map(type -> new Part(
                        "a ballot by " + type,
                        OrganiserScript.OTHERS_CLOSE,
                        ledger -> ledger.done(is("poll.cast").and(cast -> isBy(type, cast))) > 0))
                .forEach(parts::add);
        parts.add(new Part("poll.annul", Scene.topicPollCloses(0), ledger -> ledger.done(is("poll.annul")) > 0));
        parts.add(new Part(
                "a poll that asks again",
                Scene.topicPollCloses(0),
                ledger -> ledger.done(is("poll.open-topics")
                                .and(errand -> errand.command().has("again")))
                        > 0));
        Stream.of(
                        "group.form",
                        "group.wish",
                        "group.join",
                        "session.open",
                        "floor.request",
                        "floor.give",
                        "floor.end",
                        "note.commit")
                .map(type -> new Part(type, Scene.WRAP_UP, ledger -> ledger.done(is(type)) > 0))
                .forEach(parts::add);
        Stream.of("session.open", "floor.request", "floor.give", "note.commit")
                .map(type -> new Part(type + " in a group", Scene.WRAP_UP, ledger -> {
                    Set<String> groups = groupsOf(ledger);
                    return ledger.done(is(type).and(errand -> groups.contains(errand.room()))) > 0;
                }))
                .forEach(parts::add);
        return List.copyOf(parts);
    }

    /** Ballots enough for the poll over topics of that number, unless one before it was decided. */
    private static Part ballots(int number, int enough) {
        return new Part("ballots of topic poll " + number, Scene.topicPollCloses(number - 1), ledger -> {
            List<String> meetings = roomsOf(ledger, "poll.open-topics");
            Predicate<Errand> cast = is("poll.cast")
                    .and(errand -> meetings.contains(errand.room()))
                    .and(errand -> isBy("approval", errand));
            Map<String, Long> ofEach = ledger.errands().stream()
                    .filter(cast.and(Errand::isDone))
                    .collect(Collectors.groupingBy(
                            errand -> errand.command().path("poll").asText(), Collectors.counting()));
            return isDecided(ledger)
                    || ofEach.values().stream().filter(count -> count >= enough).count() >= number;
        });
    }

    private static boolean isBy(String type, Errand cast) {
        return cast.command().path("ballot").path("type").asText().equals(type);
    }

    private static Part published(int number) {
        return new Part("result of topic poll " + number, Scene.topicPollCloses(number), ledger -> {
            List<String> meetings = roomsOf(ledger, "poll.open-topics");
            Predicate<Errand> published = is("poll.publish").and(errand -> meetings.contains(errand.room()));
            return isDecided(ledger) || ledger.done(published) >= number;
        });
    }

    private static boolean isDecided(Ledger ledger) {
        return ledger.done(is("group.form")) > 0;
    }

    private static List<String> roomsOf(Ledger ledger, String type) {
        return ledger.errands().stream()
                .filter(is(type).and(Errand::isDone))
                .map(Errand::room)
                .toList();
    }

    private static Set<String> groupsOf(Ledger ledger) {
        return ledger.errands().stream()
                .filter(is("group.join").and(Errand::isDone))
                .map(errand -> errand.command().path("room").asText())
                .collect(Collectors.toSet());
    }

    private static Predicate<Errand> is(String type) {
        return errand -> errand.type().equals(type);
    }
}
