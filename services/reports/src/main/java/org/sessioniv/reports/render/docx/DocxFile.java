package org.sessioniv.reports.render.docx;

import java.math.BigInteger;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnotes;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.sessioniv.reports.words.Language;

/** The Word file being written, and what its paragraphs need of its other parts: lists, tables, link targets. */
final class DocxFile {
    /** The numbers of the lists (w:num) in numbering.xml. */
    static final BigInteger BULLETS = BigInteger.ONE;

    static final BigInteger OPEN_TASKS = BigInteger.valueOf(2);
    static final BigInteger DONE_TASKS = BigInteger.valueOf(3);

    /** The definition (w:abstractNum) that every numbered list follows. */
    private static final BigInteger NUMBERS = BigInteger.TWO;

    private final XWPFDocument word;
    private final Language language;
    private final XWPFNumbering numbering;
    private final PackagePart footnotes;

    DocxFile(XWPFDocument word, Language language) {
        this.word = word;
        this.language = language;
        this.numbering = word.createNumbering();
        this.footnotes = word.getRelations().stream()
                .filter(XWPFFootnotes.class::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the template has no footnotes part"))
                .getPackagePart();
    }

    XWPFDocument word() {
        return word;
    }

    /** The language of the report. */
    Language language() {
        return language;
    }

    XWPFParagraph paragraph() {
        return word.createParagraph();
    }

    /** A thin empty line: Word joins tables, and frames of one style, that nothing separates. */
    void gap() {
        word.createParagraph().setStyle("Gap");
    }

    XWPFTable table(int rows, int columns) {
        return word.createTable(rows, columns);
    }

    /** A numbered list of its own, so that its numbers start anew at its level. */
    BigInteger numberedList(int level, int start) {
        BigInteger list = numbering.addNum(NUMBERS);
        CTNumLvl override = numbering.getNum(list).getCTNum().addNewLvlOverride();
        override.setIlvl(BigInteger.valueOf(level));
        override.addNewStartOverride().setVal(BigInteger.valueOf(start));
        return list;
    }

    /** The relationship of a link; each part of the file keeps its own. */
    String linkTarget(String address, boolean inFootnote) {
        PackagePart part = inFootnote ? footnotes : word.getPackagePart();
        return part.addExternalRelationship(address, XWPFRelation.HYPERLINK.getRelation())
                .getId();
    }
}
