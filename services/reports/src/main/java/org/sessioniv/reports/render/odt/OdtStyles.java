package org.sessioniv.reports.render.odt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Inline.Mark;
import org.sessioniv.reports.render.Script;

/** Styles that come up while the text is written: of runs by marks and language, of columns by width. */
final class OdtStyles {
    /** Readers take the looks of tables and cells from the text alone, not from styles.xml. */
    static final String TABLE = "Report-table";

    static final String CELL = "Cell";
    static final String HEADER_CELL = "Header-cell";

    /** What the format calls text that is not to be checked. */
    private static final String UNCHECKED = "zxx";

    /** The width of the text on A4 with the margins of styles.xml, in hundredths of a millimetre. */
    private static final int TEXT_WIDTH = 17_000;

    private final Map<Run, String> runs = new LinkedHashMap<>();
    private final List<Integer> columns = new ArrayList<>();

    private record Run(boolean strong, boolean emphasis, boolean underline, boolean strike, String language) {}

    /** The name of the style of text with these marks in that language. */
    String run(Set<Mark> marks, String language) {
        Run run = new Run(
                marks.contains(Mark.STRONG),
                marks.contains(Mark.EMPHASIS),
                marks.contains(Mark.UNDERLINE),
                marks.contains(Mark.STRIKE),
                language);
        return runs.computeIfAbsent(run, each -> "T" + (runs.size() + 1));
    }

    /** The name of the style of a column with that share of all. */
    String column(Block.Column column, int shares) {
        columns.add(Math.toIntExact((long) TEXT_WIDTH * column.share() / shares));
        return "C" + columns.size();
    }

    void write(OdtXml xml) {
        xml.open("office:automatic-styles");
        runs.forEach((run, name) -> {
            xml.open("style:style", "style:name", name, "style:family", "text");
            xml.empty("style:text-properties", properties(run));
            xml.close();
        });
        cell(CELL, List.of(), xml);
        cell(HEADER_CELL, List.of("fo:background-color", "#e8efed"), xml);
        xml.open("style:style", "style:name", TABLE, "style:family", "table");
        xml.empty("style:table-properties", "style:width", "170mm", "table:align", "left");
        xml.close();
        for (int index = 0; index < columns.size(); index++) {
            xml.open("style:style", "style:name", "C" + (index + 1), "style:family", "table-column");
            xml.empty("style:table-column-properties", "style:column-width", millimetres(columns.get(index)));
            xml.close();
        }
        xml.close();
    }

    private static void cell(String name, List<String> more, OdtXml xml) {
        List<String> properties = new ArrayList<>(List.of("fo:border", "0.5pt solid #c3ceca", "fo:padding", "1mm"));
        properties.addAll(more);
        xml.open("style:style", "style:name", name, "style:family", "table-cell");
        xml.empty("style:table-cell-properties", properties.toArray(String[]::new));
        xml.close();
    }

    private static String millimetres(int hundredths) {
        return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10 + "mm";
    }

    private static String[] properties(Run run) {
        List<String> properties = new ArrayList<>();
        if (run.strong) {
            properties.addAll(List.of("fo:font-weight", "bold"));
        }
        if (run.emphasis) {
            properties.addAll(List.of("fo:font-style", "italic"));
        }
        if (run.underline) {
            properties.addAll(List.of("style:text-underline-style", "solid"));
        }
        if (run.strike) {
            properties.addAll(List.of("style:text-line-through-style", "solid"));
        }
        properties.addAll(language(run.language));
        return properties.toArray(String[]::new);
    }

    private static List<String> language(String tag) {
        if (tag.equals(Script.NONE)) {
            return List.of("fo:language", UNCHECKED, "fo:country", "none");
        }
        String[] parts = tag.split("-", -1);
        String country = parts[parts.length - 1];
        boolean named = parts.length > 1 && country.length() == 2;
        return List.of("fo:language", parts[0], "fo:country", named ? country : "none");
    }
}
