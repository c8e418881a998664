package org.sessioniv.reports.document;

import java.util.ArrayList;
import java.util.List;

/** Blocks that begin with a label in bold type, as in "<b>Decision 2.</b> The pilot starts in May." */
public final class LabelledBlocks {
    private LabelledBlocks() {}

    /** The label goes to the front of the first paragraph, or before a first block of another kind. */
    public static List<Block> of(String label, List<Block> content) {
        List<Block> labelled = new ArrayList<>(content);
        List<Inline> line = new ArrayList<>();
        boolean startsWithText = !content.isEmpty() && content.get(0) instanceof Block.Paragraph;
        line.add(Inline.Text.strong(startsWithText ? label + " " : label));
        if (startsWithText) {
            line.addAll(((Block.Paragraph) labelled.remove(0)).content());
        }
        labelled.add(0, new Block.Paragraph(line));
        return labelled;
    }
}
