package org.sessioniv.journal.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.journal.Entries.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.ChainCheck;
import org.sessioniv.journal.ChainReport;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.HandClock;
import org.sessioniv.journal.StoredRecord;
import org.sessioniv.journal.StreamId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledProcessTest {
    /** {@code -Dkills=…} for more. */
    private static final int KILLS = Integer.getInteger("kills", 6);

    private static final long SEED = Long.getLong("seed", 20171017L);

    private final Random random = new Random(SEED);
    private final Map<String, String> ackedHashes = new HashMap<>();
    private long ackedRecordVersion;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 30L, unit = TimeUnit.MINUTES)
    void nothing_that_was_acknowledged_is_lost_by_killing_the_process() throws IOException, InterruptedException {
        Path file = folder.resolve("store.db");
        for (int kill = 1; kill <= KILLS; kill++) {
            int before = ackedHashes.size();
            writeAndKill(file, 100 + random.nextInt(1_500));
            compare(file, "kill " + kill + ", seed " + SEED);
            assertTrue(ackedHashes.size() > before, "the process must have been killed under load");
        }
        System.out.println("kill test: " + KILLS + " kills, " + ackedHashes.size() + " acked entries and "
                + ackedRecordVersion + " acked saves, none lost");
    }

    private void writeAndKill(Path file, int acks) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AckingWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            int heard = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
                heard++;
                if (heard == acks) {
                    // Through the handle: Process.destroyForcibly would close the pipe with the last answers in it.
                    assertTrue(process.toHandle().destroyForcibly());
                }
            }
            assertTrue(heard >= acks, "the process ended by itself after " + heard + " of " + acks + " answers");
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private void note(String line) {
        String[] words = line.split(" ");
        if (words[0].equals("entry")) {
            // A line that the kill cut short was not said: its hash is not whole.
            if (words.length == 4 && words[3].length() == 64) {
                ackedHashes.put(words[1] + "@" + words[2], words[3]);
            }
        } else if (words[0].equals("record") && words.length == 2) {
            ackedRecordVersion = Math.max(ackedRecordVersion, Long.parseLong(words[1]));
        }
    }

    private void compare(Path file, String when) {
        SqliteStore store = answer(SqliteStore.open(file, new HandClock()));
        Map<String, String> stored = new HashMap<>();
        Set<BatchId> batches = new HashSet<>();
        int entries = 0;
        for (int number = 0; number < AckingWriter.STREAMS; number++) {
            StreamId stream = AckingWriter.stream(number);
            ChainReport report = answer(ChainCheck.verify(store, stream));
            assertTrue(report.whole(), () -> when + ": " + report);
            for (Entry entry : all(store, stream)) {
                stored.put(number + "@" + entry.version(), entry.hash().hex());
                batches.add(entry.batch());
                entries++;
            }
        }
        long storedVersion = answer(store.load(AckingWriter.COUNTER))
                .map(StoredRecord::version)
                .orElse(0L);
        answer(store.close());
        assertEquals(entries, batches.size(), when + ": a batch is stored twice");
        ackedHashes.forEach((place, hash) -> assertEquals(hash, stored.get(place), when + ": entry " + place));
        assertTrue(
                storedVersion >= ackedRecordVersion,
                when + ": record is at " + storedVersion + ", acked was " + ackedRecordVersion);
    }

    private static List<Entry> all(SqliteStore store, StreamId stream) {
        List<Entry> found = new ArrayList<>();
        List<Entry> page = answer(store.read(stream, 0, 1_000));
        while (!page.isEmpty()) {
            found.addAll(page);
            page = answer(store.read(stream, found.get(found.size() - 1).nextVersion(), 1_000));
        }
        return found;
    }
}
