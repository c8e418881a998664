package org.sessioniv.server;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.register.NotedHead;

/**
 * Heads of the journal in a text file that is kept away from the server: a line each, {@code STREAM VERSION HASH}, as
 * the log and the reports print them. Lines that begin with {@code #} are for people.
 */
record AnchorFile(Path path) {
    /** Those of the file's heads that the journal does not hold any more. */
    Future<List<BrokenChain>> check(Journal journal) throws IOException {
        List<BrokenChain> broken = new ArrayList<>();
        Future<List<BrokenChain>> checked = Future.succeededFuture(broken);
        for (NotedHead noted : read()) {
            checked = checked.compose(before -> noted.check(journal)).map(link -> {
                link.ifPresent(wrong -> broken.add(new BrokenChain(noted.stream(), wrong)));
                return broken;
            });
        }
        return checked;
    }

    private List<NotedHead> read() throws IOException {
        List<NotedHead> heads = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(path)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                heads.add(head(line.strip().split("\\s+"), number));
            }
        }
        if (heads.isEmpty()) {
            throw new IOException(path + " holds no head of a journal");
        }
        return heads;
    }

    private NotedHead head(String[] words, int number) throws IOException {
        try {
            if (words.length == 3) {
                return new NotedHead(
                        new StreamId(words[0]), new Head(Long.parseLong(words[1]), new EntryHash(words[2]), 0));
            }
        } catch (IllegalArgumentException notAHead) {
            throw new IOException(wrong(number), notAHead);
        }
        throw new IOException(wrong(number));
    }

    private String wrong(int number) {
        return path + ", line " + number + ": expected a stream, a version and a hash of 64 digits";
    }

    /** Writes the heads that the journal has now, the register's among them. */
    Future<Void> write(Journal journal) {
        List<String> lines = new ArrayList<>();
        lines.add("# Heads of a Session IV journal, for 'verify --anchor'. Keep this file away from the server.");
        return journal.streams("").compose(streams -> {
            Future<Void> written = Future.succeededFuture();
            for (StreamId stream : streams) {
                written = written.compose(before -> journal.head(stream)).map(head -> {
                    lines.add(line(stream, head));
                    return null;
                });
            }
            return written.compose(all -> save(lines));
        });
    }

    private Future<Void> save(List<String> lines) {
        try {
            Files.write(path, lines);
            return Future.succeededFuture();
        } catch (IOException e) {
            return Future.failedFuture(new IOException("the anchor could not be written: " + e, e));
        }
    }

    /** A head in one line. */
    static String line(StreamId stream, Head head) {
        return stream + " " + head.version() + " " + head.hash().hex();
    }
}
