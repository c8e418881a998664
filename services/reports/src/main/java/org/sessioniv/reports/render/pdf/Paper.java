package org.sessioniv.reports.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sessioniv.reports.render.PageFoot;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Makes a page for paper of the page for screens: another style, bookmarks, and notes where they are called. */
final class Paper {
    /** Where a note is longer, all stay at the end of the report, so that there is room for text above the notes. */
    private static final int LONGEST_FOOTNOTE = 600;

    /** So do they where there are more: each one makes the library set its page anew. */
    private static final int MOST_FOOTNOTES = 100;

    private static final int LONGEST_HEADER = 800;

    private static final int MOST_COLUMNS = 9;

    /** Text of a language that nobody knows. */
    private static final String UNDETERMINED = "und";

    private static final String STYLE = style();

    private final Document page;
    private final Words words;

    private Paper(Document page, Words words) {
        this.page = page;
        this.words = words;
    }

    static Document of(byte[] html, Words words) throws IOException {
        Paper paper = new Paper(read(html), words);
        paper.headings();
        paper.lettersMissing();
        paper.head();
        paper.footer();
        paper.notes();
        paper.tasks();
        paper.tables();
        paper.languages();
        paper.alternatives();
        LongText.cut(paper.all("body").get(0));
        return paper.page;
    }

    private static Document read(byte[] html) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the page of HTML is no XML", e);
        }
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Paper.class.getResourceAsStream("paper.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Element> all(String name) {
        return all(page.getDocumentElement(), name);
    }

    private static List<Element> all(Element under, String name) {
        NodeList found = under.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    private Element element(String name, String text) {
        Element element = page.createElement(name);
        element.setTextContent(text);
        return element;
    }

    private void lettersMissing() {
        long missing = PdfFonts.missing(page.getDocumentElement().getTextContent());
        if (missing > 0) {
            Element remark = element("p", words.say(Message.LETTERS_MISSING, missing));
            remark.setAttribute("class", "missing");
            all("main").get(0).appendChild(remark);
        }
    }

    private void head() {
        Element head = all("head").get(0);
        for (Element meta : all(head, "meta")) {
            if (meta.getAttribute("name").equals("description")) {
                // The word by which the PDF calls it.
                meta.setAttribute("name", "subject");
            } else {
                head.removeChild(meta);
            }
        }
        PageFoot foot = PageFoot.in(words);
        String number = "\"%s\" counter(page) \"%s\" counter(pages) \"%s\""
                .formatted(foot.before(), foot.between(), foot.behind());
        all(head, "style").get(0).setTextContent(STYLE.replace("page-of-pages", number));
        head.appendChild(bookmarks());
    }

    /** Headings go down a level at a time, whatever a note does. */
    private void headings() {
        int above = 1;
        for (Element heading : parts()) {
            above = Math.min(level(heading), above + 1);
            page.renameNode(heading, null, "h" + above);
        }
    }

    /** The headings of parts, below the title. */
    private List<Element> parts() {
        return all(all("main").get(0), "*").stream()
                .filter(element -> element.getTagName().matches("h[2-6]"))
                .toList();
    }

    private static int level(Element heading) {
        return heading.getTagName().charAt(1) - '0';
    }

    private Element bookmarks() {
        Element root = page.createElement("bookmarks");
        Deque<Element> above = new ArrayDeque<>(List.of(root));
        for (Element heading : parts()) {
            while (above.size() >= level(heading)) {
                above.pop();
            }
            Element bookmark = page.createElement("bookmark");
            bookmark.setAttribute("name", heading.getTextContent().strip());
            bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
            above.element().appendChild(bookmark);
            above.push(bookmark);
        }
        return root;
    }

    /** The title, which runs along at the foot of every page. */
    private void footer() {
        Element body = all("body").get(0);
        Element running = element("div", all("title").get(0).getTextContent());
        running.setAttribute("class", "running");
        body.insertBefore(running, body.getFirstChild());
    }

    /** Moves each note from the end of the page to where it is called, from where it falls to the foot. */
    private void notes() {
        List<Element> sections = all("section");
        if (sections.isEmpty()) {
            return;
        }
        Element section = sections.get(0);
        List<Element> notes = all(section, "li");
        if (notes.size() > MOST_FOOTNOTES
                || notes.stream().anyMatch(note -> note.getTextContent().length() > LONGEST_FOOTNOTE)) {
            return;
        }
        List<Element> calls = all("a").stream()
                .filter(link -> link.getAttribute("role").equals("doc-noteref"))
                .toList();
        for (int index = 0; index < notes.size(); index++) {
            Element foot = page.createElement("span");
            foot.setAttribute("class", "footnote");
            moveContent(notes.get(index), foot);
            // The way back.
            foot.removeChild(foot.getLastChild());
            Node mark = calls.get(index).getParentNode();
            mark.getParentNode().replaceChild(foot, mark);
        }
        section.getParentNode().removeChild(section);
    }

    private static void moveContent(Element from, Element to) {
        for (Node each = from.getFirstChild(); each != null; each = from.getFirstChild()) {
            to.appendChild(each);
        }
    }

    /** Boxes of tasks stand in the first line of the task, as they are read. */
    private void tasks() {
        for (Element box : all("span")) {
            if (box.getAttribute("class").equals("box")) {
                List<Element> lines = all((Element) box.getParentNode(), "p");
                if (!lines.isEmpty()) {
                    lines.get(0).insertBefore(box, lines.get(0).getFirstChild());
                }
            }
        }
    }

    private void languages() {
        for (Element element : all("*")) {
            if (element.hasAttribute("lang") && element.getAttribute("lang").isEmpty()) {
                element.setAttribute("lang", UNDETERMINED);
            }
        }
    }

    /** A long header is not repeated on each page; many columns are set small. */
    private void tables() {
        for (Element table : all("table")) {
            if (all(table, "col").size() > MOST_COLUMNS) {
                table.setAttribute("class", "narrow");
            }
            for (Element header : all(table, "thead")) {
                if (header.getTextContent().length() > LONGEST_HEADER) {
                    Element rows = page.createElement("tbody");
                    moveContent(header, rows);
                    table.replaceChild(rows, header);
                }
            }
        }
    }

    /** What is said of links and pictures to whoever cannot see them. */
    private void alternatives() {
        for (Element link : all("a")) {
            String words = link.getTextContent().strip();
            link.setAttribute("title", words.isEmpty() ? link.getAttribute("href") : words);
        }
        for (Element picture : all("img")) {
            picture.setAttribute("alt", words.say(Message.LOGO));
        }
    }
}
