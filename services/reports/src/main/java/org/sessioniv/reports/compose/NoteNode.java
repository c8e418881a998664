package org.sessioniv.reports.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.sessioniv.reports.document.WebAddress;

/** One node of a note's JSON, read with patience: what is missing or of the wrong type counts as empty. */
record NoteNode(JsonNode json) {

    String type() {
        return json.path("type").asText("");
    }

    String text() {
        return json.path("text").asText("");
    }

    List<NoteNode> content() {
        List<NoteNode> nodes = new ArrayList<>();
        json.path("content").forEach(each -> nodes.add(new NoteNode(each)));
        return nodes;
    }

    String attribute(String name) {
        JsonNode value = json.path("attrs").path(name);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    int number(String name, int otherwise) {
        return json.path("attrs").path(name).asInt(otherwise);
    }

    boolean flag(String name) {
        return json.path("attrs").path(name).asBoolean(false);
    }

    /** The ids of the brackets around this run, outermost first. */
    List<String> brackets() {
        return markNodes().stream()
                .filter(each -> each.type().equals("bracketed"))
                .map(each -> each.attribute("id"))
                .toList();
    }

    boolean isMarked(String mark) {
        return markNodes().stream().anyMatch(each -> each.type().equals(mark));
    }

    Optional<WebAddress> link() {
        return markNodes().stream()
                .filter(each -> each.type().equals("link"))
                .findFirst()
                .flatMap(each -> WebAddress.of(each.attribute("href")));
    }

    private List<NoteNode> markNodes() {
        List<NoteNode> marks = new ArrayList<>();
        json.path("marks").forEach(each -> marks.add(new NoteNode(each)));
        return marks;
    }

    /** All text below this node in reading order, found without recursion, however deep it is. */
    String allText() {
        StringBuilder all = new StringBuilder();
        Deque<NoteNode> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            NoteNode next = open.pop();
            if (!next.text().isEmpty()) {
                all.append(all.length() == 0 ? "" : " ").append(next.text());
            }
            List<NoteNode> below = next.content();
            Collections.reverse(below);
            below.forEach(open::push);
        }
        return all.toString();
    }
}
