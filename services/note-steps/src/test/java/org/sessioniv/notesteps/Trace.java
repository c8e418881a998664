package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A recorded piece of writing, keystroke by keystroke. */
record Trace(List<Edit> edits, String end) {

    /** One keystroke; {@code parents} are the edits that its author had seen last. */
    record Edit(int position, int deleted, String inserted, int agent, List<Integer> parents) {}

    static Trace read(String name) throws IOException {
        Path file = Path.of("corpus", "traces", name + ".json.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            JsonNode json = new ObjectMapper().readTree(in);
            List<Edit> edits = new ArrayList<>();
            for (JsonNode transaction : json.get("txns")) {
                List<Integer> parents = new ArrayList<>();
                transaction.path("parents").forEach(parent -> parents.add(parent.intValue()));
                int agent = transaction.path("agent").asInt();
                for (JsonNode patch : transaction.get("patches")) {
                    int at = patch.get(0).intValue();
                    int deleted = patch.get(1).intValue();
                    edits.add(new Edit(at, deleted, patch.get(2).textValue(), agent, List.copyOf(parents)));
                }
            }
            return new Trace(List.copyOf(edits), json.get("endContent").textValue());
        }
    }

    /** The edit in a document whose only paragraph holds all of the text. */
    static Step inOneBlock(Edit edit) {
        return Notes.replace(edit.position + 1, edit.position + 1 + edit.deleted, edit.inserted);
    }

    /** The edit in a document with a paragraph for each line. */
    static Step inLines(Node document, Edit edit) {
        int from = position(document, edit.position);
        int to = edit.deleted == 0 ? from : position(document, edit.position + edit.deleted);
        if (edit.inserted.indexOf('\n') < 0) {
            return Notes.replace(from, to, edit.inserted);
        }
        List<Node> paragraphs = new ArrayList<>();
        NodeType type = Notes.SCHEMA.nodeType("paragraph");
        for (String line : edit.inserted.split("\n", -1)) {
            List<Node> text = line.isEmpty() ? List.of() : List.of(Notes.SCHEMA.text(line, List.of()));
            paragraphs.add(Node.of(type, Attributes.NONE, Fragment.of(text), List.of()));
        }
        return new ReplaceStep(from, to, new Slice(Fragment.of(paragraphs), 1, 1), false);
    }

    private static int position(Node document, int offset) {
        int left = offset;
        int start = 0;
        for (Node paragraph : document.content().children()) {
            int length = paragraph.content().size();
            if (left <= length) {
                return start + 1 + left;
            }
            left -= length + 1;
            start += length + 2;
        }
        throw new IllegalArgumentException("Offset " + offset + " lies behind the text");
    }

    static String text(Node document) {
        return String.join(
                "\n",
                document.content().children().stream().map(Node::textContent).toList());
    }
}
