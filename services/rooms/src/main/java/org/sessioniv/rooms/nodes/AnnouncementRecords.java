package org.sessioniv.rooms.nodes;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.OutcomeUnknown;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.StoredRecord;
import org.sessioniv.rooms.Announcement;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.NewsForm;

/** What is announced, as records in the store that all nodes read. Those of another protocol are not seen. */
final class AnnouncementRecords {
    private static final String KIND = "announcement";

    /**
     * For those whose writer died. Far longer than they are needed, since it is by clocks on walls that a record
     * expires: a node whose clock is hours off must see all.
     */
    private static final Duration KEPT_AT_MOST = Duration.ofDays(1);

    private final Records records;
    private final NewsForm form;
    private final String ours;

    AnnouncementRecords(Records records, NewsForm form, int protocol) {
        this.records = records;
        this.form = form;
        this.ours = protocol + "/";
    }

    /** Stores it under that id, which nobody has used. */
    Future<Void> write(String id, Announcement said, Instant now) {
        Body body = Body.of(form.write(said).getBytes());
        StoredRecord record =
                StoredRecord.fresh(new RecordKey(KIND, ours + id), body).withExpiry(now.plus(KEPT_AT_MOST));
        return records.save(record)
                .compose(saved -> saved == Saved.SAVED
                        ? Future.succeededFuture()
                        : Future.failedFuture(new OutcomeUnknown("an announcement of this id is there: " + saved)));
    }

    Future<Boolean> remove(String id) {
        return records.remove(new RecordKey(KIND, ours + id));
    }

    /** All that are there, under their ids, still to be {@linkplain #read read}. */
    Future<Map<String, Body>> all() {
        return page(new LinkedHashMap<>(), "");
    }

    private Future<Map<String, Body>> page(Map<String, Body> before, String afterId) {
        return records.list(KIND, afterId, Records.MAX_LIST).compose(page -> {
            Optional<String> last = Optional.empty();
            for (StoredRecord record : page) {
                String id = record.key().id();
                last = Optional.of(id);
                if (id.startsWith(ours)) {
                    before.put(id.substring(ours.length()), record.body());
                }
            }
            return last.map(id -> page(before, id)).orElseGet(() -> Future.succeededFuture(before));
        });
    }

    /** The announcement of that record; throws when it is none that this program writes. */
    Announcement read(Body body) {
        GatewayNews news = form.readNews(Buffer.buffer(body.bytes()));
        if (news instanceof Announcement said) {
            return said;
        }
        throw new IllegalStateException("a record of what is announced holds something else");
    }
}
