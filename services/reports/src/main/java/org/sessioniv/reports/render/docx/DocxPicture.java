package org.sessioniv.reports.render.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.sessioniv.reports.Picture;

/** The meeting's logo above the title: as large as its pixels, but no more than fits there. */
final class DocxPicture {
    /** Points; a pixel is three quarters of one. */
    static final double MAX_WIDTH = 200;

    static final double MAX_HEIGHT = 72;
    private static final double POINTS_PER_PIXEL = 0.75;

    private DocxPicture() {}

    /** {@code title} is what is read out in its place. */
    static void write(Picture picture, String title, XWPFDocument word) throws IOException {
        XWPFParagraph paragraph = word.createParagraph();
        double scale = Math.min(POINTS_PER_PIXEL, Math.min(MAX_WIDTH / picture.width(), MAX_HEIGHT / picture.height()));
        try {
            XWPFRun run = paragraph.createRun();
            run.addPicture(
                            new ByteArrayInputStream(picture.file()),
                            type(picture.format()),
                            "logo",
                            Units.toEMU(picture.width() * scale),
                            Units.toEMU(picture.height() * scale))
                    .getCTPicture()
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(title);
            // Word reads out this one, which would be the name of the file.
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(title);
        } catch (InvalidFormatException impossible) {
            throw new IOException("a picture that Word cannot hold", impossible);
        }
    }

    private static PictureType type(Picture.Format format) {
        return switch (format) {
            case PNG -> PictureType.PNG;
            case JPEG -> PictureType.JPEG;
        };
    }
}
