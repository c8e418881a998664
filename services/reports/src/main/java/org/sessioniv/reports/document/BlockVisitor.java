package org.sessioniv.reports.document;

/** What a renderer does with each kind of block. */
public interface BlockVisitor {
    void heading(Block.Heading heading);

    void paragraph(Block.Paragraph paragraph);

    void bulletList(Block.BulletList list);

    void orderedList(Block.OrderedList list);

    void taskList(Block.TaskList list);

    void table(Block.Table table);

    void quote(Block.Quote quote);

    void finding(Block.Finding finding);

    void actionItem(Block.ActionItem item);
}
