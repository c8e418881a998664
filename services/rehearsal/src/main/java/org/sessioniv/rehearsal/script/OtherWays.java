package org.sessioniv.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What the organiser does so that the meeting votes by every method: beside the poll over the topics that decides, one
 * by each other method over the same topics, which nothing follows from. A pure function of the scene.
 */
final class OtherWays {
    static final double CLOSE = 0.8;
    /** When the poll by one of the methods is annulled, so that another asks again before topics are selected. */
    static final double ANNUL = 0.15;

    private static final String ANNULLED = "score";

    private static final int SCALE = 20;
    private static final String AT_CLOSE = "at-close";
    private static final String WHEN_PUBLISHED = "when-published";

    private final String question;

    OtherWays(String tag) {
        this.question = "Rehearsed way of voting " + tag;
    }

    /** A method, the rule that counts it, how the poll is held, and its terms where so many topics are put. */
    private record Way(String type, String rule, Held held, BiConsumer<ObjectNode, Integer> terms) {}

    /** What becomes of ties, when all see the result, and until when a vote may be changed. */
    private record Held(String ties, String results, String changes) {}

    private static final List<Way> WAYS = List.of(
            new Way(
                    "single-choice",
                    "plurality",
                    new Held("lot", AT_CLOSE, "final"),
                    (method, topics) -> method.put("mayAbstain", true)),
            new Way(
                    "yes-no-abstain",
                    "phragmen",
                    new Held("all-go-on", WHEN_PUBLISHED, "until-close"),
                    (method, topics) -> method.put("mayAbstain", true).put("allAnswered", false)),
            new Way(
                    "score",
                    "median",
                    new Held("chair", WHEN_PUBLISHED, "until-close"),
                    (method, topics) ->
                            method.put("lowest", 0).put("highest", SCALE).put("mayLeaveBlank", true)),
            new Way(
                    "dots",
                    "score",
                    new Held("chair", AT_CLOSE, "final"),
                    (method, topics) ->
                            method.put("points", 5).put("mostPerOption", 3).put("allSpent", false)),
            new Way(
                    "ranking",
                    "stv",
                    new Held("lot", WHEN_PUBLISHED, "until-close"),
                    (method, topics) -> method.put("min", 1).put("max", topics).put("mayTie", false)));

    /** The words by which these methods are told on the wire. */
    static Stream<String> types() {
        return WAYS.stream().map(Way::type);
    }

    Optional<Act> next(Scene scene, List<JsonNode> proposed) {
        return WAYS.stream().flatMap(way -> next(scene, proposed, way).stream()).findFirst();
    }

    private Optional<Act> next(Scene scene, List<JsonNode> proposed, Way way) {
        String asked = question + ": " + way.type();
        Optional<JsonNode> published = scene.pollIn(scene.meeting(), asked, "published");
        if (published.isPresent()) {
            return published.filter(OtherWays::waitsForChair).map(poll -> decideTie(scene, poll));
        }
        Optional<JsonNode> closed = scene.pollIn(scene.meeting(), asked, "closed");
        if (closed.isPresent()) {
            return closed.filter(poll -> !poll.at("/conduct/results").asText().equals(AT_CLOSE))
                    .map(poll -> OrganiserScript.ofPoll(scene, "poll.publish", poll));
        }
        Optional<JsonNode> open = scene.pollIn(scene.meeting(), asked, "open");
        if (open.isPresent()) {
            return open.flatMap(poll -> end(scene, poll, way));
        }
        return proposed.size() < OrganiserScript.LEAST_TOPICS || scene.progress() >= CLOSE
                ? Optional.empty()
                : Optional.of(open(scene, proposed, way, asked));
    }

    /** It is annulled where it is the one that is asked twice and was not yet; else it is closed in time. */
    private static Optional<Act> end(Scene scene, JsonNode poll, Way way) {
        if (way.type().equals(ANNULLED) && !poll.hasNonNull("again") && scene.progress() >= ANNUL) {
            return Optional.of(
                    OrganiserScript.ofPoll(scene, "poll.annul", poll).with("reason", "The scale was not explained."));
        }
        return scene.progress() >= CLOSE
                ? Optional.of(OrganiserScript.ofPoll(scene, "poll.close", poll))
                : Optional.empty();
    }

    private static Act open(Scene scene, List<JsonNode> proposed, Way way, String asked) {
        Act open = Act.of(scene.meeting(), "poll.open-topics");
        proposed.forEach(
                topic -> open.command().withArray("topics").add(topic.path("id").asText()));
        way.terms().accept(open.command().putObject("method").put("type", way.type()), proposed.size());
        open.command()
                .putObject("conduct")
                .put("ties", way.held().ties())
                .put("results", way.held().results())
                .put("changes", way.held().changes());
        scene.pollIn(scene.meeting(), asked, "annulled")
                .ifPresent(poll -> open.command().put("again", poll.path("id").asText()));
        return open.with("question", asked).with("rule", way.rule()).with("select", 1);
    }

    private static boolean waitsForChair(JsonNode poll) {
        JsonNode decision = poll.at("/outcome/decision");
        return poll.at("/conduct/ties").asText().equals("chair")
                && !decision.path("tied").isEmpty()
                && !decision.hasNonNull("settled");
    }

    /** The organiser takes those that stand first, as many as are still to be selected. */
    private static Act decideTie(Scene scene, JsonNode poll) {
        Act decide = OrganiserScript.ofPoll(scene, "poll.decide-tie", poll);
        ArrayNode options = decide.command().putArray("options");
        JsonNode decision = poll.at("/outcome/decision");
        int free = poll.at("/deciding/seats").asInt() - decision.path("elected").size();
        for (int each = 0; each < free; each++) {
            options.add(decision.at("/tied/" + each).asText());
        }
        return decide.with("reason", "It was proposed before the others.");
    }
}
