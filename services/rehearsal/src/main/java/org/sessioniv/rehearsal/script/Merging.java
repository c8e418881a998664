package org.sessioniv.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Before the topics are put to the vote, two that were proposed in this run become one. Whoever proposed them has
 * time to consent; where somebody has not when the vote is due, the topic goes forward without. Where it has to be
 * played and nobody proposed, the organiser does.
 */
final class Merging {
    /** From when on topics are merged; consent is given until the poll opens. */
    static final double BEGINS = Scene.TOPIC_POLL_OPENS / 2;

    private final String title;
    private final String proposals;

    Merging(String tag) {
        this.title = "Rehearsed merger " + tag;
        this.proposals = "Rehearsed topic " + tag + ".";
    }

    Optional<Act> next(Scene scene, boolean everyPart) {
        Optional<JsonNode> merged = topics(scene)
                .filter(topic -> topic.path("title").asText().equals(title))
                .findFirst();
        if (merged.isPresent()) {
            return merged.filter(topic -> scene.progress() >= Scene.TOPIC_POLL_OPENS)
                    .filter(Merging::waits)
                    .map(topic -> Act.of(scene.meeting(), "topic.waive-consent")
                            .with("topic", topic.path("id").asText())
                            .with("seen", topic.path("revision").asInt())
                            .with("reason", "The vote is due."));
        }
        List<JsonNode> standing = topics(scene).filter(Merging::isProposed).toList();
        List<JsonNode> two = standing.stream()
                .filter(topic -> topic.path("title").asText().startsWith(proposals))
                .limit(2)
                .toList();
        if (scene.progress() < BEGINS) {
            return Optional.empty();
        }
        if (standing.size() > OrganiserScript.LEAST_TOPICS && two.size() == 2) {
            return Optional.of(merge(scene, two));
        }
        return everyPart && scene.progress() >= Scene.TOPIC_POLL_OPENS
                ? Optional.of(propose(scene, standing.size()))
                : Optional.empty();
    }

    private Act propose(Scene scene, int standing) {
        return Act.of(scene.meeting(), "topic.propose")
                .with("title", proposals + "organiser-" + standing)
                .with("why", "Two that say nearly the same become one.")
                .with("question", "Which step comes first?");
    }

    private Act merge(Scene scene, List<JsonNode> two) {
        Act act = Act.of(scene.meeting(), "topic.merge");
        ArrayNode topics = act.command().putArray("topics");
        two.forEach(topic -> topics.addObject()
                .put("topic", topic.path("id").asText())
                .put("seen", topic.path("revision").asInt()));
        act.command()
                .putObject("words")
                .put("title", title)
                .put("why", two.get(0).path("why").asText())
                .put("question", two.get(0).path("question").asText());
        return act;
    }

    /** Whether consent to its words is missing and was not waived. */
    static boolean waits(JsonNode topic) {
        JsonNode lineage = topic.path("lineage");
        return isProposed(topic) && !lineage.path("missing").isEmpty() && !lineage.has("waiver");
    }

    private static boolean isProposed(JsonNode topic) {
        return topic.path("state").asText().equals("proposed");
    }

    private static Stream<JsonNode> topics(Scene scene) {
        return scene.meetingBoard().family("topic/").stream();
    }
}
