package org.sessioniv.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A note whose action items name no delegation and no seat of the meeting as who is to act. The text of a note is not
 * touched: what people wrote, they wrote.
 */
final class NamelessNote {
    private final Set<String> names = new TreeSet<>();

    NamelessNote(MeetingReport report) {
        report.delegations().forEach(each -> {
            names.add(each.id());
            names.add(each.name());
            names.add(each.shortName());
        });
        report.rooms().forEach(room -> {
            room.speeches().forEach(speech -> add(speech.label()));
            room.polls().forEach(this::add);
        });
        report.topicPolls().forEach(this::add);
        names.removeIf(String::isBlank);
    }

    private void add(PollReport poll) {
        poll.roll()
                .forEach(voter -> add(voter.vote() == null ? null : voter.vote().by()));
    }

    private void add(@Nullable String label) {
        if (label != null) {
            names.add(label);
        }
    }

    JsonNode of(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> array.add(of(each)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(each -> object.set(each.getKey(), of(each.getValue())));
        if (node.path("type").asText().equals("action_item") && object.path("attrs") instanceof ObjectNode attributes) {
            if (namesSomebody(attributes.path("who").asText())) {
                attributes.put("who", "");
            }
        }
        return object;
    }

    private boolean namesSomebody(String who) {
        String told = " " + who.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip())
                .anyMatch(name -> !name.isEmpty() && told.contains(" " + name + " "));
    }
}
