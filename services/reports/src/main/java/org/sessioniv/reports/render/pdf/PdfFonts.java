package org.sessioniv.reports.render.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts that every file carries with it: Noto Sans for Latin, Greek, Cyrillic, Georgian, Armenian and signs. */
final class PdfFonts {
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private static final List<Font> FONTS = List.of(
            font("Noto Sans", "NotoSans-Regular", REGULAR, FontStyle.NORMAL),
            font("Noto Sans", "NotoSans-Bold", BOLD, FontStyle.NORMAL),
            font("Noto Sans", "NotoSans-Italic", REGULAR, FontStyle.ITALIC),
            font("Noto Sans", "NotoSans-BoldItalic", BOLD, FontStyle.ITALIC),
            font("Noto Sans Georgian", "NotoSansGeorgian-Regular", REGULAR, FontStyle.NORMAL),
            font("Noto Sans Georgian", "NotoSansGeorgian-Bold", BOLD, FontStyle.NORMAL),
            font("Noto Sans Armenian", "NotoSansArmenian-Regular", REGULAR, FontStyle.NORMAL),
            font("Noto Sans Armenian", "NotoSansArmenian-Bold", BOLD, FontStyle.NORMAL),
            font("Noto Sans Symbols", "NotoSansSymbols2-Regular", REGULAR, FontStyle.NORMAL),
            font("Noto Sans Math", "NotoSansMath-Regular", REGULAR, FontStyle.NORMAL));

    private static final BitSet LETTERS = letters();

    private PdfFonts() {}

    private record Font(String family, byte[] file, int weight, FontStyle style) {}

    private static Font font(String family, String name, int weight, FontStyle style) {
        try (InputStream in =
                Objects.requireNonNull(PdfFonts.class.getResourceAsStream("fonts/" + name + ".ttf"), name)) {
            return new Font(family, in.readAllBytes(), weight, style);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BitSet letters() {
        BitSet letters = new BitSet();
        for (Font font : FONTS) {
            try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font.file()))) {
                CmapLookup glyphs = read.getUnicodeCmapLookup();
                for (int point = ' '; point <= Character.MAX_VALUE; point++) {
                    if (glyphs.getGlyphId(point) != 0) {
                        letters.set(point);
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return letters;
    }

    static void use(PdfRendererBuilder builder) {
        for (Font font : FONTS) {
            builder.useFont(
                    () -> new ByteArrayInputStream(font.file()), font.family(), font.weight(), font.style(), true);
        }
    }

    /** How many characters of the text no font has; signs that nobody sees do not count. */
    static long missing(String text) {
        return text.codePoints()
                .filter(point -> point > ' ' && !LETTERS.get(point) && isSeen(point))
                .count();
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR -> false;
            case Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
