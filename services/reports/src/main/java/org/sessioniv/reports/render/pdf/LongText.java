package org.sessioniv.reports.render.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Cuts long text into pieces that stand behind each other. Setting a line looks at all of the text that is left of its
 * piece, so without this the work would grow with the square of the text.
 */
final class LongText {
    /** A piece ends at the first space after so many characters, */
    private static final int PIECE = 1_000;

    /** or where it has to within a word: more than any line holds. */
    private static final int WORD = 400;

    private LongText() {}

    static void cut(Node node) {
        Node next;
        for (Node each = node.getFirstChild(); each != null; each = next) {
            next = each.getNextSibling();
            if (each instanceof Text text) {
                replace(text);
            } else {
                cut(each);
            }
        }
    }

    private static void replace(Text text) {
        // Accents are not placed: a letter with its accent has to be one sign, as it is wherever there is one.
        String whole = Normalizer.normalize(text.getData(), Normalizer.Form.NFC);
        List<String> pieces = pieces(whole);
        if (pieces.size() > 1 || !whole.equals(text.getData())) {
            Document page = text.getOwnerDocument();
            Node around = text.getParentNode();
            pieces.forEach(piece -> around.insertBefore(page.createTextNode(piece), text));
            around.removeChild(text);
        }
    }

    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int word = 0;
        for (int index = 1; index < text.length(); index++) {
            boolean space = text.charAt(index - 1) == ' ';
            if (space) {
                word = index;
            }
            if (space && index - start >= PIECE || index - word >= WORD && isBetweenLetters(text, index)) {
                pieces.add(text.substring(start, index));
                start = index;
                word = index;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** Neither within a letter of two parts nor before the accent of one. */
    private static boolean isBetweenLetters(String text, int index) {
        int type = Character.getType(text.codePointAt(index));
        boolean accent = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        return !accent && !Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }
}
