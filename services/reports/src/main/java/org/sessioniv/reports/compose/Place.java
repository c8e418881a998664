package org.sessioniv.reports.compose;

import org.jspecify.annotations.Nullable;

/** Where in a note the reader is: how deep, in which language, and whether inside a footnote. */
record Place(int depth, @Nullable String language, boolean inFootnote) {
    /** More than the schema of a note allows. What is nested deeper keeps its text and loses its shape. */
    static final int DEEPEST = 48;

    static final Place TOP = new Place(0, null, false);

    Place inside(NoteNode node) {
        String language = LanguageTag.of(node.attribute("language")).orElse(this.language);
        return new Place(depth + 1, language, inFootnote);
    }

    Place asFootnote() {
        return new Place(depth, language, true);
    }

    boolean isTooDeep() {
        return depth > DEEPEST;
    }
}
