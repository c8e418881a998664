package org.sessioniv.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of what was measured, the subjects side by side and the last one as a ratio to another, as Markdown. */
public final class Table {
    private final List<String> lines = new ArrayList<>();

    public Table(String what, List<String> subjects) {
        lines.add("| " + what + " | " + String.join(" | ", subjects) + " | ratio | goal |");
        lines.add("|---" + "|---:".repeat(subjects.size() + 1) + "|---|");
    }

    /** One row, with the ratio of its last value to that of the subject with this number, from 0. */
    public void row(String what, List<Double> values, int beside, String goal) {
        double ratio = values.get(values.size() - 1) / values.get(beside);
        StringBuilder line = new StringBuilder("| " + what);
        values.forEach(value -> line.append(" | ").append(number(value)));
        lines.add(line + " | " + number(ratio) + " | " + goal + " |");
    }

    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        String form = value >= 1_000 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }
}
