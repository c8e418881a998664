package org.sessioniv.reports.render.odt;

import org.sessioniv.reports.render.Markup;

/** Elements of a part of the file. The format takes several spaces for one, so that text needs its own way. */
final class OdtXml extends Markup {
    /** Text as it is: of several spaces, all but the first are written as elements, at the start that one too. */
    @Override
    public OdtXml text(String text) {
        int start = 0;
        while (start < text.length()) {
            int spaces = start;
            while (spaces < text.length() && text.charAt(spaces) == ' ') {
                spaces++;
            }
            boolean leads = start == 0;
            int plain = spaces - start - (leads ? 0 : 1);
            if (!leads && spaces > start) {
                super.text(" ");
            }
            if (plain > 0) {
                empty("text:s", "text:c", Integer.toString(plain));
            }
            int end = text.indexOf(' ', spaces);
            int stop = end < 0 ? text.length() : end;
            super.text(text.substring(spaces, stop));
            start = stop;
        }
        return this;
    }
}
