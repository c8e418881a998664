package org.sessioniv.reports.render.odt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.sessioniv.reports.render.html.HtmlPage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A file read back, strictly: what is not well formed throws. */
public record OdtFile(Map<String, byte[]> entries, Document content) {

    public static OdtFile of(byte[] file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (entry.getKey().endsWith(".xml")) {
                HtmlPage.of(entry.getValue());
            }
        }
        return new OdtFile(entries, HtmlPage.of(Objects.requireNonNull(entries.get("content.xml"))));
    }

    /** All text, with the spaces that are written as elements. */
    public String words() {
        return words(content.getDocumentElement());
    }

    static String words(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            return node.getNodeValue();
        }
        if (node.getNodeName().equals("text:s")) {
            return " ".repeat(Integer.parseInt(((Element) node).getAttribute("text:c")));
        }
        StringBuilder words = new StringBuilder();
        for (Node each = node.getFirstChild(); each != null; each = each.getNextSibling()) {
            words.append(words(each));
        }
        return words.toString();
    }

    /** All elements of that name, in their order. */
    List<Element> all(String name) {
        NodeList found = content.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }
}
