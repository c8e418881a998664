package org.sessioniv.reports.render.docx;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;

/** Carries the bar and the ground of a framed style, such as a recommendation's, on through the lists inside it. */
final class DocxFrame {
    /** How far the framed styles in styles.xml are indented, in twentieths of a point. */
    private static final int INDENT = 227;

    private DocxFrame() {}

    /** Dresses a list paragraph. The bar stands where the first line begins, so only top level bullets can have it. */
    static void continueOn(XWPFParagraph paragraph, String style, ListMark mark, boolean hasMark, XWPFDocument word) {
        CTPPrGeneral frame = word.getStyles().getStyle(style).getCTStyle().getPPr();
        CTPPr properties = paragraph.getCTP().getPPr();
        if (frame.isSetShd()) {
            properties.setShd(frame.getShd());
        }
        paragraph.setIndentationLeft(INDENT + ListMark.INDENT * (mark.level() + 1));
        if (hasMark) {
            paragraph.setIndentationHanging(ListMark.INDENT);
        }
        if (hasMark && mark.level() == 0) {
            properties.setPBdr(frame.getPBdr());
        }
    }
}
