package org.sessioniv.reports.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.sessioniv.reports.document.Document;

/** What the file says of itself, of no time but the report's own, so that the same report is the same file. */
final class PdfProperties {
    private static final String CREATOR = "Session IV";
    private static final String METADATA = metadata();

    private PdfProperties() {}

    static void describe(Document document, PDDocument pdf) throws IOException {
        Calendar asOf = GregorianCalendar.from(
                document.asOf().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(document.title());
        information.setSubject(document.subject());
        information.setAuthor(CREATOR);
        information.setCreator(CREATOR);
        information.setProducer(CREATOR);
        information.setCreationDate(asOf);
        information.setModificationDate(asOf);
        pdf.setDocumentInformation(information);
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(filled(document).getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setMetadata(metadata);
        pdf.getDocumentCatalog().setPageLabels(numbers(pdf));
        pdf.setDocumentId(document.asOf().toEpochMilli());
    }

    /** Readers call the pages what is printed on them. */
    private static PDPageLabels numbers(PDDocument pdf) {
        PDPageLabelRange decimal = new PDPageLabelRange();
        decimal.setStyle(PDPageLabelRange.STYLE_DECIMAL);
        PDPageLabels labels = new PDPageLabels(pdf);
        labels.setLabelItem(0, decimal);
        return labels;
    }

    private static String filled(Document document) {
        String date = DateTimeFormatter.ISO_INSTANT.format(document.asOf().truncatedTo(ChronoUnit.SECONDS));
        Map<String, String> values =
                Map.of("title", document.title(), "subject", document.subject(), "creator", CREATOR, "date", date);
        StringBuilder filled = new StringBuilder();
        String[] parts = METADATA.split("[{}]", -1);
        for (int index = 0; index < parts.length; index++) {
            filled.append(index % 2 == 0 ? parts[index] : escaped(Objects.requireNonNull(values.get(parts[index]))));
        }
        return filled.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String metadata() {
        try (InputStream in = Objects.requireNonNull(PdfProperties.class.getResourceAsStream("metadata.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
