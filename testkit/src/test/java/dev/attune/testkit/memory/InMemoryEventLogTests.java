package dev.attune.testkit.memory;

import dev.attune.api.spi.EventLog;
import dev.attune.testkit.EventLogContract;

class InMemoryEventLogTests extends EventLogContract {

    @Override
    protected EventLog emptyLog() {
        return new InMemoryEventLog();
    }
}
