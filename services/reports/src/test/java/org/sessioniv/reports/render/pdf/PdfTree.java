package org.sessioniv.reports.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The parts of a PDF as a reader of screens sees them: each with its tag, its own words and the parts in it. */
public final class PdfTree {
    private final Map<COSDictionary, Map<Integer, String>> words = new HashMap<>();

    private PdfTree() {}

    /** One part, and those in it in their order; words alone are a part without a tag. */
    public record Part(String tag, String language, String words, List<Part> parts, PDStructureElement element) {
        /** All words of the part. */
        public String text() {
            StringBuilder text = new StringBuilder();
            all().forEach(part -> text.append(part.words));
            return text.toString();
        }

        /** The part and all that are in it. */
        public Stream<Part> all() {
            return Stream.concat(Stream.of(this), parts.stream().flatMap(Part::all));
        }

        public List<Part> all(String wanted) {
            return all().filter(part -> part.tag.equals(wanted)).toList();
        }
    }

    /** The words of the whole file; throws when the file is broken. */
    public static String text(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return of(pdf).text();
        }
    }

    public static Part of(PDDocument pdf) throws IOException {
        PdfTree tree = new PdfTree();
        for (PDPage page : pdf.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            Map<Integer, String> marked = tree.words.computeIfAbsent(page.getCOSObject(), each -> new HashMap<>());
            extractor.getMarkedContents().forEach(each -> marked.put(each.getMCID(), words(each)));
        }
        PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
        return tree.part((PDStructureElement) root.getKids().get(0));
    }

    private static String words(PDMarkedContent marked) {
        StringBuilder text = new StringBuilder();
        for (Object each : marked.getContents()) {
            if (each instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (each instanceof PDMarkedContent inner) {
                text.append(words(inner));
            }
        }
        return text.toString();
    }

    private Part part(PDStructureElement element) {
        List<Part> parts = new ArrayList<>();
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement inner) {
                parts.add(part(inner));
            } else if (kid instanceof PDMarkedContentReference elsewhere && elsewhere.getPage() != null) {
                parts.add(words(element, elsewhere.getPage(), elsewhere.getMCID()));
            } else if (kid instanceof PDMarkedContentReference here) {
                parts.add(words(element, element.getPage(), here.getMCID()));
            } else if (kid instanceof Integer number) {
                parts.add(words(element, element.getPage(), number));
            }
        }
        String language = element.getLanguage() == null ? "" : element.getLanguage();
        return new Part(element.getStructureType(), language, "", parts, element);
    }

    private Part words(PDStructureElement element, PDPage page, int number) {
        String text = words.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(number, "");
        return new Part("", "", text, List.of(), element);
    }

    /** What a file holds besides what is on its pages: the strings of its objects, and its streams as they are. */
    public static String hidden(byte[] file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
                hidden(pdf.getDocument().getObjectFromPool(key).getObject(), all);
            }
        }
        return all.toString();
    }

    private static void hidden(COSBase object, StringBuilder all) throws IOException {
        if (object instanceof COSStream stream) {
            try (InputStream in = stream.createInputStream()) {
                all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        if (object instanceof COSString string) {
            all.append(string.getString()).append('\n');
        } else if (object instanceof COSName name) {
            all.append(name.getName()).append('\n');
        } else if (object instanceof COSArray array) {
            for (COSBase each : array) {
                hidden(each, all);
            }
        } else if (object instanceof COSDictionary dictionary) {
            for (COSBase each : dictionary.getValues()) {
                hidden(each, all);
            }
        }
    }
}
