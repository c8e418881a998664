package org.sessioniv.reports.render;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A page or a file of XML as it is being written, element by element. Whatever is text or an attribute is escaped. */
public class Markup {
    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;

    public Markup() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void take() throws XMLStreamException;
    }

    /** A string holds what is written, so nothing but a mistake of ours can fail. */
    private Markup step(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public Markup doctype() {
        return step(() -> xml.writeDTD("<!DOCTYPE html>\n"));
    }

    /** Begins an element with these attributes, each name followed by its value. */
    public Markup open(String element, String... attributes) {
        return step(() -> {
            xml.writeStartElement(element);
            attributes(attributes);
        });
    }

    public Markup close() {
        return step(xml::writeEndElement);
    }

    /** An element that never holds anything, such as {@code br}. */
    public Markup empty(String element, String... attributes) {
        return step(() -> {
            xml.writeEmptyElement(element);
            attributes(attributes);
        });
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int index = 0; index < attributes.length; index += 2) {
            xml.writeAttribute(attributes[index], attributes[index + 1]);
        }
    }

    public Markup text(String text) {
        return step(() -> xml.writeCharacters(text));
    }

    /** A whole element that holds nothing but text. */
    public Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** A new line in the source, between blocks. */
    public Markup line() {
        return text("\n");
    }

    @Override
    public String toString() {
        step(xml::flush);
        return written.toString();
    }
}
