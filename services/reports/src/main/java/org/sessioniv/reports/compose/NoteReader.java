package org.sessioniv.reports.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Findings;
import org.sessioniv.reports.document.Inline;

/**
 * Reads one note from ProseMirror's JSON. A node of a type that it does not know is replaced by what it holds, so no
 * text is lost; nodes without any text are left out.
 */
final class NoteReader {
    private final FindingsCollector collector;
    private final Findings.Origin origin;
    private final int headingsBelow;
    private final TreeSet<Integer> levels = new TreeSet<>();

    /** One line a node type: how it becomes blocks. */
    private final Map<String, BlockReading> readings = Map.ofEntries(
            Map.entry("heading", this::heading),
            Map.entry("paragraph", this::paragraph),
            Map.entry("bullet_list", this::bulletList),
            Map.entry("ordered_list", this::orderedList),
            Map.entry("task_list", this::taskList),
            Map.entry("table", (node, here) -> NoteTable.read(node, here, this::blocks)),
            Map.entry("blockquote", this::quote),
            Map.entry("recommendation", (node, here) -> stated(Findings.Kind.RECOMMENDATION, node, here)),
            Map.entry("decision", (node, here) -> stated(Findings.Kind.DECISION, node, here)),
            Map.entry("action_item", this::actionItem));

    private interface BlockReading {
        List<Block> read(NoteNode node, Place here);
    }

    private NoteReader(FindingsCollector collector, Findings.Origin origin, int headingsBelow) {
        this.collector = collector;
        this.origin = origin;
        this.headingsBelow = headingsBelow;
    }

    /**
     * The blocks of a note, its findings handed to the collector. Headings start one level below
     * {@code headingsBelow}, and levels that the note does not use leave no gap in the outline.
     */
    static List<Block> read(JsonNode note, Findings.Origin origin, int headingsBelow, FindingsCollector collector) {
        NoteReader reader = new NoteReader(collector, origin, headingsBelow);
        List<NoteNode> content = new NoteNode(note).content();
        content.stream()
                .filter(each -> each.type().equals("heading"))
                .forEach(each -> reader.levels.add(each.number("level", 1)));
        return reader.blocks(content, Place.TOP.inside(new NoteNode(note)));
    }

    /** Reads mixed content: neighbouring inlines become a paragraph, the rest blocks. */
    private List<Block> blocks(List<NoteNode> nodes, Place place) {
        List<Block> blocks = new ArrayList<>();
        List<NoteNode> line = new ArrayList<>();
        for (NoteNode node : nodes) {
            if (NoteInlines.isInline(node)) {
                line.add(node);
                continue;
            }
            blocks.addAll(paragraphOf(line, place));
            line.clear();
            blocks.addAll(block(node, place.inside(node)));
        }
        blocks.addAll(paragraphOf(line, place));
        return blocks;
    }

    private List<Block> block(NoteNode node, Place here) {
        if (here.isTooDeep()) {
            String text = node.allText();
            return text.isBlank() ? List.of() : List.of(Block.Paragraph.of(text));
        }
        BlockReading known = readings.get(node.type());
        if (known != null) {
            return known.read(node, here);
        }
        List<Block> kept = new ArrayList<>();
        if (!node.text().isBlank()) {
            kept.add(Block.Paragraph.of(node.text()));
        }
        kept.addAll(blocks(node.content(), here));
        return kept;
    }

    private List<Block> heading(NoteNode node, Place here) {
        List<Inline> content = NoteInlines.read(node.content(), here);
        int level = headingsBelow + levels.headSet(node.number("level", 1)).size() + 1;
        return isEmpty(content) ? List.of() : List.of(new Block.Heading(level, content));
    }

    private List<Block> paragraph(NoteNode node, Place here) {
        return paragraphOf(node.content(), here);
    }

    private static List<Block> paragraphOf(List<NoteNode> line, Place here) {
        List<Inline> content = NoteInlines.read(line, here);
        return isEmpty(content) ? List.of() : List.of(new Block.Paragraph(content));
    }

    private List<List<Block>> items(NoteNode list, Place here) {
        List<List<Block>> items = new ArrayList<>();
        for (NoteNode item : list.content()) {
            List<Block> content = itemContent(item, here);
            if (!content.isEmpty()) {
                items.add(content);
            }
        }
        return items;
    }

    /** An item's blocks; a node that is not an item, but stands in a list, is an item of its own. */
    private List<Block> itemContent(NoteNode item, Place here) {
        boolean isItem = item.type().equals("list_item") || item.type().equals("task_item");
        return isItem ? blocks(item.content(), here.inside(item)) : blocks(List.of(item), here);
    }

    private List<Block> taskList(NoteNode node, Place here) {
        List<Block.Task> tasks = new ArrayList<>();
        for (NoteNode item : node.content()) {
            List<Block> content = itemContent(item, here);
            if (!content.isEmpty()) {
                tasks.add(new Block.Task(item.flag("done"), content));
            }
        }
        return tasks.isEmpty() ? List.of() : List.of(new Block.TaskList(tasks));
    }

    private List<Block> stated(Findings.Kind kind, NoteNode node, Place here) {
        List<Block> content = blocks(node.content(), here);
        return content.isEmpty() ? List.of() : List.of(collector.stated(kind, origin, content));
    }

    private List<Block> actionItem(NoteNode node, Place here) {
        List<Block> content = blocks(node.content(), here);
        String who = node.attribute("who");
        String due = node.attribute("due");
        boolean empty = content.isEmpty() && who.isBlank() && due.isBlank();
        return empty ? List.of() : List.of(collector.action(origin, who, due, content));
    }

    private List<Block> bulletList(NoteNode node, Place here) {
        List<List<Block>> items = items(node, here);
        return items.isEmpty() ? List.of() : List.of(new Block.BulletList(items));
    }

    private List<Block> orderedList(NoteNode node, Place here) {
        List<List<Block>> items = items(node, here);
        return items.isEmpty() ? List.of() : List.of(new Block.OrderedList(node.number("order", 1), items));
    }

    private List<Block> quote(NoteNode node, Place here) {
        List<Block> content = blocks(node.content(), here);
        return content.isEmpty() ? List.of() : List.of(new Block.Quote(content));
    }

    private static boolean isEmpty(List<Inline> content) {
        return content.stream()
                .allMatch(each -> each instanceof Inline.LineBreak
                        || (each instanceof Inline.Text run && run.text().isBlank()));
    }
}
