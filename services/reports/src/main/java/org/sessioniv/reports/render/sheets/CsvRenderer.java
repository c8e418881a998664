package org.sessioniv.reports.render.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.render.Renderer;
import org.sessioniv.reports.render.ReproducibleZip;

/**
 * The tables as plain files by RFC 4180, one for each, in a ZIP; in UTF-8 with a byte order mark, without which Excel
 * takes letters for others. Text that a spreadsheet would take for a formula has an apostrophe before it, as OWASP
 * advises (CSV Injection).
 */
public final class CsvRenderer implements Renderer {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What begins a formula, also behind what cannot be seen, and in the wide signs of Asian keyboards. */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠]|[\\t\\r\\n]");

    @Override
    public String format() {
        return "csv.zip";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Sheet sheet : Sheets.of(document)) {
            files.put(sheet.file() + ".csv", written(sheet).getBytes(StandardCharsets.UTF_8));
        }
        ReproducibleZip.pack(files, out);
    }

    private static String written(Sheet sheet) throws IOException {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(sheet.columns());
            Written written = new Written();
            for (var row : sheet.rows()) {
                csv.writeRecord(row.stream().map(value -> value.read(written)).toList());
            }
        }
        return text.toString();
    }

    /** A value as it stands in a file. */
    private record Written() implements Sheet.Value.Reader<String> {
        @Override
        public String words(Sheet.Words words) {
            boolean formula = FORMULA.matcher(words.text()).lookingAt();
            return formula ? "'" + words.text() : words.text();
        }

        @Override
        public String number(Sheet.Number number) {
            return Long.toString(number.value());
        }

        @Override
        public String moment(Sheet.Moment moment) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment.time());
        }

        @Override
        public String nothing() {
            return "";
        }
    }
}
