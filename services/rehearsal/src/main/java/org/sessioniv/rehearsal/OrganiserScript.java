package org.sessioniv.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What the organiser does next: open the poll over the topics, close it, publish it, form the working groups. A pure
 * function of the scene; there is nothing to choose.
 */
final class OrganiserScript {
    private static final int LEAST_TOPICS = 3;
    private static final int SELECTED = 2;

    private final String question;
    private final String tag;

    OrganiserScript(String tag) {
        this.tag = tag;
        this.question = "Rehearsed choice of topics " + tag;
    }

    Optional<Act> next(Scene scene) {
        Optional<JsonNode> open = scene.pollIn(scene.meeting(), question, "open");
        if (open.isPresent()) {
            return open.filter(poll -> scene.progress() >= Scene.TOPIC_POLL_CLOSES)
                    .map(poll -> ofPoll(scene, "poll.close", poll));
        }
        Optional<JsonNode> closed = scene.pollIn(scene.meeting(), question, "closed");
        if (closed.isPresent()) {
            return closed.map(poll -> ofPoll(scene, "poll.publish", poll));
        }
        Optional<JsonNode> published = scene.pollIn(scene.meeting(), question, "published");
        if (published.isPresent()) {
            return published
                    .filter(poll -> canForm(scene, poll.path("outcome").path("elected")))
                    .map(poll -> ofPoll(scene, "group.form", poll));
        }
        boolean due = scene.progress() >= Scene.TOPIC_POLL_OPENS && scene.progress() < Scene.TOPIC_POLL_CLOSES;
        return due ? Optional.of(openTopics(scene)) : Optional.empty();
    }

    private Act openTopics(Scene scene) {
        List<JsonNode> proposed = scene.meetingBoard().family("topic/").stream()
                .filter(topic -> topic.path("state").asText().equals("proposed"))
                .toList();
        if (proposed.size() < LEAST_TOPICS) {
            return Act.of(scene.meeting(), "topic.propose")
                    .with("title", "Rehearsed topic of the organiser " + tag + "." + proposed.size())
                    .with("why", "A choice needs something to choose from.")
                    .with("question", "Which step comes first?");
        }
        return Act.of(scene.meeting(), "poll.open-topics")
                .with("question", question)
                .with("select", SELECTED);
    }

    private static boolean canForm(Scene scene, JsonNode elected) {
        return !elected.isEmpty()
                && scene.groups().stream()
                        .noneMatch(group ->
                                Scene.contains(elected, group.path("topic").asText()));
    }

    private static Act ofPoll(Scene scene, String type, JsonNode poll) {
        return Act.of(scene.meeting(), type).with("poll", poll.path("id").asText());
    }
}
