package org.sessioniv.reports.render.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.sessioniv.reports.document.Document;

/** Sets a page on paper and writes the file. Nothing is fetched for it, whatever the page asks for. */
final class PdfFile {
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private PdfFile() {}

    static void write(org.w3c.dom.Document page, Document document, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withW3cDocument(page, null);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(COLOURS);
        builder.useReplacementText("\uFFFD");
        builder.useExternalResourceAccessControl(
                PdfFile::isInside, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                PdfFile::isInside, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        PdfFonts.use(builder);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            PdfNotes.tell(pdf);
            PdfProperties.describe(document, pdf);
            pdf.save(file);
        }
        file.writeTo(out);
    }

    /** Only pictures that stand in the page itself are shown. */
    private static boolean isInside(String address, ExternalResourceType type) {
        return type == ExternalResourceType.IMAGE_RASTER
                && address.toLowerCase(Locale.ROOT).startsWith("data:image/");
    }
}
