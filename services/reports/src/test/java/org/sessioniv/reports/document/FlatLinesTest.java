package org.sessioniv.reports.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlatLinesTest {
    private static List<String> lines(Block... blocks) {
        return FlatLines.of(List.of(blocks)).stream().map(PlainText::ofLine).toList();
    }

    private static List<Block> item(String text) {
        return List.of(Block.Paragraph.of(text));
    }

    @Test
    void lists_keep_their_bullets_numbers_and_boxes() {
        assertEquals(
                List.of("• a", "4. b", "5. c", "[x] d", "[ ] e"),
                lines(
                        new Block.BulletList(List.of(item("a"))),
                        new Block.OrderedList(4, List.of(item("b"), item("c"))),
                        new Block.TaskList(
                                List.of(new Block.Task(true, item("d")), new Block.Task(false, item("e"))))));
    }

    @Test
    void a_row_of_a_table_is_one_line() {
        Block.Column column = new Block.Column(1, false);
        Block.Cell left = new Block.Cell(false, item("left"));
        Block.Cell right = new Block.Cell(false, item("right"));
        assertEquals(
                List.of("left / right"),
                lines(new Block.Table(List.of(column, column), 0, List.of(List.of(left, right)))));
    }

    @Test
    void an_action_says_who_and_by_when() {
        assertEquals(
                List.of("Action 7. Write to all.", "Who: Georgia"),
                lines(new Block.ActionItem(
                        7,
                        "Action 7.",
                        "Georgia",
                        "",
                        List.of(Inline.Text.plain("Who: Georgia")),
                        item("Write to all."))));
    }

    @Test
    void an_item_without_text_hands_its_bullet_to_nobody() {
        assertEquals(List.of("after"), lines(new Block.BulletList(List.of(List.of())), Block.Paragraph.of("after")));
    }
}
