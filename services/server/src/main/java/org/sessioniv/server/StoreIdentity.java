package org.sessioniv.server;

import io.vertx.core.Future;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.StoredRecord;

/** Which store this is, whatever it is called: by a record that it was given when it was first asked for. */
final class StoreIdentity {
    private static final RecordKey KEY = new RecordKey("store", "identity");

    private StoreIdentity() {}

    static Future<String> of(Records records) {
        return records.load(KEY)
                .compose(found -> found.map(
                                record -> Future.succeededFuture(record.body().utf8()))
                        .orElseGet(() -> make(records)));
    }

    /** Of several nodes that make one at the same time one does, and the others find it. */
    private static Future<String> make(Records records) {
        String fresh = Tokens.fresh();
        return records.save(StoredRecord.fresh(KEY, Body.utf8(fresh)))
                .compose(saved -> saved == Saved.SAVED ? Future.succeededFuture(fresh) : of(records));
    }
}
