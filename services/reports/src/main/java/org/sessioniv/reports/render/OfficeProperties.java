package org.sessioniv.reports.render;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.sessioniv.reports.document.Document;

/** What an Office file says of itself: title, subject and language, and no person and no time but the report's own. */
public final class OfficeProperties {
    private static final String CREATOR = "Session IV";

    private OfficeProperties() {}

    public static void describe(Document document, POIXMLDocument file) {
        POIXMLProperties.CoreProperties properties = file.getProperties().getCoreProperties();
        properties.setTitle(document.title());
        properties.setSubjectProperty(document.subject());
        properties
                .getUnderlyingProperties()
                .setLanguageProperty(document.words().language().tag());
        properties.setCreator(CREATOR);
        properties.setLastModifiedByUser(CREATOR);
        properties.setCreated(Optional.of(Date.from(document.asOf())));
        properties.setModified(Optional.of(Date.from(document.asOf())));
    }
}
