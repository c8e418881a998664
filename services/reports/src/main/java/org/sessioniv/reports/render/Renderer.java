package org.sessioniv.reports.render;

import java.io.IOException;
import java.io.OutputStream;
import org.sessioniv.reports.document.Document;

/** Writes a document in one file format. Has no state, so one instance serves all threads. */
public interface Renderer {
    /** The short name by which people ask for the format, which is also the ending of its files. */
    String format();

    String mediaType();

    /** Writes the whole file and leaves the stream open. Blocks while it works: not for an event loop. */
    void render(Document document, OutputStream out) throws IOException;
}
