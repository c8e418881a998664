package org.sessioniv.journal;

class InMemoryRecordsTest extends RecordsContract {
    private final Records records = new InMemoryRecords(clock);

    @Override
    protected Records records() {
        return records;
    }

    @Override
    protected Records reopen() {
        return records;
    }
}
