package org.sessioniv.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the organiser does next: say who sits in a delegation, merge two proposals, open the poll over the topics, close
 * it, publish it, form the working groups; after a poll that selected nothing, ask again. A pure function of the scene;
 * there is nothing to choose.
 */
public final class OrganiserScript {
    static final int LEAST_TOPICS = 3;
    private static final int SELECTED = 2;

    /** Polls over the topics in one run, where ties or want of ballots leave nothing selected. */
    public static final int MOST_POLLS = 3;

    /** When the polls by other methods close. */
    public static final double OTHERS_CLOSE = OtherWays.CLOSE;

    private final String question;
    private final String tag;
    private final OtherWays others;
    private final Merging merging;

    public OrganiserScript(String tag) {
        this.tag = tag;
        this.others = new OtherWays(tag);
        this.merging = new Merging(tag);
        this.question = "Rehearsed choice of topics " + tag;
    }

    /** The words of the methods by which a meeting votes beside the poll that decides. */
    public static Stream<String> otherMethods() {
        return OtherWays.types();
    }

    /** The same where the meeting is to vote by every method. */
    public Optional<Act> nextByEveryMethod(Scene scene) {
        boolean prepared = scene.progress() >= Scene.TOPIC_POLL_OPENS;
        return next(scene, true).or(() -> prepared ? others.next(scene, proposed(scene)) : Optional.empty());
    }

    public Optional<Act> next(Scene scene) {
        return next(scene, false);
    }

    private Optional<Act> next(Scene scene, boolean everyPart) {
        List<JsonNode> published = scene.pollsIn(scene.meeting(), question, "published");
        double closes = Scene.topicPollCloses(published.size());
        Optional<JsonNode> open = scene.pollIn(scene.meeting(), question, "open");
        if (open.isPresent()) {
            return open.filter(poll -> scene.progress() >= closes).map(poll -> ofPoll(scene, "poll.close", poll));
        }
        Optional<JsonNode> closed = scene.pollIn(scene.meeting(), question, "closed");
        if (closed.isPresent()) {
            return closed.map(poll -> ofPoll(scene, "poll.publish", poll));
        }
        Optional<JsonNode> decided =
                published.stream().filter(poll -> !elected(poll).isEmpty()).findFirst();
        if (decided.isPresent()) {
            return decided.filter(poll -> !isFormed(scene, elected(poll)))
                    .map(poll -> ofPoll(scene, "group.form", poll));
        }
        boolean first = published.isEmpty() && scene.progress() < closes;
        Optional<Act> before = first ? prepare(scene, everyPart) : Optional.empty();
        if (before.isPresent()) {
            return before;
        }
        boolean due = scene.progress() >= Scene.TOPIC_POLL_OPENS && scene.progress() < closes;
        return due && published.size() < MOST_POLLS
                ? Optional.of(openTopics(scene, published.size()))
                : Optional.empty();
    }

    private Optional<Act> prepare(Scene scene, boolean everyPart) {
        Optional<Act> said = everyPart ? Capacities.next(scene) : Optional.empty();
        return said.or(() -> everyPart ? RollCall.first(scene, scene.meeting()) : Optional.empty())
                .or(() -> merging.next(scene, everyPart));
    }

    private Act openTopics(Scene scene, int held) {
        List<JsonNode> proposed = proposed(scene);
        if (proposed.size() < LEAST_TOPICS) {
            return Act.of(scene.meeting(), "topic.propose")
                    .with("title", "Rehearsed topic of the organiser " + tag + "." + proposed.size())
                    .with("why", "A choice needs something to choose from.")
                    .with("question", "Which step comes first?");
        }
        Act open = Act.of(scene.meeting(), "poll.open-topics");
        ArrayNode topics = open.command().putArray("topics");
        proposed.forEach(topic -> topics.add(topic.path("id").asText()));
        if (scene.board(scene.meeting()).has("attendance")) {
            open.command().put("quorum", "1/2");
            open.command().putObject("attending").put("toVote", true).put("quorum", "attendance");
        }
        open.command().putObject("method").put("type", "approval").put("min", 1).put("max", proposed.size());
        return open.with("question", held == 0 ? question : question + ", poll " + (held + 1))
                .with("rule", "approval")
                .with("select", SELECTED);
    }

    private static List<JsonNode> proposed(Scene scene) {
        List<JsonNode> shortlist = inState(scene, "shortlisted");
        List<JsonNode> all = shortlist.isEmpty() ? inState(scene, "proposed") : shortlist;
        return all.stream().filter(topic -> !Merging.waits(topic)).toList();
    }

    private static List<JsonNode> inState(Scene scene, String state) {
        return scene.meetingBoard().family("topic/").stream()
                .filter(topic -> topic.path("state").asText().equals(state))
                .toList();
    }

    private static JsonNode elected(JsonNode poll) {
        return poll.path("outcome").path("decision").path("elected");
    }

    private static boolean isFormed(Scene scene, JsonNode elected) {
        return scene.groups().stream()
                .anyMatch(group -> Scene.contains(elected, group.path("topic").asText()));
    }

    static Act ofPoll(Scene scene, String type, JsonNode poll) {
        return Act.of(scene.meeting(), type).with("poll", poll.path("id").asText());
    }
}
