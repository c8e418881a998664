package org.sessioniv.reports.render;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.sessioniv.reports.document.Document;

/**
 * The report as data, in the shapes of the wire: ids as they are, times in epoch milliseconds, durations in
 * milliseconds, notes as ProseMirror JSON. The order of members never changes; absent facts are left out. Polls and
 * speaking times can be computed again from it alone.
 */
public final class JsonRenderer implements Renderer {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    /** The JSON Schema by which every such file is valid. */
    public static byte[] schema() {
        try (InputStream in = Objects.requireNonNull(JsonRenderer.class.getResourceAsStream("report.schema.json"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        ObjectNode tree = ReportTree.of(document);
        JsonFactory factory = MAPPER.getFactory();
        try (JsonGenerator generator = factory.createGenerator(out, JsonEncoding.UTF8)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            generator.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            MAPPER.writeTree(generator, tree);
            generator.writeRaw('\n');
        }
    }
}
