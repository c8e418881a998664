package org.sessioniv.reports.render.odt;

import org.sessioniv.reports.words.Language;

/** The text as it is being written, with the styles that it has needed so far. */
final class OdtText {
    private final Language language;
    private final OdtXml xml = new OdtXml();
    private final OdtStyles styles = new OdtStyles();
    private int notes;
    private int tables;

    OdtText(Language language) {
        this.language = language;
    }

    /** The language of the report. */
    Language language() {
        return language;
    }

    OdtXml xml() {
        return xml;
    }

    OdtStyles styles() {
        return styles;
    }

    String nextNote() {
        notes++;
        return Integer.toString(notes);
    }

    String nextTable() {
        tables++;
        return "Table" + tables;
    }
}
