package org.sessioniv.reports.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDStructureElementNameTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * Tells readers of screens where the notes at the foot of pages belong. They are set after all else; here each is
 * tagged as a note and put behind the mark that calls it, so that it is heard there.
 */
final class PdfNotes {
    private static final String SECTION = "Sect";
    private static final String LINK = "Link";
    private static final String NOTE = "Note";

    private PdfNotes() {}

    static void tell(PDDocument pdf) {
        PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
        PDStructureElement document = kids(root).get(0);
        List<PDStructureElement> areas = kids(document).stream()
                .filter(each -> each.getStructureType().equals(SECTION))
                .toList();
        List<PDStructureElement> notes =
                areas.stream().flatMap(area -> kids(area).stream()).toList();
        List<PDStructureElement> calls = new ArrayList<>();
        calls(document, calls);
        // A mark that was torn in two is told apart by nothing; then the notes are heard at the end.
        boolean paired = calls.size() == notes.size();
        Map<String, PDStructureElement> named = new TreeMap<>();
        for (int index = 0; index < notes.size(); index++) {
            PDStructureElement note = notes.get(index);
            String name = "note-" + (index + 1);
            note.setStructureType(NOTE);
            note.setElementIdentifier(name);
            named.put(name, note);
            numberFirst(note);
            if (paired) {
                move(note, calls.get(index));
            }
        }
        if (paired) {
            areas.forEach(document::removeKid);
        }
        if (!named.isEmpty()) {
            PDStructureElementNameTreeNode names = new PDStructureElementNameTreeNode();
            names.setNames(named);
            root.setIDTree(names);
        }
    }

    private static List<PDStructureElement> kids(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .toList();
    }

    /** Links that are the library's own: those of the report all say where they lead. */
    private static void calls(PDStructureElement part, List<PDStructureElement> calls) {
        String leads = part.getAlternateDescription();
        List<PDStructureElement> kids = kids(part);
        if (part.getStructureType().equals(LINK) && (leads == null || leads.isEmpty()) && !kids.isEmpty()) {
            calls.add(part);
        }
        kids.forEach(each -> calls(each, calls));
    }

    /** The number of a note is set beside it and so comes last; it is to be heard first. */
    private static void numberFirst(PDStructureElement note) {
        List<Object> content = new ArrayList<>(note.getKids());
        content.add(0, content.remove(content.size() - 1));
        note.setKids(content);
    }

    private static void move(PDStructureElement note, PDStructureElement call) {
        PDStructureNode around = call.getParent();
        List<Object> kids = new ArrayList<>();
        for (Object kid : around.getKids()) {
            kids.add(kid);
            if (kid instanceof PDStructureElement each && each.getCOSObject() == call.getCOSObject()) {
                kids.add(note);
            }
        }
        around.setKids(kids);
        note.setParent(around);
    }
}
