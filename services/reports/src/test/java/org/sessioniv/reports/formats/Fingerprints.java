package org.sessioniv.reports.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.render.Renderer;

/** Says the hash of the sample in every format, a line each: a program, so that two processes can be compared. */
final class Fingerprints {
    private Fingerprints() {}

    public static void main(String[] arguments) throws IOException {
        System.out.print(ofAll());
    }

    static String ofAll() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Renderer renderer : Renderers.ALL) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            renderer.render(ReportComposer.compose(SampleReport.kyiv()), out);
            lines.append(renderer.format())
                    .append(' ')
                    .append(hash(out.toByteArray()))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
