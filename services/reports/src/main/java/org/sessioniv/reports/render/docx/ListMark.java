package org.sessioniv.reports.render.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The bullet, number or box of one list item: it goes to the item's first paragraph, the others stand below it. */
final class ListMark {
    /** Word knows nine levels of a list. */
    static final int DEEPEST_LEVEL = 8;

    /** How far each level is indented, as numbering.xml has it, in twentieths of a point. */
    static final int INDENT = 397;

    private final String style;
    private final BigInteger list;
    private final int level;
    private boolean used;

    ListMark(String style, BigInteger list, int level) {
        this.style = style;
        this.list = list;
        this.level = level;
    }

    int level() {
        return level;
    }

    /** Puts it on the next paragraph of the item; false when another one has it already. */
    boolean putOn(XWPFParagraph paragraph) {
        if (used) {
            paragraph.setStyle("ListContinue");
            paragraph.setIndentationLeft(INDENT * (level + 1));
            return false;
        }
        used = true;
        paragraph.setStyle(style);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        return true;
    }
}
