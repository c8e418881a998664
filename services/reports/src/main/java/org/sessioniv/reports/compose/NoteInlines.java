package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.document.WebAddress;

/**
 * Reads the inline content of a note. ProseMirror marks each run on its own; here neighbours with the same link or
 * the same brackets become one link and one pair of brackets.
 */
final class NoteInlines {
    private static final Set<String> TYPES = Set.of("text", "hard_break", "footnote");

    private NoteInlines() {}

    /** A leaf of a line, with the marks that reach over several leaves. */
    private record Piece(
            Inline leaf, List<String> brackets, @Nullable WebAddress link) {
        @Nullable
        String bracket(int level) {
            return level < brackets.size() ? brackets.get(level) : null;
        }
    }

    static boolean isInline(NoteNode node) {
        return TYPES.contains(node.type());
    }

    static List<Inline> read(List<NoteNode> nodes, Place place) {
        List<Piece> pieces = new ArrayList<>();
        nodes.forEach(each -> collect(each, place, pieces));
        return bracketed(pieces, 0);
    }

    /** One pair of brackets around each run of neighbours that share them; brackets may stand within brackets. */
    private static List<Inline> bracketed(List<Piece> pieces, int level) {
        return grouped(pieces, (a, b) -> Objects.equals(a.bracket(level), b.bracket(level)), (first, group) -> {
            if (first.bracket(level) == null) {
                return grouped(
                        group,
                        (a, b) -> Objects.equals(a.link(), b.link()),
                        (start, same) -> linked(start.link(), leaves(same)));
            }
            return List.of(new Inline.Bracketed(bracketed(group, level + 1)));
        });
    }

    private static void collect(NoteNode node, Place place, List<Piece> pieces) {
        Place here = place.inside(node);
        List<String> brackets = node.brackets();
        WebAddress link = node.link().orElse(null);
        if (here.isTooDeep()) {
            addText(node.allText(), node, here, pieces);
        } else if (node.type().equals("hard_break")) {
            pieces.add(new Piece(new Inline.LineBreak(), brackets, link));
        } else if (node.type().equals("footnote") && !place.inFootnote()) {
            List<Inline> content = read(node.content(), here.asFootnote());
            if (!content.isEmpty()) {
                pieces.add(new Piece(new Inline.Footnote(content), brackets, null));
            }
        } else {
            // Text, or a node that nobody knows: its text and what it holds are kept.
            addText(node.text(), node, here, pieces);
            boolean block =
                    !isInline(node) && !pieces.isEmpty() && !node.content().isEmpty();
            if (block) {
                addText(" ", node, here, pieces);
            }
            node.content().forEach(each -> collect(each, here, pieces));
        }
    }

    private static void addText(String text, NoteNode node, Place place, List<Piece> pieces) {
        if (!text.isEmpty()) {
            Inline.Text run = new Inline.Text(text, marks(node), place.language());
            pieces.add(new Piece(run, node.brackets(), node.link().orElse(null)));
        }
    }

    private static Set<Inline.Mark> marks(NoteNode node) {
        Set<Inline.Mark> marks = EnumSet.noneOf(Inline.Mark.class);
        for (Inline.Mark mark : Inline.Mark.values()) {
            if (node.isMarked(nameOf(mark))) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static String nameOf(Inline.Mark mark) {
        return switch (mark) {
            case STRONG -> "strong";
            case EMPHASIS -> "em";
            case UNDERLINE -> "underline";
            case STRIKE -> "strike";
        };
    }

    private static List<Inline> linked(@Nullable WebAddress link, List<Inline> content) {
        return link == null ? content : List.of(new Inline.Link(link, content));
    }

    private static List<Inline> leaves(List<Piece> pieces) {
        return pieces.stream().map(Piece::leaf).toList();
    }

    /** Splits into runs of neighbours that are alike and joins what is made of each run. */
    private static List<Inline> grouped(
            List<Piece> pieces, BiPredicate<Piece, Piece> alike, BiFunction<Piece, List<Piece>, List<Inline>> made) {
        List<Inline> result = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= pieces.size(); end++) {
            if (end == pieces.size() || !alike.test(pieces.get(start), pieces.get(end))) {
                result.addAll(made.apply(pieces.get(start), pieces.subList(start, end)));
                start = end;
            }
        }
        return result;
    }
}
