package org.sessioniv.gateway.logos;

import io.vertx.core.Future;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.programme.MeetingLook;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.StoredRecord;

/**
 * The files of meetings' logos, beside the journal, each under its meeting and the hash of its bytes: what stands under
 * a name never changes.
 */
public final class Logos {
    /** Files that a meeting has at once; when it has so many, those that it does not show make room for another. */
    public static final int MOST = 8;

    private static final String KIND = "logo";

    private final Records records;

    public Logos(Records records) {
        this.records = records;
    }

    /** The name under which these bytes are kept. */
    public static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Keeps a file that was looked at; {@code shown} is the logo that must stay. May be asked again. */
    public Future<Void> keep(RoomId meeting, byte[] file, Optional<MeetingLook.Logo> shown) {
        RecordKey key = key(meeting, hash(file));
        return records.load(key)
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture()
                        : makeRoom(meeting, shown.map(logo -> key(meeting, logo.hash())))
                                // Stale: somebody has kept the same bytes meanwhile.
                                .compose(room -> records.save(StoredRecord.fresh(key, Body.of(file))))
                                .mapEmpty());
    }

    /** The bytes of the logo with that hash, if the meeting has it. */
    public Future<Optional<byte[]>> find(RoomId meeting, String hash) {
        return records.load(key(meeting, hash))
                .map(found -> found.map(record -> record.body().bytes()));
    }

    private Future<Void> makeRoom(RoomId meeting, Optional<RecordKey> shown) {
        return all(meeting, meeting.value() + "/", new ArrayList<>())
                .compose(kept -> kept.size() < MOST
                        ? Future.succeededFuture()
                        : Future.join(kept.stream()
                                        .filter(key -> !shown.equals(Optional.of(key)))
                                        .map(records::remove)
                                        .toList())
                                .mapEmpty());
    }

    private Future<List<RecordKey>> all(RoomId meeting, String after, List<RecordKey> before) {
        return records.list(KIND, after, MOST).compose(page -> {
            List<RecordKey> own = page.stream()
                    .map(StoredRecord::key)
                    .filter(key -> key.id().startsWith(meeting.value() + "/"))
                    .toList();
            before.addAll(own);
            return own.isEmpty()
                    ? Future.succeededFuture(before)
                    : all(meeting, own.get(own.size() - 1).id(), before);
        });
    }

    private static RecordKey key(RoomId meeting, String hash) {
        return new RecordKey(KIND, meeting.value() + "/" + hash);
    }
}
