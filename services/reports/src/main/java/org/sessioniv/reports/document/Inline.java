package org.sessioniv.reports.document;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A piece of a line. */
public sealed interface Inline {

    /** Calls the one method of the visitor that is meant for this kind of inline. */
    void accept(InlineVisitor visitor);

    /** A run of text with its marks; {@code language} is a BCP 47 tag where the language is known. */
    record Text(String text, Set<Mark> marks, @Nullable String language) implements Inline {
        public Text {
            text = CleanText.line(text);
            marks = Set.copyOf(marks);
        }

        public static Text plain(String text) {
            return new Text(text, Set.of(), null);
        }

        public static Text strong(String text) {
            return new Text(text, Set.of(Mark.STRONG), null);
        }

        @Override
        public void accept(InlineVisitor visitor) {
            visitor.text(this);
        }
    }

    /** How a run of text is set. */
    enum Mark {
        STRONG,
        EMPHASIS,
        UNDERLINE,
        STRIKE
    }

    /** Text that leads to an address of the web or of mail, and nowhere else. */
    record Link(WebAddress to, List<Inline> content) implements Inline {
        public Link {
            content = List.copyOf(content);
        }

        @Override
        public void accept(InlineVisitor visitor) {
            visitor.link(this);
        }
    }

    /** Text that has not been agreed; it is shown between square brackets. */
    record Bracketed(List<Inline> content) implements Inline {
        public Bracketed {
            content = List.copyOf(content);
        }

        @Override
        public void accept(InlineVisitor visitor) {
            visitor.bracketed(this);
        }
    }

    /** A note at the foot of the page, referred to from here. It holds no footnote itself. */
    record Footnote(List<Inline> content) implements Inline {
        public Footnote {
            content = List.copyOf(content);
        }

        @Override
        public void accept(InlineVisitor visitor) {
            visitor.footnote(this);
        }
    }

    /** A new line within the same block. */
    record LineBreak() implements Inline {
        @Override
        public void accept(InlineVisitor visitor) {
            visitor.lineBreak(this);
        }
    }
}
