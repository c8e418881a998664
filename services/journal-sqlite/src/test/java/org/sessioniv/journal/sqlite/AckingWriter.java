package org.sessioniv.journal.sqlite;

import static org.sessioniv.journal.Entries.answer;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Entries;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.HandClock;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.StoredRecord;
import org.sessioniv.journal.StreamId;

/**
 * The process that the kill test kills: appends to several streams and saves a record without pause, and prints a line
 * for each answer that it got. What is in the pipe stays readable when it is dead.
 */
final class AckingWriter {
    static final int STREAMS = 8;
    static final RecordKey COUNTER = new RecordKey("counter", "only");

    /** Against a parent that dies first: nobody kills this process then. */
    private static final int MAX_ACKS = 200_000;

    private final SqliteStore store;
    private final Entries entries = new Entries(new SecureRandom().nextLong());
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private int acks;

    private AckingWriter(SqliteStore store) {
        this.store = store;
    }

    static StreamId stream(int number) {
        return new StreamId("room-" + number);
    }

    public static void main(String[] arguments) {
        SqliteStore store = answer(SqliteStore.open(Path.of(arguments[0]), new HandClock()));
        AckingWriter writer = new AckingWriter(store);
        for (int i = 0; i < STREAMS; i++) {
            writer.appendFrom(answer(store.head(stream(i))), i);
        }
        writer.save(answer(store.load(COUNTER))
                .map(record -> record.next(Body.EMPTY))
                .orElseGet(() -> StoredRecord.fresh(COUNTER, Body.EMPTY)));
    }

    private void appendFrom(Head head, int number) {
        Entry entry;
        synchronized (this) {
            entry = entries.after(head, stream(number), 1 + number % 3, Body.of(new byte[200 + 50 * number]));
        }
        store.append(entry).onComplete(result -> {
            if (!result.succeeded() || result.result() != Appended.DONE) {
                die("append " + entry + ": " + result);
            }
            print("entry " + number + " " + entry.version() + " " + entry.hash().hex());
            appendFrom(entry.head(), number);
        });
    }

    private void save(StoredRecord record) {
        store.save(record).onComplete(result -> {
            if (!result.succeeded() || result.result() != Saved.SAVED) {
                die("save " + record + ": " + result);
            }
            print("record " + record.version());
            save(record.next(Body.EMPTY));
        });
    }

    private synchronized void print(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        acks++;
        if (acks > MAX_ACKS) {
            die("nobody killed this process");
        }
    }

    private static void die(String why) {
        System.err.println(why);
        Runtime.getRuntime().halt(3);
    }
}
