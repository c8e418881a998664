package org.sessioniv.reports.render.odt;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of a file of XML, one after another. Whatever is text or an attribute is escaped. */
final class OdtXml {
    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;

    OdtXml() {
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
    private OdtXml step(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins an element with these attributes, each name followed by its value. */
    OdtXml open(String element, String... attributes) {
        return step(() -> {
            xml.writeStartElement(element);
            attributes(attributes);
        });
    }

    OdtXml close() {
        return step(xml::writeEndElement);
    }

    OdtXml empty(String element, String... attributes) {
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

    /** Text as it is: the format takes several spaces for one, so all but the first are written as elements. */
    OdtXml text(String text) {
        int start = 0;
        while (start < text.length()) {
            int spaces = start;
            while (spaces < text.length() && text.charAt(spaces) == ' ') {
                spaces++;
            }
            boolean leads = start == 0;
            int plain = spaces - start - (leads ? 0 : 1);
            if (!leads && spaces > start) {
                step(() -> xml.writeCharacters(" "));
            }
            if (plain > 0) {
                empty("text:s", "text:c", Integer.toString(plain));
            }
            int end = text.indexOf(' ', spaces);
            int stop = end < 0 ? text.length() : end;
            String words = text.substring(spaces, stop);
            step(() -> xml.writeCharacters(words));
            start = stop;
        }
        return this;
    }

    /** A whole element that holds nothing but text. */
    OdtXml element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    @Override
    public String toString() {
        step(xml::flush);
        return written.toString();
    }
}
