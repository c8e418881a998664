package org.sessioniv.reports.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a zip anew so that only its content counts: entries in a fixed order, all of one date. */
public final class ReproducibleZip {
    /**
     * Early in zip's calendar, but not its first instant: that one also stands for "earlier", and Java then adds the
     * time once more in the zone of the machine.
     */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Readers of Office files expect the list of content types first. */
    private static final String FIRST_ENTRY = "[Content_Types].xml";

    /** Those of the Open Document Format find the format by this, first and not compressed. */
    private static final String FORMAT_ENTRY = "mimetype";

    private ReproducibleZip() {}

    /** Packs the zip anew and leaves the stream open. */
    public static void repack(byte[] zip, OutputStream out) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        pack(entries, out);
    }

    /** Packs these files by their names and leaves the stream open. */
    public static void pack(Map<String, byte[]> files, OutputStream out) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(files);
        ZipOutputStream packed = new ZipOutputStream(out);
        for (String name : List.of(FORMAT_ENTRY, FIRST_ENTRY)) {
            byte[] first = entries.remove(name);
            if (first != null) {
                write(name, first, packed);
            }
        }
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            write(entry.getKey(), entry.getValue(), packed);
        }
        packed.finish();
    }

    private static void write(String name, byte[] content, ZipOutputStream packed) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE);
        if (name.equals(FORMAT_ENTRY)) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        packed.putNextEntry(entry);
        packed.write(content);
        packed.closeEntry();
    }
}
