package org.sessioniv.reports.document;

/** What a renderer does with each kind of inline. */
public interface InlineVisitor {
    void text(Inline.Text text);

    void link(Inline.Link link);

    void bracketed(Inline.Bracketed bracketed);

    void footnote(Inline.Footnote footnote);

    void lineBreak(Inline.LineBreak lineBreak);
}
