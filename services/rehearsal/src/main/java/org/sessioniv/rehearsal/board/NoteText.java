package org.sessioniv.rehearsal.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sessioniv.rehearsal.wire.Wire;

/**
 * A copy of a note that understands insertions of plain text and of whole blocks, with positions counted as
 * ProseMirror counts them: a character is one, a leaf is one, any other node is its content and two.
 */
public final class NoteText {
    private static final Set<String> LEAVES = Set.of("hard_break");
    private static final Set<String> TEXT_BLOCKS = Set.of("paragraph", "heading");

    /** Stands for a note that the server has not told. */
    public static final NoteText UNKNOWN = new NoteText(Wire.object());

    private final List<JsonNode> blocks = new ArrayList<>();

    public NoteText(JsonNode document) {
        document.path("content").forEach(blocks::add);
    }

    /** A step that inserts text at that position. */
    public static JsonNode insertText(int position, String text) {
        return insert(position, Wire.typed("text").put("text", text));
    }

    /** A step that inserts a paragraph with that text. */
    public static JsonNode insertParagraph(int position, String text) {
        ObjectNode paragraph = Wire.typed("paragraph");
        paragraph.putArray("content").add(Wire.typed("text").put("text", text));
        return insert(position, paragraph);
    }

    private static JsonNode insert(int position, ObjectNode node) {
        ObjectNode step =
                Wire.object().put("stepType", "replace").put("from", position).put("to", position);
        step.putObject("slice").putArray("content").add(node);
        return step;
    }

    /** Applies a step; false, and nothing changed, when it is of a kind that this copy does not understand. */
    public boolean apply(JsonNode step) {
        JsonNode slice = step.path("slice");
        boolean plain = "replace".equals(step.path("stepType").asText())
                && step.path("from").intValue() == step.path("to").intValue()
                && slice.path("openStart").intValue() == 0
                && slice.path("openEnd").intValue() == 0;
        return plain && insertAt(step.path("from").intValue(), list(slice.path("content")));
    }

    private boolean insertAt(int position, List<JsonNode> nodes) {
        boolean inline = nodes.stream().allMatch(NoteText::isText);
        int start = 0;
        for (int place = 0; place < blocks.size(); place++) {
            int size = sizeOf(blocks.get(place));
            if (position == start && !inline) {
                return blocks.addAll(place, nodes);
            }
            if (position > start && position < start + size) {
                return inline && insertInto(place, position - start - 1, nodes);
            }
            start += size;
        }
        return position == start && !inline && blocks.addAll(nodes);
    }

    private boolean insertInto(int place, int offset, List<JsonNode> nodes) {
        ObjectNode block = blocks.get(place).deepCopy();
        List<JsonNode> content = list(block.path("content"));
        int child = 0;
        int left = offset;
        while (child < content.size() && left >= sizeOf(content.get(child))) {
            left -= sizeOf(content.get(child));
            child++;
        }
        if (!TEXT_BLOCKS.contains(type(block)) || left > 0 && !isText(content.get(child))) {
            return false;
        }
        if (left > 0) {
            String text = content.get(child).path("text").asText();
            ObjectNode tail = content.get(child).deepCopy();
            content.set(child, tail.deepCopy().put("text", text.substring(0, left)));
            content.add(child + 1, tail.put("text", text.substring(left)));
            child++;
        }
        content.addAll(child, nodes);
        block.set("content", array(content));
        blocks.set(place, block);
        return true;
    }

    /** The position behind the last block. */
    public int end() {
        return blocks.stream().mapToInt(NoteText::sizeOf).sum();
    }

    /** The position at the end of the first paragraph that begins so; −1 when there is none. */
    public int endOfParagraph(String beginning) {
        int start = 0;
        for (JsonNode block : blocks) {
            int size = sizeOf(block);
            if ("paragraph".equals(type(block)) && textOf(block).startsWith(beginning)) {
                return start + size - 1;
            }
            start += size;
        }
        return -1;
    }

    /** The blocks as JSON. */
    public ArrayNode content() {
        return array(blocks);
    }

    /** The text of all blocks, one line each. */
    public String text() {
        StringBuilder text = new StringBuilder();
        blocks.forEach(block -> text.append(textOf(block)).append('\n'));
        return text.toString();
    }

    private static String textOf(JsonNode node) {
        if (isText(node)) {
            return node.path("text").asText();
        }
        StringBuilder text = new StringBuilder();
        node.path("content").forEach(child -> text.append(textOf(child)));
        return text.toString();
    }

    private static int sizeOf(JsonNode node) {
        if (isText(node)) {
            return node.path("text").asText().length();
        }
        if (LEAVES.contains(type(node))) {
            return 1;
        }
        int size = 2;
        for (JsonNode child : node.path("content")) {
            size += sizeOf(child);
        }
        return size;
    }

    private static boolean isText(JsonNode node) {
        return "text".equals(type(node));
    }

    private static String type(JsonNode node) {
        return node.path("type").asText();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }

    private static ArrayNode array(List<JsonNode> nodes) {
        return JsonNodeFactory.instance.arrayNode().addAll(nodes);
    }
}
